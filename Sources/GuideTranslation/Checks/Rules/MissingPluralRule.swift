import ExhibitGuide
import ICU
import MessageFormat

/// A plural form of the language that no variant is written for.
struct MissingPluralRule: MessageRule {
    let name: Diagnostic.Rule = "missing-plural"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The message chooses by a number, and the language has a form for numbers that the fact could "
        + "well have, but no variant is written for it. What the number reaches is found by formatting the "
        + "message itself."
    let remedy =
        "add a variant for the form"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message, case .select(let selectors, let variants) = message.body else { return }
        for (position, selector) in selectors.enumerated() {
            guard
                let forms = unit.language.plurals.forms(
                    of: selector.name, in: message, source: unit.text.source, facts: unit.facts)
            else { continue }
            let keys = variants.compactMap { variant -> String? in
                guard position < variant.keys.count, case .literal(let key) = variant.keys[position] else { return nil }
                return key
            }
            let numbers = Set(keys.compactMap { DecimalNumber($0) })
            for (category, examples) in forms.likely.sorted(by: { $0.key < $1.key })
            where category != .other && !keys.contains(category.keyword) {
                let open = examples.filter { !numbers.contains($0) }
                guard !open.isEmpty else { continue }
                let shown = open.prefix(3).map(\.description).joined(separator: ", ")
                findings.add(
                    self, selector.span,
                    "no variant for “\(category.keyword)”, the form of \(shown) in this language",
                    remedy: "add a variant “\(category.keyword) {{…}}”")
            }
        }
    }
}
