import ExhibitGuide
import Gettext

/// Gathers what was found in one PO file, leaves out what translators' comments silence, and finds out which comments silence nothing.
struct FileCollector {
    private let file: CheckedFile
    private let sourceLocale: String
    private var ignores: [Int: IgnoreComments] = [:]
    private(set) var found: [LocatedFinding] = []
    private(set) var silenced = 0

    init(file: CheckedFile, sourceLocale: String) {
        self.file = file
        self.sourceLocale = sourceLocale
        for (index, entry) in file.contents.entries.enumerated() where !entry.translatorComments.isEmpty {
            guard !entry.isObsolete else { continue }
            let comments = IgnoreComments(entry.translatorComments)
            if !comments.isEmpty { ignores[index] = comments }
        }
    }

    /// Whether a translator silences a rule for an entry.
    mutating func silences(_ rule: Diagnostic.Rule, entry: Int) -> Bool { ignores[entry]?.silences(rule) ?? false }

    mutating func add(_ diagnostic: Diagnostic, entry: Int?, key: String? = nil) {
        if let entry, silences(diagnostic.rule, entry: entry) {
            silenced += 1
            return
        }
        let key = key ?? entry.flatMap { file.contents.entries[$0].msgctxt }
        found.append(LocatedFinding(diagnostic: diagnostic, key: key, sourceLocale: sourceLocale))
    }

    mutating func add(_ finding: Finding, entry index: Int, key: String) {
        let entry = file.contents.entries[index]
        let start = entry.position(of: .msgstr, utf8Offset: finding.span.start)
        let end = entry.position(of: .msgstr, utf8Offset: finding.span.end)
        var length = 1
        if let start, let end {
            // A stretch of several lines is marked to the end of its first.
            length =
                end.line == start.line
                ? end.column - start.column : entry.msgstr.scalarCount(in: finding.span)
        }
        add(
            Diagnostic(
                finding.severity, rule: finding.rule, at: file.location(start), length: length, finding.message,
                remedy: finding.remedy), entry: index, key: key)
    }

    /// Adds what is wrong with the comments themselves.
    mutating func finish() {
        for (index, comments) in ignores.sorted(by: { $0.key < $1.key }) {
            let location = file.location(ofEntry: index)
            for fault in comments.faults {
                add(
                    Diagnostic(
                        CheckRules.badIgnore.severity, rule: CheckRules.badIgnore.name, at: location, fault.message,
                        remedy: fault.remedy), entry: nil)
            }
            for rule in comments.unused {
                add(
                    Diagnostic(
                        CheckRules.unusedIgnore.severity, rule: CheckRules.unusedIgnore.name, at: location,
                        "“\(rule)” is silenced for this message and finds nothing",
                        remedy: "remove the comment “guide:ignore \(rule)”"), entry: nil)
            }
        }
    }
}
