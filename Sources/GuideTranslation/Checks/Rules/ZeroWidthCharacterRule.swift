import ExhibitGuide
import MessageFormat

/// A character that shows nothing.
struct ZeroWidthCharacterRule: MessageRule {
    let name: Diagnostic.Rule = "zero-width-character"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "An invisible character (a zero-width space, a soft hyphen, a byte order mark) keeps a word from "
        + "being found and breaks lines where nobody sees why. Joiners stay where the script needs them, "
        + "and within emoji."
    let remedy =
        "remove it"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.nonASCII) else { return }
        for pattern in unit.text.patterns where pattern.traits.contains(.nonASCII) {
            for (index, scalar) in pattern.scalars.enumerated() where Self.isInvisible(scalar) {
                let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
                if isJoiner, unit.language.scripts.usesJoiners || pattern.joinsEmoji(at: index) { continue }
                // These languages part words by it, so that lines can break.
                if scalar.value == 0x200B, unit.language.conventions.partsWordsInvisibly { continue }
                findings.add(
                    self, pattern.span(index..<index + 1), "a character that shows nothing, \(scalar.codePoint)")
            }
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x34F, 0x115F, 0x1160, 0x180B...0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x3164, 0xFEFF, 0xFFA0,
            0xFFF9...0xFFFB:
            true
        default: false
        }
    }
}
