import ExhibitGuide
import MessageFormat

/// A translation that is the same as its source.
struct EqualToSourceRule: MessageRule {
    let name: Diagnostic.Rule = "equal-to-source"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "The translation is the source itself: it was copied and never translated. Single words in the "
        + "same script, which two languages may share, are left alone."
    let remedy =
        "translate it"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard let source = unit.source, source.source == unit.text.source, let pattern = unit.text.patterns.first else {
            return
        }
        let words = pattern.words.filter { pattern.scalars[$0].contains { $0.properties.isAlphabetic } }
        let isForeign = pattern.scalars.contains {
            if case .own = unit.language.scripts.standing(of: $0) { false } else { true }
        }
        guard isForeign || words.count > 1 else { return }
        findings.add(self, SourceSpan(0, unit.text.source.utf8.count), "the translation is the same as its source")
    }
}
