import ICU

/// Lays out the question which economy a visitor is from.
struct EconomyLayout {
    /// The greatest width.
    private static let measure = 72

    /// How the screen is divided.
    let frame: ScreenFrame
    private let model: KioskModel
    private let header: [ScreenFrame.HeaderRow]

    /// Prepares the screen.
    ///
    /// - Parameter model: What is shown.
    init(_ model: KioskModel) {
        self.model = model
        let width = ScreenFrame.area(size: model.size, measure: Self.measure).width
        var header = [model.typesetter.line(of: model.interface.styled(.economyTitle, .heading), width: width)]
        if model.size.rows >= 10 {
            header += model.typesetter.lines(of: model.interface.styled(.economyReason, .secondary), width: width)
                .prefix(2)
        }
        self.header = header.map { ScreenFrame.HeaderRow(start: $0) }
        frame = ScreenFrame(size: model.size, measure: Self.measure, headerRows: header.count)
    }

    /// Draws the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        frame.draw(header: header, on: &canvas)
        let interface = model.interface
        let names = model.economies.map {
            StyledText($0.name, locale: interface.locale, direction: interface.direction)
        }
        MenuLayout(
            items: [interface.styled(.economySkip, .em)] + names, position: model.economyPosition, frame: frame
        ).draw(model, on: &canvas)
        frame.drawBottom(model, hints: KeyHint.here(model), on: &canvas)
    }
}
