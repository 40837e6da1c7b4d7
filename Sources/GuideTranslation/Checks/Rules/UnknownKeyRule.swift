import ExhibitGuide
import Gettext

/// An entry whose key names no message.
struct UnknownKeyRule: FileRule {
    let name: Diagnostic.Rule = "unknown-key"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.files
    let explanation =
        "The entry's msgctxt is the key of no message, or it has none; nobody will ever read the "
        + "translation. Most often the key is misspelt, or the message was renamed or removed."
    let remedy =
        "correct the msgctxt, or run guide translations sync"

    func check(_ file: CheckedFile) -> [FileFinding] {

        file.contents.entries.enumerated().compactMap { index, entry in
            guard !entry.isObsolete, entry.msgctxt.map({ !file.domain.keys.contains($0) }) ?? true else { return nil }
            guard let key = entry.msgctxt else {
                return finding(
                    file.location(ofEntry: index, .msgid), 1, "an entry without a key",
                    "write the message's key as its msgctxt, or run guide translations sync", index)
            }
            let guess = Spelling.nearest(to: key, among: file.domain.keys.sorted()).map { "did you mean “\($0)”?" }
            return finding(
                file.location(ofEntry: index), max(1, key.unicodeScalars.count), "there is no message “\(key)”",
                guess ?? remedy, index)
        }
    }

    private func finding(
        _ location: SourceLocation, _ length: Int, _ message: String, _ remedy: String, _ entry: Int
    ) -> FileFinding {
        FileFinding(
            diagnostic: Diagnostic(severity, rule: name, at: location, length: length, message, remedy: remedy),
            entry: entry)
    }
}
