import ICU
import MessageFormat

/// A text as a reader sees it, with the language that it is really in.
public struct LocalizedText: Hashable, Sendable {
    /// The text.
    public let text: String
    /// The language of the text.
    public let locale: LanguageTag
    /// How the text's translation into the reader's language stands; ``TranslationState/missing`` and
    /// ``TranslationState/draft`` are why a text may be in another language.
    public let state: TranslationState
    /// Whether the text is in another language than the reader's.
    public let isFallback: Bool
    /// The text as runs, with emphasis and pauses.
    public let runs: [TextRun]

    /// The direction of the text's script.
    public let direction: TextDirection

    init(
        text: String, locale: LanguageTag, state: TranslationState, isFallback: Bool, runs: [TextRun],
        direction: TextDirection? = nil
    ) {
        self.text = text
        self.locale = locale
        self.state = state
        self.isFallback = isFallback
        self.runs = runs
        self.direction = direction ?? (locale.isRightToLeft ? .rightToLeft : .leftToRight)
    }
}

/// A run of a text: words spoken alike, or a pause.
public enum TextRun: Hashable, Sendable {
    /// Words.
    case words(String, emphasis: Emphasis)
    /// A moment of silence.
    case pause

    /// How words are stressed.
    public enum Emphasis: String, Hashable, Sendable, Codable {
        /// Words outside any markup that stresses.
        case none
        /// `{#em}`: a word that is set apart.
        case em
        /// `{#strong}`: a word that matters.
        case strong
    }
}

extension TextRun {
    /// The runs of a formatted message; markup that is not known leaves its words as they are.
    static func runs(of parts: [MessagePart]) -> [TextRun] {
        var runs: [TextRun] = []
        var open = OpenMarkup<Emphasis>()
        var words = ""
        var emphasis = Emphasis.none
        /// Ends the run of words.
        func end() {
            if !words.isEmpty { runs.append(.words(words, emphasis: emphasis)) }
            words = ""
        }
        for part in parts {
            switch part {
            case .markup(let markup):
                switch (markup.name, markup.kind) {
                case (GuideMarkup.pause.rawValue, .standalone), (GuideMarkup.pause.rawValue, .open):
                    end()
                    runs.append(.pause)
                case (let name, .open):
                    if let emphasis = Emphasis(rawValue: name), emphasis != .none { open.open(name, emphasis) }
                case (let name, .close): _ = open.close(name)
                case (_, .standalone): break
                }
            default:
                let text = part.plainText
                guard !text.isEmpty else { continue }
                let own = open.innermost ?? .none
                if own != emphasis { end() }
                emphasis = own
                words += text
            }
        }
        end()
        return runs
    }
}
