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

    /// The screen as text, a line for each row, without the blanks at its end.
    var plainText: String {
        lines.map { line in
            var text = line.spans.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text + "\n"
        }.joined()
    }
}
