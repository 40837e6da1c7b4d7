import ExhibitGuide
import Gettext

/// Messages without a translation.
struct MissingRule: FileRule {
    let name: Diagnostic.Rule = "missing"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.files
    let explanation =
        "Messages of the file have no translation, so that readers see another language. One line speaks "
        + "for all messages of a file, one that is not there included."
    let remedy =
        "translate them; guide translations add or sync writes the entries"

    func check(_ file: CheckedFile) -> [FileFinding] {
        guard !file.isDamaged else { return [] }
        let missing = file.states.indices.filter { file.states[$0] == .missing }
        guard let first = missing.first else { return [] }
        let place = missing.compactMap { file.entries[$0] }.min().map { file.location(ofEntry: $0, .msgstr) }
        let what = missing.count == 1 ? "1 message is not translated" : "\(missing.count) messages are not translated"
        return [
            FileFinding(
                diagnostic: Diagnostic(
                    severity, rule: name, at: place ?? SourceLocation(file: file.path),
                    "\(what), of \(file.states.count): \(file.domain.texts[first].key)\(missing.count > 1 ? " …" : "")",
                    remedy: remedy), entry: nil)
        ]
    }
}
