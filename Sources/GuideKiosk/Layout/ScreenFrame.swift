/// How a screen is divided: a header, the body, a row for what is typed or remarked, and the keys' hints.
struct ScreenFrame {
    /// A row of the header: something at its beginning, something at its end.
    struct HeaderRow {
        /// What stands at the beginning.
        var start = StyledLine()
        /// What stands at the end.
        var end = StyledLine()
    }

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
    /// The first row of the hints.
    let hintTop: Int
    /// The rows of the hints.
    let hintRows: Int

    /// Divides a screen.
    ///
    /// - Parameters:
    ///   - size: The screen's size.
    ///   - measure: The greatest width of its text; more is margin on both sides.
    ///   - headerRows: The rows of the header.
    ///   - hints: The keys' hints.
    ///   - model: What is shown.
    init(size: TerminalSize, measure: Int, headerRows: Int, hints: [KeyHint], model: KioskModel) {
        let area = Self.area(size: size, measure: measure)
        let lines = KeyHintLines(
            hints, interface: model.interface, typesetter: model.typesetter, width: area.width,
            rows: Self.maximumHintRows(size))
        self.init(size: size, area: area, headerRows: headerRows, hintRows: lines.lines.count)
    }

    /// Divides a screen whose hints are known to take a number of rows.
    ///
    /// - Parameters:
    ///   - size: The screen's size.
    ///   - area: The columns of everything.
    ///   - headerRows: The rows of the header.
    ///   - hintRows: The rows of the hints.
    init(size: TerminalSize, area: (column: Int, width: Int), headerRows: Int, hintRows: Int) {
        (column, width) = area
        self.hintRows = hintRows
        hintTop = size.rows - hintRows
        // On few rows, what is typed takes the place of the hints, and nothing keeps the header apart.
        statusRow = size.rows >= 8 ? hintTop - 1 : hintTop
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

    /// How many rows hints may take.
    ///
    /// - Parameter size: The screen's size.
    /// - Returns: 1 or 2.
    static func maximumHintRows(_ size: TerminalSize) -> Int { size.rows >= 10 ? 2 : 1 }

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
    ///   - hints: The hints.
    ///   - canvas: The screen.
    func drawBottom(_ model: KioskModel, hints: [KeyHint], on canvas: inout ScreenCanvas) {
        if let status = status(model) {
            canvas.put(model.typesetter.line(of: status, width: width), row: statusRow, column: column)
            if statusRow == hintTop { return }
        }
        let lines = KeyHintLines(
            model.stopEntry.isEmpty ? hints : KeyHint.typing, interface: model.interface, typesetter: model.typesetter,
            width: width, rows: hintRows)
        for (row, line) in lines.lines.enumerated() {
            for hint in line { canvas.put(hint.line, row: hintTop + row, column: column + hint.column) }
        }
    }

    private func status(_ model: KioskModel) -> StyledText? {
        let interface = model.interface
        if !model.stopEntry.isEmpty {
            var text = interface.styled(.searchStop, .heading, ["digits": .string(model.stopEntry.digits)])
            // What was typed must be seen, whatever else must give way.
            if model.typesetter.width(of: text) > width {
                return StyledText(model.stopEntry.digits, .heading, locale: interface.locale)
            }
            if let entry = model.typedEntry { text.append("  " + entry.title.text) }
            return text
        }
        switch model.remark {
        case nil: return nil
        case .noStop(let digits): return interface.styled(.searchNone, .notice, ["digits": .string(digits)])
        case .gone: return interface.styled(.guideGone, .notice)
        case .unavailable: return interface.styled(.screenUnavailable, .notice)
        }
    }
}
