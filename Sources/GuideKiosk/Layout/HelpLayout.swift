import ICU

/// Lays the help out: what each key does on the screen from which it was opened, and everywhere.
struct HelpLayout {
    /// The greatest width.
    private static let measure = 72

    /// How the screen is divided.
    let frame: ScreenFrame
    /// The lines of the help, those above and below the screen too.
    let lines: [[GuideFlow.Part]]
    private let model: KioskModel

    /// Prepares the screen.
    ///
    /// - Parameter model: What is shown.
    init(_ model: KioskModel) {
        var model = model
        // A stop number that is being typed waits below: here, other keys do other things.
        model.stopEntry.clear()
        self.model = model
        frame = ScreenFrame(size: model.size, measure: Self.measure, headerRows: 1)
        let interface = model.interface
        let here = KeyHint.here(model).filter { $0.action != .function(1) && $0.action != .function(2) }
        let everywhere = KeyHint.everywhere(model)
        var builder = GuideFlowBuilder(width: frame.width, typesetter: model.typesetter)
        let start = GuideFlow.Place.beginning
        let keyWidth = (here + everywhere).map { TerminalText.columns(of: $0.key) }.max() ?? 0
        func add(_ hints: [KeyHint]) {
            for hint in hints {
                builder.add(
                    StyledText(hint.key, .key, locale: interface.locale, direction: interface.direction),
                    value: interface.styled(hint.explanation ?? hint.label), labelWidth: keyWidth, at: start)
            }
        }
        builder.add(interface.styled(.helpHere, .heading), at: start)
        add(here)
        builder.addBlank(before: start)
        builder.add(interface.styled(.helpEverywhere, .heading), at: start)
        add(everywhere)
        builder.addBlank(before: start)
        builder.add(interface.styled(.helpTouch, .secondary), at: start)
        lines = builder.lines.map(\.parts)
    }

    /// Draws the screen.
    ///
    /// - Parameter canvas: The screen.
    func draw(on canvas: inout ScreenCanvas) {
        let interface = model.interface
        let title = model.typesetter.line(of: interface.styled(.helpTitle, .title), width: frame.width)
        frame.draw(header: [ScreenFrame.HeaderRow(start: title)], on: &canvas)
        let top = max(0, min(model.helpTop ?? 0, lines.count - frame.bodyRows))
        for (offset, parts) in lines[top...].prefix(frame.bodyRows).enumerated() {
            for part in parts {
                canvas.put(part.line, row: frame.bodyTop + offset, column: frame.column + part.column)
            }
        }
        canvas.target(rows: 0..<model.size.rows, .key(.escape))
        var hints = [KeyHint(key: "Esc", label: .helpClose, rank: 0, action: .escape)]
        if lines.count > frame.bodyRows { hints.append(KeyHint(key: "↑↓", label: .helpScroll, rank: 0)) }
        frame.drawBottom(model, hints: hints, on: &canvas)
    }
}
