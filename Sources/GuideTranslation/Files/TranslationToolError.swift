import ExhibitGuide

/// What keeps a translators' tool from doing what it was asked.
public struct TranslationToolError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a sentence without a full stop and without the capital letter at its beginning; a language's tag stands there in
    /// quotation marks only.
    public let message: String
    /// How to mend it, as a sentence without a full stop; empty where the message says it.
    public let remedy: String
    /// What is wrong with the exhibition's files, where that is what keeps the tool.
    public let diagnostics: [Diagnostic]
    /// Whether the tool was asked for what cannot be, such as a language that is none: asking otherwise is what helps.
    public let isMisuse: Bool

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - message: What is wrong.
    ///   - remedy: How to mend it.
    ///   - isMisuse: Whether the tool was asked for what cannot be.
    public init(_ message: String, remedy: String = "", isMisuse: Bool = false) {
        self.message = message
        self.remedy = remedy
        self.isMisuse = isMisuse
        diagnostics = []
    }

    init(
        diagnostics: [Diagnostic], _ message: String = "there is no exhibition that could be read", remedy: String = ""
    ) {
        self.message = message
        self.remedy = remedy
        self.diagnostics = diagnostics
        isMisuse = false
    }

    /// What is wrong and how to mend it, as a whole sentence.
    public var sentence: String {
        message.prefix(1).uppercased() + message.dropFirst() + (remedy.isEmpty ? "." : " (\(remedy)).")
    }

    /// The line for a terminal: what is wrong, and how to mend it.
    public var description: String {
        (diagnostics.map(\.description) + [message + (remedy.isEmpty ? "" : " (\(remedy))")]).joined(separator: "\n")
    }
}
