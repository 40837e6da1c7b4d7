import ICU

/// Lays out the question whether anybody is still there, over what is on the screen.
struct CountdownLayout {
    private let model: KioskModel
    private let lines: [StyledLine]
    private let width: Int

    /// Prepares the question.
    ///
    /// - Parameters:
    ///   - model: What is shown.
    ///   - seconds: The seconds that are left.
    init(_ model: KioskModel, seconds: Int) {
        self.model = model
        let inner = max(10, min(44, model.size.columns - 6))
        let (interface, typesetter) = (model.interface, model.typesetter)
        let question = typesetter.lines(of: interface.styled(.idleQuestion, .heading), width: inner)
        let countdown = typesetter.lines(
            of: interface.styled(.idleCountdown, [], ["seconds": .number(DecimalNumber(seconds))]), width: inner)
        // On few rows, the number is what matters.
        let room = max(1, model.size.rows - 2)
        lines = Array((question.count + countdown.count <= room ? question + countdown : countdown).prefix(room))
        width = lines.map(\.width).max() ?? 0
    }

    /// Draws the question in the middle of the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        canvas.removeTargets()
        let size = model.size
        let outer = width + 4
        let column = max(0, (size.columns - outer) / 2)
        let row = max(0, (size.rows - lines.count - 2) / 2)
        func put(_ text: String, row: Int, column: Int) {
            let line = model.typesetter.line(
                of: StyledText(text, .notice, locale: .undetermined, direction: .leftToRight), width: size.columns)
            canvas.put(line, row: row, column: column)
        }
        let rule = String(repeating: "─", count: max(0, outer - 2))
        for offset in 0..<lines.count + 2 { canvas.erase(column..<column + outer, row: row + offset) }
        put("┌\(rule)┐", row: row, column: column)
        for (offset, line) in lines.enumerated() {
            put("│", row: row + 1 + offset, column: column)
            canvas.put(line, row: row + 1 + offset, column: column + 2)
            put("│", row: row + 1 + offset, column: column + outer - 1)
        }
        put("└\(rule)┘", row: row + lines.count + 1, column: column)
        canvas.target(rows: 0..<size.rows, .key(.escape))
    }
}
