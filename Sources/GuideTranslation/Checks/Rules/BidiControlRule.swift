import ExhibitGuide
import MessageFormat

/// A character that directs the bidirectional algorithm.
struct BidiControlRule: MessageRule {
    let name: Diagnostic.Rule = "bidi-control"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "An invisible character changes the direction of the text. In a language that runs from left to "
        + "right none is needed; in one that runs from right to left, the marks U+200E, U+200F and U+061C "
        + "may be used, and embeddings and isolates must be closed."
    let remedy =
        "remove it; values are isolated without it"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.nonASCII) else { return }
        let isRightToLeft = unit.language.isRightToLeft
        for pattern in unit.text.patterns where pattern.traits.contains(.nonASCII) {
            var open: [Int] = []
            for (index, scalar) in pattern.scalars.enumerated() {
                switch scalar.value {
                case 0x61C, 0x200E, 0x200F:
                    if !isRightToLeft { report(pattern, index, &findings) }
                case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068:
                    if isRightToLeft { open.append(index) } else { report(pattern, index, &findings) }
                case 0x202C, 0x2069:
                    if !isRightToLeft || open.popLast() == nil { report(pattern, index, &findings) }
                default: break
                }
            }
            for index in open { report(pattern, index, &findings) }
        }
    }

    private func report(_ pattern: PatternText, _ index: Int, _ findings: inout Findings) {
        findings.add(
            self, pattern.span(index..<index + 1),
            "an invisible character that changes the direction of the text, \(pattern.scalars[index].codePoint)")
    }
}
