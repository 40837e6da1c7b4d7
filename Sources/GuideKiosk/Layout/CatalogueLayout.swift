import ExhibitGuide
import ICU

/// Lays the list of products out.
struct CatalogueLayout {
    /// The greatest width.
    static let measure = 100

    /// How the screen is divided.
    let frame: ScreenFrame
    private let model: KioskModel
    private let content: KioskContent
    private let list: CatalogueList
    private let header: [ScreenFrame.HeaderRow]
    /// The row of the sections that one may jump to, where there is room for it.
    private let indexRow: Int?

    /// Prepares the screen.
    ///
    /// - Parameters:
    ///   - model: What is shown.
    ///   - content: The products.
    init(_ model: KioskModel, _ content: KioskContent) {
        self.model = model
        self.content = content
        list = content.list(model.order)
        var header = Self.header(model, content)
        if model.size.rows >= 12, list.sections.count > 1 {
            // Room for a finger, above and below.
            if model.size.rows >= 20 { header.append(ScreenFrame.HeaderRow()) }
            indexRow = header.count
            header.append(ScreenFrame.HeaderRow())
        } else {
            indexRow = nil
        }
        self.header = header
        frame = ScreenFrame(size: model.size, measure: Self.measure, headerRows: header.count)
    }

    /// Draws the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        frame.draw(header: header, on: &canvas)
        drawRows(on: &canvas)
        if let indexRow {
            let bar = SectionBar(
                list.sections.map(\.label), current: list.section(ofRow: model.cataloguePosition.selected) ?? 0,
                width: frame.width, locale: content.interface.locale, typesetter: model.typesetter)
            bar.draw(row: indexRow, frame: frame, on: &canvas)
        }
        frame.drawBottom(model, hints: KeyHint.here(model), on: &canvas)
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

    private func drawRows(on canvas: inout ScreenCanvas) {
        let entries = content.catalogue.entries
        guard !entries.isEmpty else {
            let lines = model.typesetter.lines(of: content.interface.styled(.catalogueEmpty), width: frame.width)
            for (offset, line) in lines.prefix(frame.bodyRows).enumerated() {
                canvas.put(line, row: frame.bodyTop + offset, column: frame.column)
            }
            return
        }
        var position = model.cataloguePosition
        position.select(position.selected, of: list.rows.count, rows: frame.bodyRows)
        let columns = CatalogueColumns(content.widths, width: frame.width, showsLetters: model.order == .name)
        let visible = position.visible(of: list.rows.count, rows: frame.bodyRows)
        for (offset, index) in visible.enumerated() {
            let row = frame.bodyTop + offset
            switch list.rows[index] {
            case .heading(let title):
                let line = model.typesetter.line(of: StyledText(title, .heading), width: frame.width)
                canvas.put(line, row: row, column: frame.column)
            case .product(let product):
                let entry = entries[product]
                let isFirst = index == visible.lowerBound || list.sections.contains { $0.row == index }
                let cells = columns.cells(
                    of: entry, letter: isFirst ? entry.indexLetter : nil, locale: content.interface.locale)
                CatalogueColumns.draw(
                    cells, isSelected: index == position.selected, row: row, frame: frame, model, on: &canvas)
                canvas.target(rows: row..<row + 1, .item(index))
            }
        }
    }
}
