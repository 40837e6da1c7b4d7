import ExhibitGuide
import MessageFormat

/// Two spaces in a row.
struct DoubledSpaceRule: MessageRule {
    let name: Diagnostic.Rule = "doubled-space"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "Two spaces stand in a row, most often where a word was cut out."
    let remedy =
        "keep one of them"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.spaces) else { return }
        for pattern in unit.text.patterns where pattern.traits.contains(.spaces) {
            var index = 1
            while index < pattern.scalars.count {
                guard pattern.scalars[index].isSpace, pattern.scalars[index - 1].isSpace else {
                    index += 1
                    continue
                }
                let start = index - 1
                while index < pattern.scalars.count, pattern.scalars[index].isSpace { index += 1 }
                // At the edges the spaces are too many anyway.
                guard start > 0, index < pattern.scalars.count else { continue }
                findings.add(self, pattern.span(start..<index), "\(index - start) spaces in a row")
            }
        }
    }
}
