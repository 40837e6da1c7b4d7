import ExhibitGuide
import MessageFormat

/// A number that was typed where a fact should stand.
struct TypedDigitRule: MessageRule {
    let name: Diagnostic.Rule = "typed-digit"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "A translation has a number of its own where the source has a placeholder, or a guide types the "
        + "number of a fact. The number will be wrong as soon as the fact changes, and it does not follow "
        + "the reader's region."
    let remedy =
        "put the placeholder in place of the number"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        if let source = unit.source {
            let literals = unit.text.shape.literals
            guard unit.sourceHas.contains(.placeholders), unit.text.has(.digits) || !literals.isEmpty else { return }
            let known = Set(
                source.patterns.flatMap { $0.numbers.map(\.digits) }
                    + source.shape.literals.flatMap { Self.numbers(in: $0.text) })
            for literal in literals where !known.isSuperset(of: Self.numbers(in: literal.text)) {
                findings.add(
                    self, literal.expression.span, "“\(literal.text)” is typed, and the source does not have it",
                    remedy: "put the placeholder of the source in its place")
            }
            for pattern in unit.text.patterns {
                for number in pattern.numbers where !known.contains(number.digits) {
                    findings.add(
                        self, pattern.span(number.range),
                        "“\(pattern.text(number.range))” is typed, and the source does not have it",
                        remedy: "put the placeholder of the source in place of the number")
                }
            }
        } else if let facts = unit.facts, !facts.isEmpty, unit.text.has(.digits) {
            for pattern in unit.text.patterns {
                for number in pattern.numbers {
                    guard let fact = facts.first(where: { $0.value.number?.description == number.digits })?.key else {
                        continue
                    }
                    findings.add(
                        self, pattern.span(number.range), "“\(pattern.text(number.range))” is the fact “\(fact)”",
                        remedy: "write {$\(fact)} in place of the number")
                }
            }
        }
    }

    /// The digits of the numbers in what is written in a placeholder.
    private static func numbers(in literal: String) -> [String] {
        PatternText.numbers(in: Array(literal.unicodeScalars)).map(\.digits)
    }
}
