import ExhibitGuide
import ICU

/// What a check found.
public struct CheckReport: Sendable {
    /// What is wrong, sorted by file, line and column.
    public let diagnostics: [Diagnostic]
    /// How many findings were silenced.
    public let silenced: Int
    /// How many products could be read.
    public let productCount: Int
    /// How many languages there are.
    public let localeCount: Int
    /// The languages that the scope names and that the exhibition does not have, sorted, each with what to do about it.
    public let unknownLocales: [(locale: LanguageTag, advice: String)]

    /// How many diagnostics of a severity there are.
    ///
    /// - Parameter severity: The severity.
    /// - Returns: The count.
    public func count(of severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

    /// Whether the check fails.
    ///
    /// - Parameter strict: Whether warnings count as errors do.
    /// - Returns: Whether there is something that must be mended.
    public func fails(strict: Bool) -> Bool { count(of: .error) > 0 || (strict && count(of: .warning) > 0) }

    /// What was looked at and found, on one line.
    public var summary: String {
        func number(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
        var counts = [
            number(count(of: .error), "error", "errors"), number(count(of: .warning), "warning", "warnings"),
        ]
        if count(of: .note) > 0 { counts.append(number(count(of: .note), "note", "notes")) }
        if silenced > 0 { counts.append("\(silenced) silenced") }
        return "\(number(productCount, "product", "products")), \(number(localeCount, "language", "languages")): "
            + counts.joined(separator: ", ")
    }
}
