import ExhibitGuide
import MessageFormat

/// A space at the beginning or the end of a text.
struct EdgeSpaceRule: MessageRule {
    let name: Diagnostic.Rule = "edge-space"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "The text begins or ends with a space, or a line feed, that the source does not have. Nobody "
        + "sees it in an editor; on the kiosk it shifts the line."
    let remedy =
        "remove the space"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        // A text of spaces alone has no edge.
        for pattern in unit.text.patterns where pattern.showsSomething {
            guard let first = pattern.scalars.first, let last = pattern.scalars.last else { continue }
            if first.isBlank, !sourceHas(unit, \.first) {
                let end = pattern.scalars.firstIndex { !$0.isBlank } ?? pattern.scalars.count
                findings.add(self, pattern.span(0..<end), "the text begins with a space")
            }
            if last.isBlank, !sourceHas(unit, \.last) {
                let start = (pattern.scalars.lastIndex { !$0.isBlank } ?? -1) + 1
                findings.add(self, pattern.span(start..<pattern.scalars.count), "the text ends with a space")
            }
        }
    }

    private func sourceHas(_ unit: CheckUnit, _ edge: KeyPath<[Unicode.Scalar], Unicode.Scalar?>) -> Bool {
        unit.source?.patterns.contains { $0.scalars[keyPath: edge]?.isBlank == true } ?? false
    }
}

extension Unicode.Scalar {
    fileprivate var isBlank: Bool { isSpace || self == "\n" || self == "\r" }
}
