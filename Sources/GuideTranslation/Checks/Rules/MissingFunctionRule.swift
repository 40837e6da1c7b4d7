import ExhibitGuide
import MessageFormat

/// A function by which the source shows a fact and the translation does not.
struct MissingFunctionRule: MessageRule {
    let name: Diagnostic.Rule = "missing-function"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The source says how a fact is shown (a long date, a percentage), and the translation shows it "
        + "in another way. Options may differ from language to language; the function should not."
    let remedy =
        "write the same function after the variable, with the options that your language wants"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, source.message != nil, unit.text.message != nil else { return }
        for call in source.shape.calls {
            // A particle is of no use in another language, and a declaration serves the choice of a variant.
            guard let variable = call.variable, call.function.name != "guide:particle", !call.isDeclaration,
                let placeholder = unit.text.shape.placeholders[variable],
                !unit.text.shape.calls.contains(where: {
                    $0.variable == variable && $0.function.name == call.function.name
                })
            else { continue }
            findings.add(
                self, placeholder.span,
                "the source shows “$\(variable)” by “:\(call.function.name)”, the translation does not",
                remedy: "write {$\(variable) :\(call.function.name) …}, with the options that your language wants")
        }
    }
}
