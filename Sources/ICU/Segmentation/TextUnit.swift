import CICU

/// What a `TextSegmenter` divides text into.
public enum TextUnit: Hashable, Sendable {
    /// Grapheme clusters: what a reader calls a character (UAX #29).
    case graphemeCluster

    /// Words, and what stands between them (UAX #29; by dictionary in Thai, Lao, Khmer, Burmese, Chinese and Japanese).
    case word

    /// Sentences (UAX #29). With `suppressions`, CLDR's list of the locale's abbreviations ends none: “Mr. Smith came.” is one
    /// sentence in English. Languages without a list are not changed by it.
    case sentence(suppressions: Bool = true)

    /// Stretches between places where a line may break (UAX #14; in Thai and its like between words, by dictionary).
    ///
    /// A `style` of `nil` is the locale's own. With `phrases`, a line breaks in Japanese only between phrases (bunsetsu), by
    /// ICU's own data, and in Korean only where a space or punctuation allows it, as Korean is printed; other languages are
    /// not changed by it.
    case line(style: LineBreakStyle? = nil, phrases: Bool = false)

    var code: Int32 {
        switch self {
        case .graphemeCluster: Int32(CICU_SEGMENT_GRAPHEMES)
        case .word: Int32(CICU_SEGMENT_WORDS)
        case .sentence: Int32(CICU_SEGMENT_SENTENCES)
        case .line: Int32(CICU_SEGMENT_LINES)
        }
    }

    /// What is added to the locale, as CICU takes it.
    var keywords: String {
        switch self {
        case .graphemeCluster, .word, .sentence(suppressions: false): ""
        case .sentence(suppressions: true): "ss=standard"
        case .line(let style, let phrases):
            [style.map { "lb=\($0.rawValue)" }, phrases ? "lw=phrase" : nil].compactMap(\.self).joined(separator: ";")
        }
    }
}
