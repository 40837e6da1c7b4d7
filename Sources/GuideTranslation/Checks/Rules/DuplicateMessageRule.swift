import ExhibitGuide
import Gettext

/// A second entry for the same message.
struct DuplicateMessageRule: FileRule {
    let name: Diagnostic.Rule = "duplicate-message"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.files
    let explanation =
        "Two entries have the same key and translate different sources; only one of them is shown. The "
        + "other is left over from an earlier source."
    let remedy =
        "keep the entry whose msgid is the present source, or run guide translations sync"

    func check(_ file: CheckedFile) -> [FileFinding] {

        let taken = Set(file.entries.compactMap { $0 })
        return file.contents.entries.enumerated().compactMap { index, entry in
            guard !entry.isObsolete, !taken.contains(index), let key = entry.msgctxt, file.domain.keys.contains(key)
            else { return nil }
            return FileFinding(
                diagnostic: Diagnostic(
                    severity, rule: name, at: file.location(ofEntry: index), length: key.unicodeScalars.count,
                    "another entry for the message “\(key)”, which is not shown", remedy: remedy), entry: index)
        }
    }
}
