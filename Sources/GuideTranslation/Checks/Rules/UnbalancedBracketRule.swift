import ExhibitGuide
import MessageFormat

/// A bracket or quotation mark that is not closed.
struct UnbalancedBracketRule: MessageRule {
    let name: Diagnostic.Rule = "unbalanced-bracket"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "A bracket is opened and not closed, closed and not opened, or closed by one of another kind or "
        + "width."
    let remedy =
        "write both, of the same kind and width"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has([.brackets, .quotationMarks]) else { return }
        for pattern in unit.text.patterns where !pattern.traits.isDisjoint(with: [.brackets, .quotationMarks]) {
            var open: [Int] = []
            for (index, scalar) in pattern.scalars.enumerated() {
                if Self.pairs[scalar] != nil {
                    open.append(index)
                } else if Self.closers.contains(scalar) {
                    if let last = open.last, Self.pairs[pattern.scalars[last]] == scalar {
                        open.removeLast()
                    } else if scalar != ")" || !Self.isListMark(pattern, index) {
                        report(pattern, index, "nothing opens", &findings)
                        _ = open.popLast()
                    }
                }
            }
            for index in open { report(pattern, index, "nothing closes", &findings) }
        }
    }

    private func report(_ pattern: PatternText, _ index: Int, _ what: String, _ findings: inout Findings) {
        findings.add(self, pattern.span(index..<index + 1), "a “\(pattern.scalars[index])” that \(what)")
    }

    /// Whether a closing bracket only follows a number or letter, as in “a)”.
    private static func isListMark(_ pattern: PatternText, _ index: Int) -> Bool {
        index > 0 && pattern.scalars[index - 1].isWordCharacter && (index == 1 || pattern.scalars[index - 2].isSpace)
    }

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
        "(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】", "「": "」", "『": "』", "《": "》", "〈": "〉",
        "〔": "〕",
    ]
    private static let closers = Set(pairs.values)
}
