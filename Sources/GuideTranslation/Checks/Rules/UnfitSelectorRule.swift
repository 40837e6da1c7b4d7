import ExhibitGuide
import MessageFormat

/// A variable that variants cannot be chosen by.
struct UnfitSelectorRule: MessageRule {
    let name: Diagnostic.Rule = "unfit-selector"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "Variants are chosen by a number or a text. A date, a list or an amount of money cannot be "
        + "matched, so that only the variant * would ever be shown."
    let remedy =
        "match by a number fact, declared with :integer or :number"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message, case .select(let selectors, _) = message.body, let facts = unit.facts
        else { return }
        for selector in selectors {
            guard let root = message.root(of: selector.name), let fact = facts[root] else { continue }
            let function = message.function(of: selector.name)?.name ?? ""
            let matches = ["number", "integer", "offset", "string"].contains(function)
            let isNumber = fact.number != nil
            guard unit.evaluator.function(function) != nil, !matches || !isNumber else { continue }
            findings.add(
                self, selector.span, "“$\(selector.name)” cannot be matched: it is \(fact.typeName) by “:\(function)”")
        }
    }
}
