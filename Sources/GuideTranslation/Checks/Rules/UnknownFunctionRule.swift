import ExhibitGuide
import MessageFormat

/// A function that does not exist.
struct UnknownFunctionRule: MessageRule {
    let name: Diagnostic.Rule = "unknown-function"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "The message calls a function that does not exist, so that the value cannot be shown."
    let remedy =
        "use one of the functions of Documentation/MessageFormat.md"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        let evaluator = unit.evaluator
        for call in unit.text.shape.calls where evaluator.function(call.function.name) == nil {
            let names = evaluator.functionNames.map { ":" + $0 }
            let guess = Spelling.nearest(to: ":" + call.function.name, among: names)
            findings.add(
                self, call.function.span, "there is no function “:\(call.function.name)”",
                remedy: guess.map { "did you mean “\($0)”?" } ?? "use one of \(names.joined(separator: " "))")
        }
    }
}
