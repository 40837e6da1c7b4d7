import ExhibitGuide
import MessageFormat

/// A function that does not fit the type of the fact, or an option with a value that it cannot have.
struct UnfitFunctionRule: MessageRule {
    let name: Diagnostic.Rule = "unfit-function"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "The function cannot work on a fact of this type (a date as a percentage), or an option has a "
        + "value that it cannot have. Readers would see the name of the fact instead of the fact."
    let remedy =
        "write the placeholder without a function, which shows a fact by its type, or one that fits"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message, let facts = unit.facts else { return }
        var seen: Set<String> = []
        for call in unit.text.shape.calls where unit.evaluator.function(call.function.name) != nil {
            let errors = unit.evaluator.errors(
                showing: call.expression, of: message, source: unit.text.source, facts: facts, in: unit.language.locale)
            for error in errors where error.kind != .unresolvedVariable && error.kind != .unknownFunction {
                // What a declaration has wrong shows again wherever its variable is used.
                guard seen.insert(error.explanation).inserted else { continue }
                findings.add(
                    self, call.expression.span, error.explanation, remedy: error.remedy.isEmpty ? nil : error.remedy)
            }
        }
    }
}
