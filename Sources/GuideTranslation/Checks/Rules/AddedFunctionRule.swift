import ExhibitGuide
import MessageFormat

/// A function by which the translation shows a fact and the source does not.
struct AddedFunctionRule: MessageRule {
    let name: Diagnostic.Rule = "added-function"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The translation shows a fact in a way that the source does not ask for. A function that only "
        + "serves the choice of a variant, and a Korean particle, may be added."
    let remedy =
        "remove the function, so that the fact is shown as its type and your language say"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, source.message != nil, unit.text.message != nil else { return }
        for call in unit.text.shape.calls {
            guard let variable = call.variable, call.function.name != "guide:particle", !call.isDeclaration,
                source.shape.placeholders[variable] != nil,
                !source.shape.calls.contains(where: {
                    $0.variable == variable && $0.function.name == call.function.name
                })
            else { continue }
            findings.add(
                self, call.expression.span,
                "the translation shows “$\(variable)” by “:\(call.function.name)”, the source does not")
        }
    }
}
