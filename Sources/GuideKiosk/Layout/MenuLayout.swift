/// Lays a list of names out, one to a row.
struct MenuLayout {
    /// The names.
    let items: [StyledText]
    /// Which is selected, and which part of the list is shown.
    let position: ListPosition
    /// How the screen is divided.
    let frame: ScreenFrame

    /// Draws the list.
    ///
    /// - Parameters:
    ///   - model: What is shown.
    ///   - canvas: The screen.
    func draw(_ model: KioskModel, on canvas: inout ScreenCanvas) {
        var position = position
        position.select(position.selected, of: items.count, rows: frame.bodyRows)
        for (offset, index) in position.visible(of: items.count, rows: frame.bodyRows).enumerated() {
            let row = frame.bodyTop + offset
            let isSelected = index == position.selected
            if isSelected { KioskLayout.select(row: row, columns: frame.columns, model, on: &canvas) }
            let name = isSelected ? items[index].adding(.selected) : items[index]
            let line = model.typesetter.line(of: name, width: frame.width - KioskLayout.markWidth)
            canvas.put(line, row: row, column: frame.column + KioskLayout.markWidth)
            canvas.target(rows: row..<row + 1, .item(index))
        }
    }
}
