import ExhibitGuide
import ICU

/// Lays a guide out, in pages.
struct GuideLayout {
    private static let hints = KeyHint.all(on: .guide)

    /// The kiosk's own words.
    let interface: KioskInterface
    /// What makes lines.
    let typesetter: Typesetter

    /// The greatest width of a text: 72 columns, or 38 full-width characters.
    ///
    /// - Parameter locale: The text's language.
    /// - Returns: The width in cells.
    static func measure(for locale: LanguageTag) -> Int {
        ["ja", "ko", "yue", "zh"].contains(locale.language) ? 76 : 72
    }

    /// A guide's pages.
    ///
    /// - Parameters:
    ///   - guide: The guide.
    ///   - size: The screen's size.
    /// - Returns: The pages.
    func flow(of guide: LocalizedGuide, size: TerminalSize) -> GuideFlow {
        let frame = frame(for: guide, size: size)
        var builder = GuideFlowBuilder(width: frame.width, typesetter: typesetter)
        let title = StyledText(guide.title, .title)
        // The header has one row for the title; one that is longer stands on the first page in full.
        if typesetter.width(of: title) > titleWidth(frame.width, page: pageNumber(1, of: 1)) { builder.add(title) }
        builder.add(StyledText(guide.tagline))
        builder.add(place(of: guide))
        if guide.seconds > 0 { builder.add(duration(of: guide)) }
        let notices = GuideNotices(guide)
        for notice in notices.top { builder.add(notice.text(interface)) }
        for paragraph in guide.narration {
            builder.addBlank()
            if let notice = notices.beside(paragraph.text) { builder.add(notice.text(interface), belongsToNext: true) }
            builder.add(StyledText(paragraph.text))
        }
        addFacts(of: guide, notices.facts, to: &builder)
        return GuideFlow(builder.lines, rows: frame.bodyRows)
    }

    /// The page of a guide that is being read.
    ///
    /// - Parameters:
    ///   - reading: The guide.
    ///   - model: What is shown besides.
    /// - Returns: The screen.
    func screen(of reading: GuideReading, _ model: KioskModel) -> KioskScreen {
        let frame = frame(for: reading.guide, size: model.size)
        var canvas = ScreenCanvas(size: model.size, direction: interface.direction)
        let page = typesetter.line(
            of: pageNumber(reading.page + 1, of: reading.flow.pages.count), width: frame.width / 2)
        let title = typesetter.line(
            of: StyledText(reading.guide.title, .title), width: frame.width - page.width - Self.gap)
        frame.draw(header: [ScreenFrame.HeaderRow(start: title, end: page)], on: &canvas)
        for (offset, line) in reading.flow.pages[reading.page].enumerated() {
            for part in line.parts {
                canvas.put(part.line, row: frame.bodyTop + offset, column: frame.column + part.column)
            }
        }
        let hints = Self.hints.filter { hint in
            switch hint.label {
            case .helpNext: reading.page < reading.flow.pages.count - 1
            case .helpPrevious: reading.page > 0
            default: true
            }
        }
        frame.drawBottom(model, hints: hints, on: &canvas)
        return canvas.screen
    }

    // MARK: Parts

    private static let gap = 2

    /// The division of the screen; it is the same for every page, whichever keys have an effect there.
    private func frame(for guide: LocalizedGuide, size: TerminalSize) -> ScreenFrame {
        let area = ScreenFrame.area(size: size, measure: Self.measure(for: guide.locale))
        let hints = KeyHintLines(
            Self.hints, interface: interface, typesetter: typesetter, width: area.width,
            rows: ScreenFrame.maximumHintRows(size))
        return ScreenFrame(size: size, area: area, headerRows: 1, hintRows: hints.lines.count)
    }

    private func pageNumber(_ page: Int, of pages: Int) -> StyledText {
        interface.styled(
            .guidePage, .secondary,
            ["page": .number(DecimalNumber(page)), "pages": .number(DecimalNumber(pages))])
    }

    private func titleWidth(_ width: Int, page: StyledText) -> Int {
        // Room for two digits more than the shortest page number.
        width - typesetter.width(of: page) - 2 - Self.gap
    }

    /// The company and where it is.
    private func place(of guide: LocalizedGuide) -> StyledText {
        let words = [
            guide.company.text, interface(.guideBooth, ["booth": .string(guide.booth)]),
            interface(.guideStop, ["stop": .string(String(guide.stop))]),
        ]
        return StyledText(
            words.joined(separator: " · "), .secondary, locale: interface.locale, direction: interface.direction)
    }

    private func duration(of guide: LocalizedGuide) -> StyledText {
        // Nobody plans by seconds what takes minutes.
        let seconds = guide.seconds > 60 ? (guide.seconds + 30) / 60 * 60 : guide.seconds
        return interface.styled(
            .guideDuration, .secondary, ["duration": .duration(CivilDuration(seconds: seconds))])
    }

    private func addFacts(of guide: LocalizedGuide, _ notices: [GuideNotice], to builder: inout GuideFlowBuilder) {
        guard !guide.facts.isEmpty else { return }
        builder.addBlank()
        builder.add(interface.styled(.guideFacts, .heading), belongsToNext: true)
        for notice in notices { builder.add(notice.text(interface), belongsToNext: true) }
        let widest = guide.facts.map { TerminalText.columns(of: $0.label.text) }.max() ?? 0
        let labelWidth = builder.width < 30 ? nil : min(widest, builder.width * 2 / 5)
        for fact in guide.facts {
            builder.add(StyledText(fact.label, .secondary), value: StyledText(fact.text), labelWidth: labelWidth)
        }
    }
}
