import ExhibitGuide
import MessageFormat

/// A space before a mark that has none, or none where French has one.
struct PunctuationSpaceRule: MessageRule {
    let name: Diagnostic.Rule = "punctuation-space"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "French sets a no-break space before a colon and inside « », and in France a narrow one before ; "
        + "! and ?; Canadian French sets none before these three. Other languages set no space before a "
        + "mark. A plain space would let the mark begin a line."
    let remedy =
        "set the space that your language sets"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        let spacing = unit.language.conventions.spacing
        guard spacing != .free else { return }
        for pattern in unit.text.patterns where !pattern.traits.isDisjoint(with: [.punctuation, .quotationMarks]) {
            for (index, scalar) in pattern.scalars.enumerated() {
                switch spacing {
                case .free: break
                case .closed: closed(pattern, index, scalar, &findings)
                case .french, .canadianFrench: french(pattern, index, scalar, spacing, &findings)
                }
            }
        }
    }

    /// No space before a mark that ends a word.
    private func closed(_ pattern: PatternText, _ index: Int, _ scalar: Unicode.Scalar, _ findings: inout Findings) {
        guard [",", ".", ";", ":", "!", "?"].contains(scalar), index > 0, pattern.scalars[index - 1].isSpace, index > 1,
            pattern.endsWord(after: index)
        else { return }
        findings.add(
            self, pattern.span(index - 1..<index + 1), "a space before “\(scalar)”", remedy: "remove the space")
    }

    private func french(
        _ pattern: PatternText, _ index: Int, _ scalar: Unicode.Scalar, _ spacing: WritingConventions.Spacing,
        _ findings: inout Findings
    ) {
        let scalars = pattern.scalars
        let before = index > 0 ? scalars[index - 1] : nil
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        switch scalar {
        case ";", "!", "?":
            guard let before, pattern.endsWord(after: index) else { return }
            if spacing == .canadianFrench, before.isSpace {
                findings.add(
                    self, pattern.span(index - 1..<index + 1), "a space before “\(scalar)”",
                    remedy: "remove the space; in Canada “\(scalar)” follows the word")
            } else if spacing == .french, !before.isNoBreakSpace, !["!", "?"].contains(before) {
                findings.add(
                    self, pattern.span(index..<index + 1), "no narrow no-break space before “\(scalar)”",
                    remedy: "put U+202F before it")
            }
        case ":":
            guard let before, !before.isNoBreakSpace, pattern.endsWord(after: index) else { return }
            findings.add(
                self, pattern.span(index..<index + 1), "no no-break space before “:”", remedy: "put U+00A0 before it")
        case "«":
            guard after?.isNoBreakSpace != true else { return }
            findings.add(
                self, pattern.span(index..<index + 1), "no no-break space after “«”", remedy: "put U+00A0 after it")
        case "»":
            guard before?.isNoBreakSpace != true else { return }
            findings.add(
                self, pattern.span(index..<index + 1), "no no-break space before “»”", remedy: "put U+00A0 before it")
        case ",", ".": closed(pattern, index, scalar, &findings)
        default: break
        }
    }
}

extension PatternText {
    /// Whether a mark stands at the end of a word, and not in an address or a number.
    fileprivate func endsWord(after index: Int) -> Bool {
        guard index + 1 < scalars.count else { return true }
        let next = scalars[index + 1]
        return next.isSpace || next == "\n" || [")", "»", "”", "\"", "!", "?"].contains(next)
    }
}
