import ExhibitGuide
import ICU
import MessageFormat

/// A variant that no number can choose.
struct UnreachableVariantRule: MessageRule {
    let name: Diagnostic.Rule = "unreachable-variant"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "A variant is written for a plural form that the language does not have, or that the number "
        + "cannot take as it is shown. Nobody will ever read it."
    let remedy =
        "remove the variant, or correct its key"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message, case .select(let selectors, let variants) = message.body else { return }
        for (position, selector) in selectors.enumerated() {
            guard
                let forms = unit.language.plurals.forms(
                    of: selector.name, in: message, source: unit.text.source, facts: unit.facts)
            else { continue }
            for variant in variants {
                guard position < variant.keys.count, case .literal(let key) = variant.keys[position],
                    let category = PluralCategory(keyword: key), forms.possible[category] == nil
                else { continue }
                let all = forms.possible.keys.sorted().map(\.keyword).joined(separator: ", ")
                findings.add(
                    self, variant.span, "“\(key)” is never chosen: the forms of this number are \(all)",
                    remedy: "remove the variant, or correct its key")
            }
        }
    }
}
