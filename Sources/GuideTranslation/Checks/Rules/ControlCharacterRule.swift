import ExhibitGuide
import MessageFormat

/// A control character.
struct ControlCharacterRule: MessageRule {
    let name: Diagnostic.Rule = "control-character"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.text
    let explanation =
        "A control character (U+0000 to U+001F but for the line feed, U+007F to U+009F) shows nothing "
        + "and can drive a terminal; most often it came in with copied text."
    let remedy =
        "remove it"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.controls) else { return }
        for pattern in unit.text.patterns where pattern.traits.contains(.controls) {
            for (index, scalar) in pattern.scalars.enumerated() where scalar != "\n" {
                guard scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) else { continue }
                findings.add(self, pattern.span(index..<index + 1), "a control character, \(scalar.codePoint)")
            }
        }
    }
}
