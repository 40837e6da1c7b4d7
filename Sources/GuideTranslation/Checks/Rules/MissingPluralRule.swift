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
        + "well have, but no variant is written for it; or the source chooses by a number, and the translation shows it in "
        + "one text for all forms. What the number reaches is found by formatting the message itself."
    let remedy =
        "add a variant for the form"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message else { return }
        guard case .select(let selectors, let variants) = message.body else { return checkText(unit, &findings) }
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

    /// One text for all numbers, where the source chooses among several, or would if its language had several forms.
    private func checkText(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, let original = source.message, case .select(let selectors, _) = original.body
        else { return }
        for selector in selectors {
            guard let root = original.root(of: selector.name), let placeholder = unit.text.shape.placeholders[root],
                let forms = unit.language.plurals.forms(
                    of: selector.name, in: original, source: source.source, facts: unit.facts),
                forms.likely.count > 1
            else { continue }
            let names = forms.likely.keys.sorted().map(\.keyword).joined(separator: ", ")
            findings.add(
                self, placeholder.span,
                "the source chooses by “$\(root)”, and this text is the same for all forms of this language (\(names))",
                remedy: "write .match with a variant for each form")
        }
    }
}
