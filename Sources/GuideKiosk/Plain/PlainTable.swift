/// Rows of cells as plain text, in columns as wide as their widest cell is on a terminal.
public struct PlainTable: Sendable {
    private let rows: [[String]]

    /// Makes a table.
    ///
    /// - Parameter rows: The cells, row by row.
    public init(_ rows: [[String]]) { self.rows = rows.map { $0.map { TerminalText.sanitized($0.drawingOverrides) } } }

    /// The rows as lines; what is last on a line is not padded.
    public var text: String {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                let width = TerminalText.columns(of: cell)
                if column < widths.count { widths[column] = max(widths[column], width) } else { widths.append(width) }
            }
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                guard column + 1 < row.count else { break }
                line += String(repeating: " ", count: widths[column] - TerminalText.columns(of: cell) + 2)
            }
            return line + "\n"
        }.joined()
    }
}
