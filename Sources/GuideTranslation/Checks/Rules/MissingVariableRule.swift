import ExhibitGuide
import MessageFormat

/// A fact that the source shows and the translation does not.
struct MissingVariableRule: MessageRule {
    let name: Diagnostic.Rule = "missing-variable"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "A fact that the source shows stands nowhere in the translation, so that its readers never learn "
        + "it. A variant may leave a number out (“one patent”), but some variant must show it."
    let remedy =
        "put the placeholder where your language wants it"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, source.message != nil, unit.text.message != nil else { return }
        for variable in source.shape.shown where unit.text.shape.placeholders[variable] == nil {
            findings.add(
                self, SourceSpan(0, unit.text.source.utf8.count),
                "the source shows “{$\(variable)}”, the translation does not",
                remedy: "put {$\(variable)} where your language wants it")
        }
    }
}
