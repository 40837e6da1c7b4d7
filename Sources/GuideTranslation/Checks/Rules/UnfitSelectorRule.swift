import ExhibitGuide
import MessageFormat

/// A variable that variants cannot be chosen by.
struct UnfitSelectorRule: MessageRule {
    let name: Diagnostic.Rule = "unfit-selector"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "Variants are chosen by a number or a text. A date or a list cannot be matched, so that only the "
        + "variant * would ever be shown, and an amount of money or a measurement only without its currency or "
        + "its unit, which the reader's region may replace by another. A number that is matched as a text "
        + "(:string) has no plural forms: of 1 readers would see “1 patents”."
    let remedy =
        MessageError.matchRemedy

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message, case .select(let selectors, _) = message.body else { return }
        for selector in selectors where message.function(of: selector.name)?.name == "string" {
            guard let root = message.root(of: selector.name), Self.isNumber(root, in: unit) else { continue }
            findings.add(
                self, selector.span,
                "“$\(selector.name)” is a number that is matched as a text, which has no plural forms",
                remedy: "declare it with :integer or :number, as in .input {$\(root) :integer}")
        }
        guard let facts = unit.facts else { return }
        for selector in selectors {
            guard let root = message.root(of: selector.name), let fact = facts[root] else { continue }
            let function = message.function(of: selector.name)?.name ?? ""
            let matches = ["number", "integer", "offset", "string"].contains(function)
            guard unit.evaluator.function(function) != nil, !matches || !fact.isMatchable else { continue }
            findings.add(
                self, selector.span, "“$\(selector.name)” cannot be matched: it is \(fact.typeName) by “:\(function)”")
        }
    }

    /// Whether a variable is a number: by its fact, or in the interface, which has none, because the source matches it as one.
    private static func isNumber(_ variable: String, in unit: CheckUnit) -> Bool {
        if let facts = unit.facts { return facts[variable]?.number != nil }
        guard let source = unit.source?.message, case .select(let selectors, _) = source.body else { return false }
        return selectors.contains {
            source.root(of: $0.name) == variable
                && ["number", "integer", "offset"].contains(source.function(of: $0.name)?.name ?? "")
        }
    }
}
