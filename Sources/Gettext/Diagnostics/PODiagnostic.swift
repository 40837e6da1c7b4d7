/// Something that is wrong in a PO file: what, where, and how to mend it.
public struct PODiagnostic: Hashable, Sendable, CustomStringConvertible {
    /// How grave it is.
    public enum Severity: String, Hashable, Sendable {
        /// Everything was read; something is unusual or will trouble other tools.
        case warning
        /// Something could not be read as it stands: it is missing from the file, or stands there repaired.
        case error
    }

    /// How grave it is.
    public var severity: Severity

    /// What kind of problem it is, for programs.
    public var kind: Kind

    /// Where it is.
    public var position: POPosition

    /// What is wrong, a sentence.
    public var message: String

    /// How to mend it, a sentence.
    public var remedy: String

    /// Makes a diagnostic.
    ///
    /// - Parameters:
    ///   - severity: How grave it is.
    ///   - kind: What kind of problem it is.
    ///   - position: Where it is.
    ///   - message: What is wrong, a sentence.
    ///   - remedy: How to mend it, a sentence.
    public init(severity: Severity, kind: Kind, position: POPosition, message: String, remedy: String) {
        self.severity = severity
        self.kind = kind
        self.position = position
        self.message = message
        self.remedy = remedy
    }

    /// The line, from 1.
    public var line: Int { position.line }

    /// The column, from 1, in Unicode scalars.
    public var column: Int { position.column }

    /// The diagnostic on one line, as compilers and GNU gettext write it: `file:line:column: error: message remedy`.
    ///
    /// - Parameter fileName: The file's name as the reader knows it.
    /// - Returns: The line, without a line feed.
    public func formatted(fileName: String) -> String { "\(fileName):\(description)" }

    /// The diagnostic on one line, without a file name.
    public var description: String { "\(position): \(severity.rawValue): \(message) \(remedy)" }
}
