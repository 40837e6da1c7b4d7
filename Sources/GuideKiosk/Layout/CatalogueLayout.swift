import ExhibitGuide
import ICU

/// Lays the list of products out.
struct CatalogueLayout {
    /// The greatest width.
    private static let measure = 100
    private static let hints = KeyHint.all(on: .catalogue)

    /// How the screen is divided.
    let frame: ScreenFrame
    private let model: KioskModel
    private let content: KioskContent
    private let header: [ScreenFrame.HeaderRow]

    /// Prepares the screen.
    ///
    /// - Parameters:
    ///   - model: What is shown.
    ///   - content: The products.
    init(_ model: KioskModel, _ content: KioskContent) {
        self.model = model
        self.content = content
        header = Self.header(model, content)
        frame = ScreenFrame(
            size: model.size, measure: Self.measure, headerRows: header.count, hints: Self.hints, model: model)
    }

    /// The screen.
    var screen: KioskScreen {
        var canvas = ScreenCanvas(size: model.size, direction: content.interface.direction)
        frame.draw(header: header, on: &canvas)
        drawEntries(on: &canvas)
        frame.drawBottom(model, hints: Self.hints, on: &canvas)
        return canvas.screen
    }

    private static func header(_ model: KioskModel, _ content: KioskContent) -> [ScreenFrame.HeaderRow] {
        let (interface, typesetter) = (content.interface, model.typesetter)
        let width = ScreenFrame.area(size: model.size, measure: measure).width
        var rows: [ScreenFrame.HeaderRow] = []
        func add(_ text: StyledText, end: StyledLine = StyledLine()) {
            let room = end.width == 0 ? width : width - end.width - 2
            rows.append(ScreenFrame.HeaderRow(start: typesetter.line(of: text, width: room), end: end))
        }
        if model.size.rows >= 8 { add(StyledText(content.exhibition.title, .title)) }
        let count = interface.styled(
            .catalogueCount, .secondary, ["count": .number(DecimalNumber(content.catalogue.entries.count))])
        add(
            interface.styled(.catalogueTitle, .heading),
            end: width >= 36 ? typesetter.line(of: count, width: width / 2) : StyledLine())
        if content.isFallback, model.size.rows >= 10 {
            let notice = GuideNotice.inLanguage(content.exhibition.locale).text(interface)
            for line in typesetter.lines(of: notice, width: width).prefix(2) {
                rows.append(ScreenFrame.HeaderRow(start: line))
            }
        }
        return rows
    }

    private func drawEntries(on canvas: inout ScreenCanvas) {
        let entries = content.catalogue.entries
        guard !entries.isEmpty else {
            let lines = model.typesetter.lines(of: content.interface.styled(.catalogueEmpty), width: frame.width)
            for (offset, line) in lines.prefix(frame.bodyRows).enumerated() {
                canvas.put(line, row: frame.bodyTop + offset, column: frame.column)
            }
            return
        }
        var position = model.cataloguePosition
        position.select(position.selected, of: entries.count, rows: frame.bodyRows)
        let columns = CatalogueColumns(content.widths, width: frame.width)
        let visible = position.visible(of: entries.count, rows: frame.bodyRows)
        for (offset, index) in visible.enumerated() {
            let row = frame.bodyTop + offset
            let entry = entries[index]
            let isSelected = index == position.selected
            if isSelected {
                KioskLayout.select(row: row, columns: frame.column..<frame.column + frame.width, model, on: &canvas)
            }
            let isFirstOfLetter = index == visible.lowerBound || entries[index - 1].indexLetter != entry.indexLetter
            for cell in columns.cells(of: entry, showsLetter: isFirstOfLetter, locale: content.interface.locale) {
                let text = isSelected ? cell.text.adding(.selected) : cell.text
                let line = model.typesetter.line(of: text, width: cell.width)
                let start = frame.column + cell.column
                if cell.isAtEnd {
                    canvas.put(line, row: row, endingAt: start + cell.width)
                } else {
                    canvas.put(line, row: row, column: start)
                }
            }
        }
    }
}
