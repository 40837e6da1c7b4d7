import ExhibitGuide
import ICU

/// A text before it is laid out: words with their styles, in the order of reading.
struct StyledText: Hashable, Sendable {
    /// The words.
    private(set) var text: String
    /// The language by whose rules its lines break.
    let locale: LanguageTag
    /// The direction of the paragraph.
    let direction: TextDirection
    private var runs: [Run]

    private struct Run: Hashable {
        let end: Int
        let style: CellStyle
    }

    /// A text in one style.
    ///
    /// - Parameters:
    ///   - text: The words.
    ///   - style: How they look.
    ///   - locale: Their language.
    ///   - direction: The direction of the paragraph; that of the language if `nil`.
    init(_ text: String, _ style: CellStyle = [], locale: LanguageTag, direction: TextDirection? = nil) {
        self.text = ""
        self.locale = locale
        self.direction = direction ?? (locale.isRightToLeft ? .rightToLeft : .leftToRight)
        runs = []
        append(text, style)
    }

    /// A text of the guide, with its emphasis.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - style: How it looks besides.
    init(_ text: LocalizedText, _ style: CellStyle = []) {
        self.init("", locale: text.locale, direction: text.direction)
        for run in text.runs {
            guard case .words(let words, let emphasis) = run else { continue }
            switch emphasis {
            case .none: append(words, style)
            case .em: append(words, style.union(.em))
            case .strong: append(words, style.union(.strong))
            }
        }
    }

    /// Adds words at the end.
    ///
    /// - Parameters:
    ///   - words: The words.
    ///   - style: How they look.
    mutating func append(_ words: String, _ style: CellStyle = []) {
        guard !words.isEmpty else { return }
        text += words
        runs.append(Run(end: text.utf8.count, style: style))
    }

    /// The same words, each also in a further style.
    ///
    /// - Parameter style: The style that is added.
    /// - Returns: The text.
    func adding(_ style: CellStyle) -> StyledText {
        var result = self
        result.runs = runs.map { Run(end: $0.end, style: $0.style.union(style)) }
        return result
    }

    /// What is drawn of the text, in the order of reading.
    var glyphs: [Glyph] { glyphs(cells: .max) }

    /// What is drawn of the beginning of the text, in the order of reading.
    ///
    /// - Parameter cells: Once more than so many cells are taken, the rest is left out.
    /// - Returns: The glyphs.
    func glyphs(cells: Int) -> [Glyph] {
        var glyphs: [Glyph] = []
        glyphs.reserveCapacity(min(text.utf8.count, cells))
        var run = 0
        var offset = 0
        var taken = 0
        for character in text {
            if taken > cells { break }
            while run < runs.count - 1, runs[run].end <= offset { run += 1 }
            let end = offset + character.utf8.count
            if let (text, width) = Glyph.drawable(character) {
                glyphs.append(Glyph(text: text, width: width, style: runs[run].style, source: offset..<end))
                taken += width
            }
            offset = end
        }
        return glyphs
    }
}
