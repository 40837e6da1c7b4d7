import ExhibitGuide
import Gettext

/// Translations that nobody has approved.
struct DraftRule: FileRule {
    let name: Diagnostic.Rule = "draft"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.files
    let explanation =
        "Entries of the file are fuzzy: a machine made them, or nobody has approved them. By default "
        + "readers do not see them. One line speaks for all entries of a file."
    let remedy =
        "read them, correct them, and remove “fuzzy”"

    func check(_ file: CheckedFile) -> [FileFinding] {

        let drafts = zip(file.entries, file.states).compactMap { $1 == .draft ? $0 : nil }
        guard let first = drafts.min() else { return [] }
        let what = drafts.count == 1 ? "1 message is a draft" : "\(drafts.count) messages are drafts"
        return [
            FileFinding(
                diagnostic: Diagnostic(
                    severity, rule: name, at: file.location(ofEntry: first), "\(what), of \(file.states.count)",
                    remedy: remedy),
                entry: nil)
        ]
    }
}
