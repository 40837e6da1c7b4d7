/// Something wrong in a guide or a translation: where, what, and how to mend it.
public struct Diagnostic: Error, Hashable, Sendable {
    /// How bad it is.
    public enum Severity: String, Hashable, Sendable, Comparable, Codable {
        /// A text or a file cannot be shown or read as it stands; `guide check` fails.
        case error
        /// It can be shown, but is probably not what was meant; `guide check --strict` fails.
        case warning
        /// A hint, which never fails a check.
        case note

        /// Errors first.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
    }

    /// How bad it is.
    public let severity: Severity
    /// The rule that it breaks.
    public let rule: Rule
    /// Where it is.
    public let location: SourceLocation
    /// How many characters the place covers, from ``location`` on and on its line; at least 1.
    public let length: Int
    /// What is wrong, as a sentence without a full stop.
    public let message: String
    /// How to mend it, as a sentence without a full stop; empty where the message says it.
    public let remedy: String

    /// Creates a diagnostic.
    ///
    /// - Parameters:
    ///   - severity: How bad it is.
    ///   - rule: The rule that it breaks.
    ///   - location: Where it is.
    ///   - length: How many characters the place covers.
    ///   - message: What is wrong.
    ///   - remedy: How to mend it.
    public init(
        _ severity: Severity = .error, rule: Rule = .guideContent, at location: SourceLocation, length: Int = 1,
        _ message: String, remedy: String = ""
    ) {
        self.severity = severity
        self.rule = rule
        self.location = location
        self.length = max(1, length)
        self.message = message.withoutControlCharacters
        self.remedy = remedy.withoutControlCharacters
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The line that compilers print and editors understand: `file:line:column: error: what (how to mend it)`.
    public var description: String {
        "\(location): \(severity.rawValue): \(message)" + (remedy.isEmpty ? "" : " (\(remedy))")
    }
}

extension Diagnostic: Comparable {
    /// By file, line and column, then by severity.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.location != right.location { return left.location < right.location }
        if left.severity != right.severity { return left.severity < right.severity }
        if left.message != right.message { return left.message < right.message }
        return left.rule.name < right.rule.name
    }
}

/// A place in a file.
public struct SourceLocation: Hashable, Sendable {
    /// The file's path, relative to the exhibition's folder.
    public let file: String
    /// The line, from 1; 0 for the file as a whole.
    public let line: Int
    /// The column in Unicode scalars, from 1; 0 for the file as a whole.
    public let column: Int

    /// Creates a location.
    ///
    /// - Parameters:
    ///   - file: The file's path, relative to the exhibition's folder.
    ///   - line: The line, from 1.
    ///   - column: The column in Unicode scalars, from 1.
    public init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension SourceLocation: CustomStringConvertible, Comparable {
    /// `file:line:column`.
    public var description: String { "\(file.withoutControlCharacters):\(line):\(column)" }

    /// By file, line and column.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}
