import ExhibitGuide
import ICU
import MessageFormat

/// A key that is neither a number nor a plural form where a number is matched.
struct BadVariantKeyRule: MessageRule {
    let name: Diagnostic.Rule = "bad-variant-key"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "A number is matched by numbers and by the plural forms zero, one, two, few, many and other. "
        + "Another word matches nothing."
    let remedy =
        "write zero, one, two, few, many, other, a number, or *"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message, case .select(let selectors, let variants) = message.body else { return }
        for (position, selector) in selectors.enumerated() {
            guard let function = message.function(of: selector.name)?.name,
                ["number", "integer", "offset"].contains(function)
            else { continue }
            for variant in variants {
                guard position < variant.keys.count, case .literal(let key) = variant.keys[position],
                    PluralCategory(keyword: key) == nil, DecimalNumber(key) == nil
                else { continue }
                let guess = Spelling.nearest(to: key, among: PluralCategory.allCases.map(\.keyword))
                findings.add(
                    self, variant.span, "“\(key)” is neither a number nor a plural form",
                    remedy: guess.map { "did you mean “\($0)”?" })
            }
        }
    }
}
