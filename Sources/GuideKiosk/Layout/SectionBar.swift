import ICU

/// The sections of a list on one line, to jump to: the letters of the index, or the concepts.
struct SectionBar {
    private struct Item {
        let line: StyledLine
        let column: Int
        let section: Int
    }

    private static let gap = 2
    private let items: [Item]
    private let marks: [(line: StyledLine, column: Int)]

    /// Lays sections out; where there is no room for all, those around the present one.
    ///
    /// - Parameters:
    ///   - labels: What the sections are called.
    ///   - current: The section that is on the screen.
    ///   - width: The width in cells.
    ///   - locale: The reader's language.
    ///   - typesetter: What makes lines.
    init(_ labels: [String], current: Int, width: Int, locale: LanguageTag, typesetter: Typesetter) {
        func line(_ text: String, _ style: CellStyle) -> StyledLine {
            typesetter.line(of: StyledText(text, style, locale: locale), width: max(1, width / 2))
        }
        // The present one is underlined: focus is never told by colour alone.
        let lines = labels.enumerated().map { index, label in
            line(label, index == current ? [.heading, .em] : .secondary)
        }
        let ellipsis = line("…", .secondary)
        var first = max(0, min(current, lines.count - 1))
        var last = first
        func total(_ first: Int, _ last: Int) -> Int {
            let marks = (first > 0 ? 1 : 0) + (last + 1 < lines.count ? 1 : 0)
            return lines[first...last].reduce(-Self.gap) { $0 + $1.width + Self.gap } + marks * (1 + Self.gap)
        }
        guard !lines.isEmpty else {
            (items, marks) = ([], [])
            return
        }
        while true {
            if last + 1 < lines.count, total(first, last + 1) <= width {
                last += 1
            } else if first > 0, total(first - 1, last) <= width {
                first -= 1
            } else {
                break
            }
        }
        var column = 0
        var items: [Item] = []
        var marks: [(line: StyledLine, column: Int)] = []
        if first > 0 {
            marks.append((ellipsis, 0))
            column += ellipsis.width + Self.gap
        }
        for section in first...last {
            items.append(Item(line: lines[section], column: column, section: section))
            column += lines[section].width + Self.gap
        }
        if last + 1 < lines.count { marks.append((ellipsis, column)) }
        self.items = items
        self.marks = marks
    }

    /// Draws the line.
    ///
    /// - Parameters:
    ///   - row: Its row.
    ///   - frame: How the screen is divided.
    ///   - canvas: The screen.
    func draw(row: Int, frame: ScreenFrame, on canvas: inout ScreenCanvas) {
        for mark in marks { canvas.put(mark.line, row: row, column: frame.column + mark.column) }
        // A finger needs three rows, which are blank where the screen has room for them.
        let rows = frame.size.rows >= 20 ? row - 1..<row + 2 : row..<row + 1
        for item in items {
            let column = frame.column + item.column
            canvas.put(item.line, row: row, column: column)
            canvas.target(rows: rows, columns: column - 1..<column + item.line.width + 1, .section(item.section))
        }
    }
}
