import ExhibitGuide
import MessageFormat

/// A local variable with the name of a fact.
struct HiddenVariableRule: MessageRule {
    let name: Diagnostic.Rule = "hidden-variable"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "A .local declaration gives the name of a fact to something else, so that every placeholder of that name shows "
        + "it instead of the fact."
    let remedy =
        "declare the fact by .input, or give the local variable another name"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message else { return }
        let known = unit.facts.map { Set($0.keys) } ?? Set(unit.source?.message?.inputVariables ?? [])
        for declaration in message.declarations where declaration.kind == .local && known.contains(declaration.name) {
            findings.add(
                self, declaration.span, "“.local $\(declaration.name)” hides the fact “\(declaration.name)”",
                remedy: "write .input {$\(declaration.name) …}, or give the local variable another name")
        }
    }
}
