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
        "correct the translation, then remove “fuzzy”; guide translations sync shows the former source"

    func check(_ file: CheckedFile) -> [FileFinding] {

        zip(file.entries, file.states).compactMap { index, state in
            guard state == .outdated, let index else { return nil }
            return FileFinding(
                diagnostic: Diagnostic(
                    severity, rule: name, at: file.location(ofEntry: index, .msgid),
                    "the source has changed since this was translated", remedy: remedy), entry: index)
        }
    }
}
