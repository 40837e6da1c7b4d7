import ExhibitGuide

/// A report as JSON, as `Schemas/check.schema.json` describes it.
public struct CheckDocument: Codable, Hashable, Sendable {
    /// How much was looked at and found.
    public struct Summary: Codable, Hashable, Sendable {
        /// How many products could be read.
        public let products: Int
        /// How many languages there are.
        public let locales: Int
        /// How many findings must be mended.
        public let errors: Int
        /// How many findings should be mended.
        public let warnings: Int
        /// How many findings are only worth knowing.
        public let notes: Int
        /// How many findings were silenced.
        public let silenced: Int
    }

    /// Something that is wrong.
    public struct Finding: Codable, Hashable, Sendable {
        /// The rule's name.
        public let rule: String
        /// How bad it is.
        public let severity: Diagnostic.Severity
        /// The file, relative to the exhibition's folder.
        public let file: String
        /// The line, from 1.
        public let line: Int
        /// The column in Unicode scalars, from 1.
        public let column: Int
        /// How many Unicode scalars the place covers on its line, at least 1.
        public let length: Int
        /// What is wrong.
        public let message: String
        /// How to mend it; empty where the message says it.
        public let remedy: String
    }

    /// The version of the document's shape; it grows when a consumer could break.
    public let schemaVersion: Int
    /// How much was looked at and found.
    public let summary: Summary
    /// What is wrong, sorted by file, line and column.
    public let findings: [Finding]

    /// Makes a document.
    ///
    /// - Parameter report: What was found.
    public init(_ report: CheckReport) {
        schemaVersion = 1
        summary = Summary(
            products: report.productCount, locales: report.localeCount, errors: report.count(of: .error),
            warnings: report.count(of: .warning), notes: report.count(of: .note), silenced: report.silenced)
        findings = report.diagnostics.map {
            Finding(
                rule: $0.rule.name, severity: $0.severity, file: $0.location.file, line: max(1, $0.location.line),
                column: max(1, $0.location.column), length: $0.length, message: $0.message, remedy: $0.remedy)
        }
    }
}
