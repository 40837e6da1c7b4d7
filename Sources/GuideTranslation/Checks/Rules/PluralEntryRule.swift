import ExhibitGuide
import Gettext

/// An entry with gettext's own plural forms.
struct PluralEntryRule: FileRule {
    let name: Diagnostic.Rule = "plural-entry"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.files
    let explanation =
        "An entry has gettext's plural forms (msgid_plural, msgstr[1]). A message has none: its translation "
        + "chooses by .match, and of what stands in msgstr[1] and beyond readers see nothing."
    let remedy =
        "remove msgid_plural, and write the forms as variants of .match into one msgstr"

    func check(_ file: CheckedFile) -> [FileFinding] {
        file.contents.entries.enumerated().compactMap { index, entry in
            guard entry.isPlural, !entry.isObsolete else { return nil }
            return FileFinding(
                diagnostic: Diagnostic(
                    severity, rule: name, at: file.location(ofEntry: index, .msgidPlural),
                    "messages have no msgid_plural", remedy: remedy), entry: index)
        }
    }
}
