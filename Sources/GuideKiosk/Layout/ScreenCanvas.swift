import ICU

/// A grid of cells on which a screen is laid out.
///
/// Columns are counted from where reading begins: from the left, and in languages that run from right to left, from the right.
/// Layouts need not know which.
struct ScreenCanvas {
    /// The size.
    let size: TerminalSize
    /// The direction in which the screen is laid out.
    let direction: TextDirection
    private var rows: [[Cell]]
    private var targets: [TapTarget] = []

    /// What a cell holds: the beginning of a glyph, or the second half of a wide one.
    private enum Cell {
        case blank(CellStyle)
        case glyph(Glyph)
        case covered
    }

    /// An empty grid.
    ///
    /// - Parameters:
    ///   - size: The size.
    ///   - direction: The direction in which the screen is laid out.
    init(size: TerminalSize, direction: TextDirection) {
        self.size = size
        self.direction = direction
        rows = Array(repeating: Array(repeating: .blank([]), count: size.columns), count: size.rows)
    }

    /// Puts a line on the screen; what lies beyond the screen is left out.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - row: The row from the top.
    ///   - column: The column of the line's beginning.
    mutating func put(_ line: StyledLine, row: Int, column: Int) {
        guard rows.indices.contains(row) else { return }
        var cell = direction == .leftToRight ? column : size.columns - column - line.width
        for glyph in line.glyphs {
            if cell >= 0, cell + glyph.width <= size.columns {
                clear(cell..<cell + glyph.width, row: row)
                rows[row][cell] = .glyph(glyph)
                for half in cell + 1..<max(cell + 1, cell + glyph.width) { rows[row][half] = .covered }
            }
            cell += glyph.width
        }
    }

    /// Puts a line on the screen so that it ends at a column.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - row: The row from the top.
    ///   - end: The column after the line's last.
    mutating func put(_ line: StyledLine, row: Int, endingAt end: Int) { put(line, row: row, column: end - line.width) }

    /// Gives blank cells a style.
    ///
    /// - Parameters:
    ///   - columns: The columns.
    ///   - row: The row from the top.
    ///   - style: How they look.
    mutating func fill(_ columns: Range<Int>, row: Int, style: CellStyle) {
        guard rows.indices.contains(row) else { return }
        for column in columns.clamped(to: 0..<size.columns) {
            let cell = direction == .leftToRight ? column : size.columns - 1 - column
            rows[row][cell] = .blank(style)
        }
    }

    /// Empties cells.
    ///
    /// - Parameters:
    ///   - columns: The columns.
    ///   - row: The row from the top.
    mutating func erase(_ columns: Range<Int>, row: Int) {
        guard rows.indices.contains(row) else { return }
        let columns = columns.clamped(to: 0..<size.columns)
        guard !columns.isEmpty else { return }
        clear(cells(of: columns), row: row)
    }

    /// Makes a part of the screen do something when it is tapped.
    ///
    /// - Parameters:
    ///   - rows: The rows from the top.
    ///   - columns: The columns; all of the screen's if `nil`.
    ///   - action: What it does.
    mutating func target(rows: Range<Int>, columns: Range<Int>? = nil, _ action: TapAction) {
        let columns = columns?.clamped(to: 0..<size.columns)
        targets.append(TapTarget(rows: rows, columns: columns.map(cells(of:)) ?? 0..<size.columns, action: action))
    }

    /// Takes all targets away, for something that covers the screen.
    mutating func removeTargets() { targets = [] }

    /// The screen.
    var screen: KioskScreen { KioskScreen(size: size, lines: rows.map(Self.line), targets: targets) }

    /// Columns, counted from where reading begins, as they are counted from the left.
    private func cells(of columns: Range<Int>) -> Range<Int> {
        direction == .leftToRight ? columns : size.columns - columns.upperBound..<size.columns - columns.lowerBound
    }

    /// Frees cells, with the other halves of wide glyphs that reach into them.
    private mutating func clear(_ cells: Range<Int>, row: Int) {
        var start = cells.lowerBound
        while start > 0, case .covered = rows[row][start] { start -= 1 }
        var end = cells.upperBound
        while end < size.columns, case .covered = rows[row][end] { end += 1 }
        for cell in start..<end { rows[row][cell] = .blank([]) }
    }

    private static func line(of cells: [Cell]) -> KioskScreen.Line {
        var spans: [KioskScreen.Span] = []
        func append(_ text: String, _ style: CellStyle, _ width: Int) {
            if let last = spans.indices.last, spans[last].style == style {
                spans[last].text += text
                spans[last].width += width
            } else {
                spans.append(KioskScreen.Span(text: text, style: style, width: width))
            }
        }
        for cell in cells {
            switch cell {
            case .blank(let style): append(" ", style, 1)
            case .glyph(let glyph): append(glyph.text, glyph.style, glyph.width)
            case .covered: break
            }
        }
        if let last = spans.last, last.style.isEmpty, last.text.allSatisfy({ $0 == " " }) { spans.removeLast() }
        return KioskScreen.Line(spans: spans)
    }
}
