/// A screen as it is drawn: as many lines as the terminal has rows.
struct KioskScreen: Hashable, Sendable {
    /// Words in one style.
    struct Span: Hashable, Sendable {
        /// What is drawn, from left to right.
        var text: String
        /// How it looks.
        var style: CellStyle
        /// The cells that it takes.
        var width: Int
    }

    /// A line of spans, one after the other from the left; what they do not reach is blank.
    struct Line: Hashable, Sendable {
        /// The spans.
        var spans: [Span]
    }

    /// The size.
    let size: TerminalSize
    /// The lines from the top.
    let lines: [Line]
    /// What can be tapped; of those that lie over one another, the last counts.
    let targets: [TapTarget]

    /// What is tapped in a cell.
    ///
    /// - Parameters:
    ///   - column: The column from the left, from 0.
    ///   - row: The row from the top, from 0.
    /// - Returns: The target, if there is one.
    func target(column: Int, row: Int) -> TapTarget? {
        targets.last { $0.rows.contains(row) && $0.columns.contains(column) }
    }

    /// The screen as text, a line for each row, without the blanks at its end.
    var plainText: String {
        lines.map { line in
            var text = line.spans.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }
}
