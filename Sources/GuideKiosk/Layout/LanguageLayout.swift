import ICU

/// Lays the choice of a language out.
///
/// The list stays where it is while the selection moves through it; only the question over it and the hints speak the selected
/// language.
struct LanguageLayout {
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
        header = Self.header(model)
        frame = ScreenFrame(size: model.size, measure: Self.measure, headerRows: header.count)
    }

    /// Draws the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        frame.draw(header: header, on: &canvas)
        let choice = model.languageChoice
        if choice.matches.isEmpty {
            let none = model.interface.styled(.languageNone, .notice, ["text": .string(choice.query)])
            for (offset, line) in model.typesetter.lines(of: none, width: frame.width).prefix(frame.bodyRows)
                .enumerated()
            {
                canvas.put(line, row: frame.bodyTop + offset, column: frame.column)
            }
        }
        let names = choice.matches.map { index in
            let language = model.welcome.languages[index]
            return StyledText(language.endonym, locale: language.tag)
        }
        MenuLayout(items: names, position: choice.position, frame: frame).draw(model, on: &canvas)
        frame.drawBottom(model, hints: KeyHint.here(model), on: &canvas)
    }

    private static func header(_ model: KioskModel) -> [ScreenFrame.HeaderRow] {
        let width = ScreenFrame.area(size: model.size, measure: measure).width
        let rows = model.size.rows
        let greeting = model.greetings[model.selectedLanguage.tag] ?? model.welcome.first
        var lines: [StyledLine] = []
        func add(_ text: StyledText) { lines.append(model.typesetter.line(of: text, width: width)) }
        if rows >= 8 { add(StyledText(greeting.exhibition.title, .title)) }
        if rows >= 16 { lines.append(StyledLine()) }
        let query = model.languageChoice.query
        if query.isEmpty {
            add(model.interface.styled(.languageTitle, .heading))
        } else {
            add(TypedText.styled(query, interface: model.interface, width: width, model.typesetter))
        }
        return lines.map { ScreenFrame.HeaderRow(start: $0) }
    }
}

/// What has been typed, with a mark where the next letter will stand.
enum TypedText {
    /// Stands for what has been typed, to see what the language puts before it and behind it.
    private static let mark: Character = "\u{FFFC}"

    /// What is searched for, with the words around it; those are left out where there is no room.
    ///
    /// - Parameters:
    ///   - text: What has been typed.
    ///   - interface: The words around it.
    ///   - width: The width in cells.
    ///   - typesetter: What makes lines.
    /// - Returns: The text; of what is too long, the end.
    static func styled(_ text: String, interface: KioskInterface, width: Int, _ typesetter: Typesetter) -> StyledText {
        func styled(_ text: Substring, after before: Substring = "", before after: Substring = "") -> StyledText {
            var styled = StyledText(
                String(before), .heading, locale: interface.locale, direction: interface.direction)
            styled.append(String(text), .strong)
            styled.append("_", .key)
            styled.append(String(after), .heading)
            return styled
        }
        let words = interface(.searchTitle, ["text": .string(String(mark))])
            .split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
        let full = styled(text[...], after: words[0], before: words.dropFirst().first ?? "")
        if typesetter.width(of: full) <= width { return full }
        var end = text[...]
        while !end.isEmpty, typesetter.width(of: styled(end)) > width { end = end.dropFirst() }
        return styled(end)
    }
}
