import ICU
import MessageFormat

/// Counts the words that a translator has to translate.
struct WordCounter {
    private let segmenter: TextSegmenter

    /// What stands for a placeholder: no word, and a boundary on both sides.
    private static let placeholder = "\u{FFFC}"

    init(locale: LanguageTag) throws(ICUError) {
        segmenter = try TextSegmenter(locale: locale, unit: .word)
    }

    /// The words of a message's longest pattern; its syntax is none. A source that cannot be read counts as plain text.
    func words(in source: String) throws(ICUError) -> Int {
        guard let message = Message.parse(source).message else { return try segmenter.words(in: source).count }
        var longest = 0
        for pattern in message.patterns {
            let text = pattern.elements.map { element in
                switch element {
                case .text(let text): text
                case .expression: Self.placeholder
                case .markup: ""
                }
            }.joined()
            longest = max(longest, try segmenter.words(in: text).count)
        }
        return longest
    }
}
