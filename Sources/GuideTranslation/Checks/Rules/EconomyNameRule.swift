import ExhibitGuide
import MessageFormat

/// An economy under another name than APEC's.
struct EconomyNameRule: MessageRule {
    let name: Diagnostic.Rule = "economy-name"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.exhibition
    let explanation =
        "APEC's nomenclature fixes the names of its economies (Chinese Taipei; Hong Kong, China; Viet "
        + "Nam; Brunei Darussalam). Other names stand in Translations/nomenclature.csv; a name by which "
        + "CLDR knows an economy is found as well, where exhibition.yaml gives another."
    let remedy =
        "write APEC's name, or a fact that lists economies"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        let matcher = unit.language.economyNames
        guard !matcher.isEmpty else { return }
        if unit.key.hasPrefix("economies."), unit.domain == "exhibition" { return checkName(unit, &findings) }
        for pattern in unit.text.patterns {
            for match in matcher.matches(in: pattern.folded) {
                findings.add(
                    self, pattern.span(match.range), "APEC does not use the name “\(match.phrase)”",
                    remedy: match.note.isEmpty ? nil : match.note)
            }
        }
    }

    /// The name itself, which is right in every other text: it must be none of those that the table refuses.
    private func checkName(_ unit: CheckUnit, _ findings: inout Findings) {
        let code = String(unit.key.dropFirst("economies.".count))
        guard let wrong = unit.language.wrongNames[code], let pattern = unit.text.patterns.first,
            wrong.contains(pattern.folded)
        else { return }
        findings.add(
            self, pattern.span(0..<pattern.scalars.count),
            "APEC does not use the name “\(pattern.text(0..<pattern.scalars.count))”")
    }
}
