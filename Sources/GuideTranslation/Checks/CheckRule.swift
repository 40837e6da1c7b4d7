import ExhibitGuide

/// Something that `guide check` looks for.
public protocol CheckRule: Sendable {
    /// The name by which translators silence the rule and programs know it. It does not change.
    var name: Diagnostic.Rule { get }
    /// How bad it is when the rule is broken.
    var severity: Diagnostic.Severity { get }
    /// What the rule is about.
    var group: CheckGroup { get }
    /// What the rule looks for and why, as sentences.
    var explanation: String { get }
    /// How to mend what it finds, as a sentence.
    var remedy: String { get }
}

/// What a rule is about.
public enum CheckGroup: String, Sendable, CaseIterable {
    /// The syntax and the structure of messages: placeholders, markup, functions, variants.
    case messages
    /// The words and marks between the placeholders.
    case text
    /// What this exhibition agreed on: its terms, APEC's nomenclature.
    case exhibition
    /// Files, their headers and the state of their entries.
    case files
}

/// A rule that reads one message, a guide's own or a translation, as its readers see it.
protocol MessageRule: CheckRule {
    /// Looks at a message.
    ///
    /// - Parameters:
    ///   - unit: The message with all that is known of it.
    ///   - findings: Where what is wrong is added.
    func check(_ unit: CheckUnit, _ findings: inout Findings)
}

/// A rule that reads a PO file as a whole.
protocol FileRule: CheckRule {
    /// Looks at a file.
    ///
    /// - Parameter file: The file.
    /// - Returns: What is wrong, each with the entry that it belongs to.
    func check(_ file: CheckedFile) -> [FileFinding]
}

/// A rule whose work another part does: the parser of a format, the loader of guides, the comparison of files.
struct KnownRule: CheckRule {
    let name: Diagnostic.Rule
    var severity = Diagnostic.Severity.error
    let group: CheckGroup
    let explanation: String
    let remedy: String
}
