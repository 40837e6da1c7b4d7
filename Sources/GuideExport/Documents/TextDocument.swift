import ExhibitGuide

/// The version of the documents' shape. It grows when a consumer could break; additions leave it as it is.
public enum ExportSchema {
    /// The version that this library writes and reads.
    public static let version = 1
}

/// A text with the language that it is really in.
public struct TextDocument: Hashable, Sendable, Codable {
    /// The text.
    public let text: String
    /// The BCP 47 tag of its language.
    public let locale: String
    /// How its translation into the document's language stands.
    public let state: TranslationState

    init(_ text: LocalizedText) {
        self.text = text.text
        locale = text.locale.identifier
        state = text.state
    }
}

/// A run of a paragraph: words spoken alike, or a pause.
public struct PartDocument: Hashable, Sendable, Codable {
    /// The kinds of part.
    public enum Kind: String, Hashable, Sendable, Codable {
        case text, pause
    }

    /// The kind of part.
    public let type: Kind
    /// The words; absent for a pause.
    public let text: String?
    /// How the words are stressed, `em` or `strong`; absent where they are not.
    public let emphasis: TextRun.Emphasis?

    init(_ run: TextRun) {
        switch run {
        case .pause:
            type = .pause
            text = nil
            emphasis = nil
        case .words(let words, let stress):
            type = .text
            text = words
            emphasis = stress == .none ? nil : stress
        }
    }
}

/// A paragraph of a narration: a text, and what a reader aloud needs.
public struct ParagraphDocument: Hashable, Sendable, Codable {
    /// The paragraph's id.
    public let id: String
    /// The text.
    public let text: String
    /// The BCP 47 tag of its language.
    public let locale: String
    /// How its translation into the document's language stands.
    public let state: TranslationState
    /// The text as runs, with emphasis and pauses.
    public let parts: [PartDocument]
    /// The sentences, without the spaces between them.
    public let sentences: [String]
    /// How long the paragraph takes read aloud, in seconds.
    public let seconds: Int

    init(_ paragraph: LocalizedParagraph) {
        id = paragraph.id
        text = paragraph.text.text
        locale = paragraph.text.locale.identifier
        state = paragraph.text.state
        parts = paragraph.text.runs.map(PartDocument.init)
        sentences = paragraph.sentences
        seconds = paragraph.seconds
    }
}

/// The direction of a script, as HTML writes it.
public enum DirectionDocument: String, Hashable, Sendable, Codable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}
