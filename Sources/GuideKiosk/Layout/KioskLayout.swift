/// Lays the kiosk's screens out.
enum KioskLayout {
    /// The screen of a state; it depends on the state alone.
    ///
    /// - Parameter model: The state.
    /// - Returns: The screen, as large as the terminal.
    static func screen(of model: KioskModel) -> KioskScreen {
        if model.isTooSmall { return tooSmall(model) }
        var canvas = ScreenCanvas(size: model.size, direction: model.interface.direction)
        if model.helpTop != nil {
            HelpLayout(model).draw(on: &canvas)
        } else {
            draw(model, on: &canvas)
        }
        if let seconds = model.countdown { CountdownLayout(model, seconds: seconds).draw(on: &canvas) }
        return canvas.screen
    }

    private static func draw(_ model: KioskModel, on canvas: inout ScreenCanvas) {
        switch (model.screen, model.content) {
        case (.attract, _): AttractLayout(model).draw(on: &canvas)
        case (.economy, _): EconomyLayout(model).draw(on: &canvas)
        case (.catalogue, let content?): CatalogueLayout(model, content).draw(on: &canvas)
        case (.search, _?): SearchLayout(model).draw(on: &canvas)
        case (.guide, let content?), (.narration, let content?):
            guard let reading = model.reading else { return LanguageLayout(model).draw(on: &canvas) }
            GuideLayout(interface: content.interface, typesetter: model.typesetter).draw(reading, model, on: &canvas)
        default: LanguageLayout(model).draw(on: &canvas)
        }
    }

    private static func tooSmall(_ model: KioskModel) -> KioskScreen {
        var canvas = ScreenCanvas(size: model.size, direction: model.interface.direction)
        let lines = model.typesetter.lines(of: model.interface.styled(.screenSmall), width: model.size.columns)
        for (row, line) in lines.enumerated() { canvas.put(line, row: row, column: 0) }
        return canvas.screen
    }

    /// Draws what shows the selected item without colour: a mark before it, and its cells reversed.
    ///
    /// - Parameters:
    ///   - row: The item's row.
    ///   - columns: The item's columns.
    ///   - model: What is shown.
    ///   - canvas: The screen.
    static func select(row: Int, columns: Range<Int>, _ model: KioskModel, on canvas: inout ScreenCanvas) {
        canvas.fill(columns, row: row, style: .selected)
        let mark = StyledText("›", .selected, locale: model.interface.locale, direction: canvas.direction)
        canvas.put(model.typesetter.line(of: mark, width: 1), row: row, column: columns.lowerBound)
    }

    /// The columns between the mark of a selected item and its text.
    static let markWidth = 2
}
