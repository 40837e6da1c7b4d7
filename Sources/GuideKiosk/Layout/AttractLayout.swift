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

    /// A part of the greeting.
    private struct Part {
        let lines: [StyledLine]
        /// The empty rows before it.
        var space: Int
        /// The less, the more it matters.
        let rank: Int

        var rows: Int { space + lines.count }
    }

    /// The greeting. Where there is no room for all of it, what matters least is left out first, then the rows between its parts; how one
    /// goes on and in which languages stays, at last with fewer names.
    private func lines(width: Int, rows: Int) -> [StyledLine] {
        let (exhibition, interface, typesetter) = (greeting.exhibition, greeting.interface, model.typesetter)
        var parts: [Part] = []
        func add(_ text: StyledText, rank: Int, space: Int = 0) {
            parts.append(Part(lines: typesetter.lines(of: text, width: width), space: space, rank: rank))
        }
        add(StyledText(exhibition.title, .title), rank: 0)
        if let welcome = exhibition.welcome { add(StyledText(welcome), rank: 4, space: 1) }
        if let dates = exhibition.dates { add(StyledText(dates, .secondary), rank: 2, space: 1) }
        if let venue = exhibition.venue { add(StyledText(venue, .secondary), rank: 3) }
        add(interface.styled(.attractStart, .heading), rank: 0, space: 2)
        var taken: Int { parts.reduce(0) { $0 + $1.rows } }
        let languages = Part(lines: languages(interface, width: width), space: 1, rank: 1)
        parts.append(languages)
        while taken > rows, let last = parts.map(\.rank).max(), last > languages.rank {
            parts.removeAll { $0.rank == last }
        }
        for space in [1, 0] where taken > rows {
            for index in parts.indices { parts[index].space = min(parts[index].space, space) }
        }
        if taken > rows {
            parts.removeLast()
            parts.append(Part(lines: Array(languages.lines.prefix(max(0, rows - taken))), space: 0, rank: 1))
        }
        let lines = parts.flatMap { [StyledLine](repeating: StyledLine(), count: $0.space) + $0.lines }
        return Array(lines.prefix(rows))
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
