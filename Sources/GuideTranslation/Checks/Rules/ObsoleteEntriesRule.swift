import ExhibitGuide
import Gettext

/// Entries that are kept behind #~.
struct ObsoleteEntriesRule: FileRule {
    let name: Diagnostic.Rule = "obsolete-entries"
    let severity = Diagnostic.Severity.note
    let group = CheckGroup.files
    let explanation =
        "The file keeps translations whose message is gone (#~). They are revived when the message "
        + "returns, and do no harm."
    let remedy =
        "remove those that will not be needed again"

    func check(_ file: CheckedFile) -> [FileFinding] {

        let obsolete = file.contents.entries.indices.filter { file.contents.entries[$0].isObsolete }
        guard let first = obsolete.first else { return [] }
        let what = obsolete.count == 1 ? "1 obsolete entry" : "\(obsolete.count) obsolete entries"
        return [
            FileFinding(
                diagnostic: Diagnostic(
                    severity, rule: name, at: file.location(ofEntry: first), what, remedy: remedy), entry: nil)
        ]
    }
}
