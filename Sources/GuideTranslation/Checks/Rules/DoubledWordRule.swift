import ExhibitGuide
import MessageFormat

/// The same word twice in a row.
struct DoubledWordRule: MessageRule {
    let name: Diagnostic.Rule = "doubled-word"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "The same word stands twice in a row. It is looked for in languages in which that is nearly always "
        + "a slip; those that say words twice (Indonesian, Filipino, Vietnamese, Thai, Hindi, Turkish, Italian and "
        + "many others), and words that may stand twice (“that that”, « nous nous »), are left alone."
    let remedy =
        "remove one of the two words"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard !unit.language.conventions.doublesWords, unit.text.has(.spaces) else { return }
        for pattern in unit.text.patterns {
            var previous: Range<Int>?
            for word in pattern.words {
                defer { previous = word }
                guard let before = previous, before.count == word.count,
                    pattern.scalars[before.upperBound..<word.lowerBound].allSatisfy(\.isSpace),
                    pattern.scalars[before].first?.properties.isAlphabetic == true,
                    zip(pattern.scalars[before], pattern.scalars[word]).allSatisfy({ $0.folded == $1.folded }),
                    !unit.language.conventions.doubledWords.contains(pattern.text(word).lowercased())
                else { continue }
                findings.add(
                    self, pattern.span(before.lowerBound..<word.upperBound),
                    "“\(pattern.text(word))” stands twice in a row")
            }
        }
    }
}
