import ExhibitGuide
import MessageFormat

/// A fact that the translation shows and the source does not.
struct AddedVariableRule: MessageRule {
    let name: Diagnostic.Rule = "added-variable"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The translation shows a fact that the source does not mention. It may be right, but readers of "
        + "the other languages do not read it."
    let remedy =
        "remove the placeholder, or ask the author to mention the fact in the source too"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, source.message != nil, unit.text.message != nil else { return }
        let known = Set(source.shape.shown).union(source.shape.selectors)
        for variable in unit.text.shape.shown where !known.contains(variable) {
            let span = unit.text.shape.placeholders[variable]?.span ?? .none
            findings.add(self, span, "the translation shows “{$\(variable)}”, the source does not")
        }
    }
}
