/// The problems found so far, kept by offset; lines and columns are counted once, at the end.
struct DiagnosticCollector {
    private struct Issue {
        var offset: Int
        var severity: PODiagnostic.Severity
        var kind: PODiagnostic.Kind
        var message: String
        var remedy: String
    }

    private let maximum: Int
    private var issues: [Issue] = []
    private(set) var omittedCount = 0
    private(set) var hasErrors = false

    init(maximum: Int) {
        self.maximum = max(0, maximum)
    }

    /// Notes a problem.
    ///
    /// - Parameters:
    ///   - kind: The kind.
    ///   - severity: How grave it is.
    ///   - offset: Its place, in bytes from the start of the file.
    ///   - message: What is wrong, a sentence.
    ///   - remedy: How to mend it, a sentence.
    mutating func report(
        _ kind: PODiagnostic.Kind, _ severity: PODiagnostic.Severity = .error, at offset: Int,
        _ message: String, remedy: String
    ) {
        if severity == .error { hasErrors = true }
        guard issues.count < maximum else {
            omittedCount += 1
            return
        }
        issues.append(Issue(offset: offset, severity: severity, kind: kind, message: message, remedy: remedy))
    }

    /// The problems with their lines and columns, in the order of their places.
    func diagnostics(in source: POSource) -> [PODiagnostic] {
        let ordered = issues.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
        var counted = (offset: -1, line: -1, column: 0)
        return ordered.map { _, issue in
            let line = source.lineIndex(at: issue.offset)
            // Counting on from the one before keeps a single long line with many problems linear.
            let isOnLine = line == counted.line
            let start = isOnLine ? counted.offset : source.lineStarts[line]
            let column = (isOnLine ? counted.column : 1) + source.scalarCount(from: start, to: issue.offset)
            counted = (issue.offset, line, column)
            return PODiagnostic(
                severity: issue.severity, kind: issue.kind, position: POPosition(line: line + 1, column: column),
                message: issue.message, remedy: issue.remedy)
        }
    }
}
