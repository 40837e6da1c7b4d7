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
    private static let hints = KeyHint.all(on: .language)

    /// Prepares the screen.
    ///
    /// - Parameter model: What is shown.
    init(_ model: KioskModel) {
        self.model = model
        header = Self.header(model)
        frame = ScreenFrame(
            size: model.size, measure: Self.measure, headerRows: header.count, hints: Self.hints, model: model)
    }

    /// The screen.
    var screen: KioskScreen {
        var canvas = ScreenCanvas(size: model.size, direction: model.welcome.source.interface.direction)
        frame.draw(header: header, on: &canvas)
        let languages = model.welcome.languages
        var position = model.languagePosition
        position.select(position.selected, of: languages.count, rows: frame.bodyRows)
        for (offset, index) in position.visible(of: languages.count, rows: frame.bodyRows).enumerated() {
            let row = frame.bodyTop + offset
            let isSelected = index == position.selected
            if isSelected {
                KioskLayout.select(row: row, columns: frame.column..<frame.column + frame.width, model, on: &canvas)
            }
            let name = StyledText(
                languages[index].endonym, isSelected ? .selected : [], locale: languages[index].tag)
            let line = model.typesetter.line(of: name, width: frame.width - KioskLayout.markWidth)
            canvas.put(line, row: row, column: frame.column + KioskLayout.markWidth)
        }
        frame.drawBottom(model, hints: Self.hints, on: &canvas)
        return canvas.screen
    }

    private static func header(_ model: KioskModel) -> [ScreenFrame.HeaderRow] {
        let width = ScreenFrame.area(size: model.size, measure: measure).width
        let (source, common) = (model.welcome.source.exhibition, model.welcome.common.exhibition)
        let rows = model.size.rows
        var lines: [StyledLine] = []
        func add(_ text: StyledText) { lines.append(model.typesetter.line(of: text, width: width)) }
        if rows >= 6 { add(StyledText(source.title, .title)) }
        if rows >= 12, common.title.text != source.title.text { add(StyledText(common.title, .title)) }
        if rows >= 20, let welcome = common.welcome {
            let wrapped = model.typesetter.lines(of: StyledText(welcome, .secondary), width: width)
            // Half of the screen is the list's.
            if wrapped.count <= rows / 4 { lines += [StyledLine()] + wrapped }
        }
        if rows >= 16 { lines.append(StyledLine()) }
        add(model.interface.styled(.languageTitle, .heading))
        return lines.map { ScreenFrame.HeaderRow(start: $0) }
    }
}
