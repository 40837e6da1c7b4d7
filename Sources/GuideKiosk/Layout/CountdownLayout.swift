import ICU
import MessageFormat

/// Lays out the question whether anybody is still there, over what is on the screen.
struct CountdownLayout {
    private let model: KioskModel
    private let lines: [StyledLine]
    private let width: Int
    private let isFramed: Bool

    /// Prepares the question.
    ///
    /// - Parameters:
    ///   - model: What is shown.
    ///   - seconds: The seconds that are left.
    init(_ model: KioskModel, seconds: Int) {
        self.model = model
        let (interface, typesetter, size) = (model.interface, model.typesetter, model.size)
        let question = interface.styled(.idleQuestion, .heading)
        let countdown = interface.styled(.idleCountdown, [], ["seconds": .number(DecimalNumber(seconds))])
        let inner = max(10, min(44, size.columns - 6))
        let room = max(1, size.rows - 2)
        // On few rows, the number is what matters, and that any key stays: rather than they, the frame is left out.
        let framed = typesetter.lines(of: countdown, width: inner)
        isFramed = framed.count <= room
        if isFramed {
            let asked = typesetter.lines(of: question, width: inner)
            lines = asked.count + framed.count <= room ? asked + framed : framed
        } else {
            lines = typesetter.lines(of: countdown, width: size.columns, rows: size.rows)
        }
        width = lines.map(\.width).max() ?? 0
    }

    /// Draws the question in the middle of the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        canvas.removeTargets()
        let size = model.size
        let border = isFramed ? 1 : 0
        let outer = isFramed ? width + 4 : size.columns
        let column = max(0, (size.columns - outer) / 2)
        let row = max(0, (size.rows - lines.count) / 2 - border)
        for offset in 0..<lines.count + 2 * border { canvas.erase(column..<column + outer, row: row + offset) }
        for (offset, line) in lines.enumerated() {
            canvas.put(line, row: row + border + offset, column: column + 2 * border)
        }
        if isFramed { drawFrame(row: row, column: column, columns: outer, on: &canvas) }
        canvas.target(rows: 0..<size.rows, .key(.escape))
    }

    private func drawFrame(row: Int, column: Int, columns: Int, on canvas: inout ScreenCanvas) {
        func put(_ text: String, row: Int, column: Int) {
            let text = StyledText(text, .notice, locale: .undetermined, direction: .leftToRight)
            canvas.put(model.typesetter.line(of: text, width: model.size.columns), row: row, column: column)
        }
        let rule = String(repeating: "─", count: max(0, columns - 2))
        put("┌\(rule)┐", row: row, column: column)
        for offset in lines.indices {
            put("│", row: row + 1 + offset, column: column)
            put("│", row: row + 1 + offset, column: column + columns - 1)
        }
        put("└\(rule)┘", row: row + lines.count + 1, column: column)
    }
}
