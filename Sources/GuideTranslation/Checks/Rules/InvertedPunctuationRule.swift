import ExhibitGuide
import MessageFormat

/// A Spanish question or exclamation without its opening mark.
struct InvertedPunctuationRule: MessageRule {
    let name: Diagnostic.Rule = "inverted-punctuation"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "Spanish begins a question with ¿ and an exclamation with ¡."
    let remedy =
        "write ¿ or ¡ where the question or exclamation begins"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.language.conventions.invertsMarks, unit.text.has(.punctuation) else { return }
        for pattern in unit.text.patterns {
            for (open, close, what) in [("¿", "?", "question"), ("¡", "!", "exclamation")]
                as [(Unicode.Scalar, Unicode.Scalar, String)]
            {
                guard let index = pattern.scalars.lastIndex(of: close), !pattern.scalars.contains(open) else {
                    continue
                }
                findings.add(
                    self, pattern.span(index..<index + 1),
                    "a\(what == "question" ? "" : "n") \(what) without “\(open)”",
                    remedy: "write “\(open)” where the \(what) begins")
            }
        }
    }
}
