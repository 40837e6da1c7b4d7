import ExhibitGuide
import MessageFormat

/// A word that APEC's nomenclature does not use.
struct ForbiddenWordRule: MessageRule {
    let name: Diagnostic.Rule = "forbidden-word"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.exhibition
    let explanation =
        "APEC speaks of economies, never of countries, nations or member states. The words of each "
        + "language stand in Translations/nomenclature.csv."
    let remedy =
        "speak of economies"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        let matcher = unit.language.nomenclature.words
        guard !matcher.isEmpty else { return }
        for pattern in unit.text.patterns {
            for match in matcher.matches(in: pattern.folded) {
                findings.add(
                    self, pattern.span(match.range), "APEC does not speak of “\(match.phrase)”",
                    remedy: match.note.isEmpty ? nil : match.note)
            }
        }
    }
}
