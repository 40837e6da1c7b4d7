import ExhibitGuide
import Gettext

/// A translation of a source that has changed since.
struct OutdatedRule: FileRule {
    let name: Diagnostic.Rule = "outdated"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.files
    let explanation =
        "The source has changed since it was translated: its msgid differs, or the entry is fuzzy and "
        + "remembers the former source. Readers may see it, with a notice."
    let remedy =
        "let guide translations sync show the former source, correct the translation, then remove “fuzzy”"

    func check(_ file: CheckedFile) -> [FileFinding] {
        zip(file.entries.indices, file.states).compactMap { message, state in
            guard state == .outdated, let index = file.entries[message] else { return nil }
            let entry = file.contents.entries[index]
            // A fuzzy entry has been synchronized already, be it with a change that was taken back since.
            let remedy =
                entry.translates(file.domain.texts[message])
                ? "run guide translations sync: the source is again what was translated"
                : entry.isFuzzy ? "correct the translation, then remove “fuzzy”" : remedy
            return FileFinding(
                diagnostic: Diagnostic(
                    severity, rule: name, at: file.location(ofEntry: index, .msgid),
                    "the source has changed since this was translated", remedy: remedy), entry: index)
        }
    }
}
