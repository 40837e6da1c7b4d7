import ICU

/// Lays out the search: what has been typed, and what it finds.
struct SearchLayout {
    /// How the screen is divided.
    let frame: ScreenFrame
    private let model: KioskModel
    private let header: [ScreenFrame.HeaderRow]

    /// Prepares the screen.
    ///
    /// - Parameter model: What is shown.
    init(_ model: KioskModel) {
        self.model = model
        let width = ScreenFrame.area(size: model.size, measure: CatalogueLayout.measure).width
        let (interface, typesetter) = (model.interface, model.typesetter)
        var end = StyledLine()
        if let search = model.search, !search.results.isEmpty, width >= 36 {
            let count = interface.styled(
                .searchResults, .secondary, ["count": .number(DecimalNumber(search.results.count))])
            end = typesetter.line(of: count, width: width / 2)
        }
        let room = end.width == 0 ? width : width - end.width - 2
        let typed = TypedText.styled(
            model.search?.query ?? "", interface: interface, width: room, typesetter)
        header = [ScreenFrame.HeaderRow(start: typesetter.line(of: typed, width: room), end: end)]
        frame = ScreenFrame(size: model.size, measure: CatalogueLayout.measure, headerRows: header.count)
    }

    /// Draws the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        frame.draw(header: header, on: &canvas)
        if let search = model.search, let content = model.content {
            if search.results.isEmpty {
                drawAdvice(search, on: &canvas)
            } else {
                drawResults(search, content, on: &canvas)
            }
        }
        frame.drawBottom(model, hints: KeyHint.here(model), on: &canvas)
    }

    private func drawResults(_ search: ProductSearch, _ content: KioskContent, on canvas: inout ScreenCanvas) {
        var position = search.position
        position.select(position.selected, of: search.results.count, rows: frame.bodyRows)
        let columns = CatalogueColumns(content.widths, width: frame.width, showsLetters: false)
        for (offset, index) in position.visible(of: search.results.count, rows: frame.bodyRows).enumerated() {
            let row = frame.bodyTop + offset
            let entry = content.catalogue.entries[search.results[index]]
            CatalogueColumns.draw(
                columns.cells(of: entry, locale: content.interface.locale), isSelected: index == position.selected,
                row: row, frame: frame, model, on: &canvas)
            canvas.target(rows: row..<row + 1, .item(index))
        }
    }

    private func drawAdvice(_ search: ProductSearch, on canvas: inout ScreenCanvas) {
        let interface = model.interface
        var texts: [StyledText] = []
        if search.query.isEmpty {
            texts = [interface.styled(.searchPrompt)]
        } else if model.index == nil {
            texts = [interface.styled(.screenWait, .secondary)]
        } else {
            texts = [
                interface.styled(.searchNothing, .notice, ["text": .string(search.query)]),
                interface.styled(.searchAdvice),
            ]
        }
        let lines = texts.flatMap { model.typesetter.lines(of: $0, width: min(72, frame.width)) }
        for (offset, line) in lines.prefix(frame.bodyRows).enumerated() {
            canvas.put(line, row: frame.bodyTop + offset, column: frame.column)
        }
    }
}
