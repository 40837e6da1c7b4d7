import ExhibitGuide
import MessageFormat

/// Something wrong in a message, at a stretch of its source.
struct Finding: Sendable {
    let rule: Diagnostic.Rule
    let severity: Diagnostic.Severity
    let span: SourceSpan
    let message: String
    let remedy: String
}

/// What rules found in one message.
struct Findings: Sendable {
    /// A message with more mistakes of one kind is not worth more lines.
    private static let mostOfOneRule = 20
    private(set) var all: [Finding] = []

    /// Adds something.
    ///
    /// - Parameters:
    ///   - rule: The rule that is broken.
    ///   - span: Where, in UTF-8 bytes of the message's source.
    ///   - message: What is wrong, as a sentence without a full stop.
    ///   - remedy: How to mend it; the rule's own remedy where nothing more can be said.
    mutating func add(_ rule: some CheckRule, _ span: SourceSpan, _ message: String, remedy: String? = nil) {
        let name = rule.name
        guard all.count < Self.mostOfOneRule || all.count(where: { $0.rule == name }) < Self.mostOfOneRule else {
            return
        }
        all.append(
            Finding(
                rule: name, severity: rule.severity, span: span, message: message,
                remedy: remedy ?? rule.remedy))
    }
}

/// Something wrong in a PO file.
struct FileFinding: Sendable {
    let diagnostic: Diagnostic
    /// The index of the entry that it belongs to, whose comments may silence it; `nil` for the file as a whole.
    let entry: Int?
}
