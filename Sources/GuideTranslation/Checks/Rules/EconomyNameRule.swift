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
        + "CLDR knows an economy is found as well, where exhibition.yaml gives another. A translation of an "
        + "economy's name has none of them in it, but where the guides' own name has it, too (Hong Kong, China)."
    let remedy =
        "write APEC's name, or a fact that lists economies"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        if unit.key.hasPrefix("economies."), unit.domain == "exhibition" { return checkName(unit, &findings) }
        let matcher = unit.language.nomenclature.names
        guard !matcher.isEmpty else { return }
        for pattern in unit.text.patterns {
            for match in matcher.matches(in: pattern.folded) {
                findings.add(
                    self, pattern.span(match.range), "APEC does not use the name “\(match.phrase)”",
                    remedy: match.note.isEmpty ? nil : match.note)
            }
        }
    }

    /// The name itself, which is right in every other text: it must be none of those that are refused, and have none of them in it.
    private func checkName(_ unit: CheckUnit, _ findings: inout Findings) {
        let code = String(unit.key.dropFirst("economies.".count))
        guard let pattern = unit.text.patterns.first else { return }
        let text = pattern.folded
        var matcher = PhraseMatcher()
        for name in refusedNames(of: code, unit) {
            if name.folded == text {
                return findings.add(
                    self, pattern.span(0..<pattern.scalars.count), "APEC does not use the name “\(name.text)”",
                    remedy: name.note.isEmpty ? nil : name.note)
            }
            if name.isException || !isPart(name, of: unit.source ?? unit.text, code, unit) {
                matcher.add(name.text, note: name.note)
            }
        }
        for match in matcher.matches(in: text) {
            findings.add(
                self, pattern.span(match.range), "APEC does not use the name “\(match.phrase)”",
                remedy: match.note.isEmpty ? nil : match.note)
        }
    }

    /// The names that the table refuses for an economy; where it knows none in this language, CLDR's, if APEC's is another.
    private func refusedNames(of code: String, _ unit: CheckUnit) -> [RefusedName] {
        let nomenclature = unit.language.nomenclature
        if let names = nomenclature.refused[code] { return names }
        guard let source = unit.source?.patterns.first, let name = nomenclature.commonName(of: code),
            let common = unit.sourceLanguage.nomenclature.commonName(of: code),
            !Self.areForms(source.folded, common.unicodeScalars.map(\.folded))
        else { return [] }
        return [RefusedName(text: name, note: "", row: nil)]
    }

    /// Whether one of two names is the other shortened, as 한국 is 대한민국: then CLDR's in another language may be right there (韓国).
    private static func areForms(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
        let names = [one, other].map { $0.filter(\.isWordCharacter) }.sorted { $0.count < $1.count }
        var rest = names[1][...]
        return names[0].allSatisfy { scalar in
            guard let index = rest.firstIndex(of: scalar) else { return false }
            rest = rest[(index + 1)...]
            return true
        }
    }

    /// Whether the right name has a refused one in it, as “Hong Kong, China” has “Hong Kong”: then the source has it, too.
    private func isPart(_ name: RefusedName, of source: CheckedMessage, _ code: String, _ unit: CheckUnit) -> Bool {
        guard let text = source.patterns.first?.folded else { return false }
        let nomenclature = unit.sourceLanguage.nomenclature
        guard let names = nomenclature.refused[code] else {
            return nomenclature.commonName(of: code).map { text.contains($0.unicodeScalars.map(\.folded)) } ?? false
        }
        return names.contains { $0.row == name.row && !$0.isException && text.contains($0.folded) }
    }
}
