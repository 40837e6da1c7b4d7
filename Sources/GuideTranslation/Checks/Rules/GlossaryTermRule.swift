import ExhibitGuide
import MessageFormat

/// A term of the glossary that the translation does not use.
struct GlossaryTermRule: MessageRule {
    let name: Diagnostic.Rule = "glossary-term"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.exhibition
    let explanation =
        "The source has a term of Translations/glossary.csv, and the translation has none of the forms "
        + "that the glossary accepts in its language. Inflected forms are recognised by their stem."
    let remedy =
        "use the form of the glossary, or add the form to it"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard let source = unit.source, !source.patterns.isEmpty, !unit.text.patterns.isEmpty else { return }
        guard !unit.language.terms.isEmpty, let named = unit.namedTerms, !named.isEmpty else { return }
        var folded: [[Unicode.Scalar]]?
        for row in named {
            guard let forms = unit.language.terms[row] else { continue }
            if folded == nil { folded = unit.text.patterns.map { $0.scalars.map(\.folded) } }
            guard let text = folded?.first(where: { !forms.isUsed(in: $0) }),
                let index = folded?.firstIndex(of: text), let term = unit.sourceLanguage.terms[row]
            else { continue }
            let pattern = unit.text.patterns[index]
            findings.add(
                self, SourceSpan(pattern.offsets[0], pattern.offsets[pattern.offsets.count - 1]),
                "the source says “\(term.forms[0])”, the translation does not say “\(forms.forms[0])”",
                remedy:
                    "use \(forms.forms.map { "“\($0)”" }.joined(separator: " or ")), or add the form to Translations/glossary.csv"
            )
        }
    }
}
