import ExhibitGuide
import MessageFormat

/// An option that the function does not know.
struct UnknownOptionRule: MessageRule {
    let name: Diagnostic.Rule = "unknown-option"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The function does not know the option, and passes it over without a word; most often it is "
        + "misspelt."
    let remedy =
        "correct the name, or remove the option"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        for call in unit.text.shape.calls {
            guard let function = unit.evaluator.function(call.function.name) as? any OptionNaming else { continue }
            let known = function.optionNames
            for option in call.function.options where !known.contains(option.name) && !option.name.hasPrefix("u:") {
                let guess = Spelling.nearest(to: option.name, among: known.sorted())
                findings.add(
                    self, option.span, "“:\(call.function.name)” has no option “\(option.name)”",
                    remedy: guess.map { "did you mean “\($0)”?" }
                        ?? (known.isEmpty ? "remove it" : "use one of \(known.sorted().joined(separator: ", "))"))
            }
        }
    }
}
