import ICU

/// Lays out what greets passers-by: the exhibition in one language, and the names of all.
struct AttractLayout {
    /// The greatest width.
    private static let measure = 64

    private let model: KioskModel
    private let greeting: KioskGreeting

    /// Prepares the screen.
    ///
    /// - Parameter model: What is shown.
    init(_ model: KioskModel) {
        self.model = model
        greeting = model.attractGreeting
    }

    /// Draws the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        let size = model.size
        let footer = ScreenFrame(size: size, measure: CatalogueLayout.measure, headerRows: 0)
        let width = min(Self.measure, size.columns - (size.columns >= 30 ? 2 : 0))
        let room = max(1, footer.statusRow)
        let lines = lines(width: width, rows: room)
        // A paragraph's lines begin under one another; its place is that of the widest.
        let widest = lines.map(\.width).max() ?? 0
        let place =
            model.options.isStill
            ? ((size.columns - widest) / 2, (room - lines.count) / 2)
            : model.attract.place(columns: size.columns - widest, rows: room - lines.count)
        for (offset, line) in lines.enumerated() { canvas.put(line, row: place.1 + offset, column: place.0) }
        canvas.target(rows: 0..<size.rows, .key(.enter))
        let hints = model.options.isLocked ? [KeyHint.help] : [KeyHint.help, KeyHint.leave]
        footer.drawBottom(model, hints: hints, on: &canvas)
    }

    /// The greeting; what matters least is left out first where there is no room.
    private func lines(width: Int, rows: Int) -> [StyledLine] {
        let (exhibition, interface, typesetter) = (greeting.exhibition, greeting.interface, model.typesetter)
        var parts: [(lines: [StyledLine], rank: Int)] = []
        func add(_ text: StyledText, rank: Int, space: Int = 0) {
            let blank = [StyledLine](repeating: StyledLine(), count: space)
            parts.append((blank + typesetter.lines(of: text, width: width), rank))
        }
        add(StyledText(exhibition.title, .title), rank: 0)
        if let welcome = exhibition.welcome { add(StyledText(welcome), rank: 4, space: 1) }
        if let dates = exhibition.dates { add(StyledText(dates, .secondary), rank: 2, space: 1) }
        if let venue = exhibition.venue { add(StyledText(venue, .secondary), rank: 3) }
        add(interface.styled(.attractStart, .heading), rank: 1, space: 2)
        parts.append(([StyledLine()] + languages(interface, width: width), 1))
        while parts.count > 1, parts.reduce(0, { $0 + $1.lines.count }) > rows {
            let last = parts.map(\.rank).max()
            parts.removeAll { $0.rank == last }
        }
        return Array(parts.flatMap(\.lines).prefix(rows))
    }

    /// The names of the languages, none of them broken.
    private func languages(_ interface: KioskInterface, width: Int) -> [StyledLine] {
        var lines: [StyledText] = []
        for language in model.welcome.languages {
            var longer = lines.last
            longer?.append(" · " + language.endonym, .secondary)
            if let longer, model.typesetter.width(of: longer) <= width {
                lines[lines.count - 1] = longer
            } else {
                lines.append(
                    StyledText(language.endonym, .secondary, locale: interface.locale, direction: interface.direction))
            }
        }
        return lines.map { model.typesetter.line(of: $0, width: width) }
    }
}
