import ExhibitGuide
import ICU
import MessageFormat

/// A text that is too long for its place on the kiosk.
struct TooLongRule: MessageRule {
    let name: Diagnostic.Rule = "too-long"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "The kiosk has a row, or a part of one, for some texts: the names of products, the keys' hints, "
        + "the headings. A longer text is cut off with an ellipsis. Columns are counted as a terminal "
        + "does: a full-width character takes two."
    let remedy =
        "say it in fewer words"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard let limit = MessageRoom.columns(domain: unit.domain, key: unit.key) else { return }
        for pattern in unit.text.patterns {
            let columns = pattern.columns
            guard columns > limit, let end = pattern.index(afterColumns: limit) else { continue }
            findings.add(
                self, pattern.span(end..<pattern.scalars.count),
                "the text takes \(columns) columns, and its place on the kiosk has \(limit)")
        }
    }
}

extension PatternText {
    /// The columns that the text takes; a value counts as the four of a number.
    fileprivate var columns: Int { scalars.reduce(0) { $0 + Self.columns(of: $1) } }

    private static func columns(of scalar: Unicode.Scalar) -> Int {
        scalar == placeholder ? 4 : TerminalWidth.of(scalar)
    }

    /// The first character that stands beyond a column.
    fileprivate func index(afterColumns limit: Int) -> Int? {
        var column = 0
        return scalars.firstIndex { scalar in
            column += Self.columns(of: scalar)
            return column > limit
        }
    }
}
