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
    /// The direction of its script.
    public let direction: DirectionDocument
    /// How its translation into the document's language stands.
    public let state: TranslationState

    init(_ text: LocalizedText) {
        self.text = text.text
        locale = text.locale.identifier
        direction = DirectionDocument(text.direction)
        state = text.state
    }

    init(text: String, locale: String, direction: DirectionDocument, state: TranslationState) {
        self.text = text
        self.locale = locale
        self.direction = direction
        self.state = state
    }
}

extension TextDocument: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("direction", direction)
            json.field("locale", locale)
            json.field("state", state)
            json.field("text", text)
        }
    }
}

extension TranslationState: JSONWritable {}
