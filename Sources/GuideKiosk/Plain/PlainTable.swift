/// Rows of cells as plain text, in columns as wide as their widest cell is on a terminal.
public struct PlainTable: Sendable {
    private struct Cell {
        let text: String
        let width: Int

        init(_ text: String, isLast: Bool) {
            self.text = TerminalText.sanitized(text.drawingOverrides)
            // What is last on a line is not padded.
            width = isLast ? 0 : TerminalText.columns(of: self.text)
        }
    }

    private let rows: [[Cell]]

    /// Makes a table.
    ///
    /// - Parameter rows: The cells, row by row.
    public init(_ rows: [[String]]) {
        self.rows = rows.map { row in
            row.enumerated().map { Cell($0.element, isLast: $0.offset + 1 == row.count) }
        }
    }

    /// The rows as lines; what is last on a line is not padded.
    public var text: String {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column < widths.count {
                    widths[column] = max(widths[column], cell.width)
                } else {
                    widths.append(cell.width)
                }
            }
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell.text
                guard column + 1 < row.count else { break }
                line += String(repeating: " ", count: widths[column] - cell.width + 2)
            }
            return line + "\n"
        }.joined()
    }
}
