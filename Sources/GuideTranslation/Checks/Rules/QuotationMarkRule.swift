import ExhibitGuide
import MessageFormat

/// A quotation mark of another language.
struct QuotationMarkRule: MessageRule {
    let name: Diagnostic.Rule = "quotation-marks"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "The text quotes by a mark that its language does not use. Which it uses is CLDR's (Delimiters): "
        + "“…” in English, 「…」 in Japanese, « … » in French, «…» in Russian."
    let remedy =
        "write the quotation marks of the language"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.quotationMarks) else { return }
        for pattern in unit.text.patterns where pattern.traits.contains(.quotationMarks) {
            for (index, scalar) in pattern.scalars.enumerated() where unit.language.quotation.isForeign(scalar) {
                // Closing marks that serve as apostrophes or primes are none.
                if scalar == "‘", index > 0, pattern.scalars[index - 1].isWordCharacter { continue }
                findings.add(
                    self, pattern.span(index..<index + 1), "“\(scalar)” is no quotation mark of this language",
                    remedy: "write \(unit.language.quotation.example)")
            }
        }
    }
}
