/// How a screen is divided: a header, the body, a row for what is typed or remarked, and the footer with what the keys do.
struct ScreenFrame {
    /// A row of the header: something at its beginning, something at its end.
    struct HeaderRow {
        /// What stands at the beginning.
        var start = StyledLine()
        /// What stands at the end.
        var end = StyledLine()
    }

    /// The screen's size.
    let size: TerminalSize
    /// The first column of everything.
    let column: Int
    /// The width of everything, in cells.
    let width: Int
    /// The first row of the body.
    let bodyTop: Int
    /// The rows of the body.
    let bodyRows: Int
    /// The row for what is typed or remarked.
    let statusRow: Int
    /// The first row of the footer.
    let footerTop: Int
    /// The row of the hints.
    let hintRow: Int

    /// The columns of everything.
    var columns: Range<Int> { column..<column + width }

    /// Divides a screen.
    ///
    /// - Parameters:
    ///   - size: The screen's size.
    ///   - measure: The greatest width of its text; more is margin on both sides.
    ///   - headerRows: The rows of the header.
    init(size: TerminalSize, measure: Int, headerRows: Int) {
        self.size = size
        (column, width) = Self.area(size: size, measure: measure)
        // A finger needs three rows. A screen that has no room for them is none that is touched.
        let isTall = size.rows >= 16
        footerTop = size.rows - (isTall ? 3 : 1)
        hintRow = isTall ? footerTop + 1 : footerTop
        // On few rows, what is typed takes the place of the hints, and nothing keeps the header apart.
        statusRow = size.rows >= 8 ? footerTop - 1 : footerTop
        bodyTop = headerRows + (size.rows >= 12 ? 1 : 0)
        bodyRows = max(1, statusRow - bodyTop)
    }

    /// The columns that text takes on a screen: no more than is comfortable to read, in the middle.
    ///
    /// - Parameters:
    ///   - size: The screen's size.
    ///   - measure: The greatest width.
    /// - Returns: The first column and the width.
    static func area(size: TerminalSize, measure: Int) -> (column: Int, width: Int) {
        let margin = size.columns >= 60 ? 2 : size.columns >= 30 ? 1 : 0
        let width = min(measure, size.columns - 2 * margin)
        return ((size.columns - width) / 2, width)
    }

    /// Draws the header.
    ///
    /// - Parameters:
    ///   - rows: Its rows.
    ///   - canvas: The screen.
    func draw(header rows: [HeaderRow], on canvas: inout ScreenCanvas) {
        for (row, content) in rows.enumerated() {
            canvas.put(content.start, row: row, column: column)
            canvas.put(content.end, row: row, endingAt: column + width)
        }
    }

    /// Draws what is below the body: what is typed or remarked, and the hints.
    ///
    /// - Parameters:
    ///   - model: What is shown.
    ///   - hints: The hints; while a stop number is typed, others take their place.
    ///   - progress: What the row says while nothing is typed or remarked, in ever fewer words: the first that there is room for. On few
    ///     rows it stands behind the hints, if there is room for it beside those that cannot be done without.
    ///   - canvas: The screen.
    func drawBottom(
        _ model: KioskModel, hints: [KeyHint], progress: [StatusLine] = [], on canvas: inout ScreenCanvas
    ) {
        var hintWidth = width
        if let status = StatusLine(model, width: width) {
            canvas.put(model.typesetter.line(of: status.text, width: width), row: statusRow, column: column)
            if let action = status.action { canvas.target(rows: statusRow..<statusRow + 1, action) }
            if statusRow == footerTop { return }
        } else {
            hintWidth = draw(progress, beside: hints, model, on: &canvas)
        }
        if hintRow > footerTop {
            let rule = StyledText(String(repeating: "─", count: width), .secondary, locale: model.interface.locale)
            canvas.put(model.typesetter.line(of: rule, width: width), row: footerTop, column: column)
        }
        let line = KeyHintLine(
            model.stopEntry.isEmpty ? hints : KeyHint.typing, interface: model.interface, typesetter: model.typesetter,
            width: hintWidth)
        for hint in line.hints {
            canvas.put(hint.line, row: hintRow, column: column + hint.column)
            guard let action = hint.action else { continue }
            let start = column + hint.column
            canvas.target(rows: footerTop..<size.rows, columns: start - 1..<start + hint.line.width + 1, .key(action))
        }
    }

    /// Draws how far something is: in the row of its own, or behind the hints, if those that cannot be done without have room beside it.
    ///
    /// - Returns: The width that is left for the hints.
    private func draw(
        _ progress: [StatusLine], beside hints: [KeyHint], _ model: KioskModel, on canvas: inout ScreenCanvas
    ) -> Int {
        let typesetter = model.typesetter
        guard statusRow == footerTop else {
            // Where there is no room for the last either, its end is cut off.
            let fitting = progress.first { typesetter.width(of: $0.text) <= width } ?? progress.last
            guard let fitting else { return width }
            canvas.put(typesetter.line(of: fitting.text, width: width), row: statusRow, column: column)
            if let action = fitting.action {
                canvas.target(rows: statusRow - fitting.rowsAbove..<statusRow + 1, action)
            }
            return width
        }
        for status in progress {
            let rest = width - typesetter.width(of: status.text) - KeyHintLine.gap
            guard rest > 0,
                KeyHintLine(hints, interface: model.interface, typesetter: typesetter, width: rest).isSufficient
            else { continue }
            let line = typesetter.line(of: status.text, width: width)
            let columns = column + width - line.width..<column + width
            canvas.put(line, row: statusRow, column: columns.lowerBound)
            if let action = status.action { canvas.target(rows: statusRow..<statusRow + 1, columns: columns, action) }
            return rest
        }
        return width
    }
}

/// What stands in the row for what is typed or remarked.
struct StatusLine {
    /// The text.
    let text: StyledText
    /// What tapping it does.
    var action: TapAction?
    /// How many rows above it can be tapped for it too.
    var rowsAbove = 0

    /// Something to say.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - action: What tapping it does.
    ///   - rowsAbove: How many rows above it can be tapped for it too.
    init(_ text: StyledText, action: TapAction? = nil, rowsAbove: Int = 0) {
        self.text = text
        self.action = action
        self.rowsAbove = rowsAbove
    }

    /// What there is to say, if anything.
    ///
    /// - Parameters:
    ///   - model: What is shown.
    ///   - width: The width in cells.
    init?(_ model: KioskModel, width: Int) {
        let interface = model.interface
        if !model.stopEntry.isEmpty {
            text = Self.typed(model, width: width)
            action = model.typedEntry == nil ? nil : .key(.enter)
            return
        }
        switch model.remark {
        case nil: break
        case .noStop(let digits):
            text = interface.styled(.searchNone, .notice, ["digits": .string(digits)])
            return
        case .gone:
            text = interface.styled(.guideGone, .notice)
            return
        case .languageGone:
            text = interface.styled(.languageGone, .notice)
            return
        case .unavailable:
            text = interface.styled(.screenUnavailable, .notice)
            return
        }
        guard model.languageChoice.awaitedLocale != nil || model.languageChoice.awaitedGreeting != nil else {
            return nil
        }
        text = interface.styled(.screenWait, .secondary)
    }

    private static func typed(_ model: KioskModel, width: Int) -> StyledText {
        let (interface, digits) = (model.interface, model.stopEntry.digits)
        var text = interface.styled(.searchStop, .heading, ["digits": .string(digits)])
        // What was typed must be seen, whatever else must give way.
        if model.typesetter.width(of: text) > width { return StyledText(digits, .heading, locale: interface.locale) }
        if let entry = model.typedEntry { text.append("  " + entry.title.text) }
        return text
    }
}
