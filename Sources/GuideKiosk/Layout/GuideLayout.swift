import ExhibitGuide
import ICU

/// Lays a guide out, in pages; while it is narrated, with the sentence lit that is being said.
struct GuideLayout {
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
        var block = 0
        func head(_ text: StyledText) {
            builder.add(text, at: .head(block))
            block += 1
        }
        let title = StyledText(guide.title, .title)
        // The header has one row for the title; one that is longer stands on the first page in full.
        if typesetter.width(of: title) > titleWidth(frame.width, page: pageNumber(1, of: 1)) { head(title) }
        head(StyledText(guide.tagline))
        head(place(of: guide))
        if guide.seconds > 0 { head(duration(of: guide)) }
        let notices = GuideNotices(guide)
        for notice in notices.top { head(notice.text(interface)) }
        for (index, paragraph) in guide.narration.enumerated() {
            builder.addBlank(before: .paragraph(index, offset: -2))
            if let notice = notices.beside(paragraph.text) {
                builder.add(notice.text(interface), at: .paragraph(index, offset: -1), belongsToNext: true)
            }
            builder.add(StyledText(paragraph.text), at: .paragraph(index, offset: 0))
        }
        addFacts(of: guide, notices.facts, to: &builder)
        return GuideFlow(builder.lines, rows: frame.bodyRows)
    }

    /// Draws the page of a guide that is being read or narrated.
    ///
    /// - Parameters:
    ///   - reading: The guide.
    ///   - model: What is shown besides.
    ///   - canvas: The screen.
    func draw(_ reading: GuideReading, _ model: KioskModel, on canvas: inout ScreenCanvas) {
        let frame = frame(for: reading.guide, size: model.size)
        let page = typesetter.line(
            of: pageNumber(reading.page + 1, of: reading.flow.pages.count), width: frame.width / 2)
        let title = typesetter.line(
            of: StyledText(reading.guide.title, .title), width: frame.width - page.width - Self.gap)
        frame.draw(header: [ScreenFrame.HeaderRow(start: title, end: page)], on: &canvas)
        let lit = model.screen == .narration ? model.narration?.utterance : nil
        for (offset, line) in reading.flow.pages[reading.page].enumerated() {
            let row = frame.bodyTop + offset
            let isLit = lit.map { line.place.paragraph == $0.paragraph && line.place.offset >= 0 } ?? false
            for part in line.parts {
                let drawn = isLit ? part.line.lighting(lit?.range ?? 0..<0) : part.line
                canvas.put(drawn, row: row, column: frame.column + part.column)
                // Beside the text, where there is room: what is lit is told by more than its colour.
                if drawn != part.line, frame.column >= 1 {
                    mark(row: row, column: max(0, frame.column - 2), on: &canvas)
                }
            }
        }
        let progress = model.screen == .narration ? model.narration.map { self.progress(of: $0, model) } : nil
        frame.drawBottom(model, hints: KeyHint.here(model), progress: progress ?? [], on: &canvas)
    }

    // MARK: Narration

    private func mark(row: Int, column: Int, on canvas: inout ScreenCanvas) {
        let mark = StyledText("▸", .key, locale: interface.locale, direction: canvas.direction)
        var line = typesetter.line(of: mark, width: 1)
        if canvas.direction == .rightToLeft {
            line = typesetter.line(
                of: StyledText("◂", .key, locale: interface.locale, direction: .leftToRight), width: 1)
        }
        canvas.put(line, row: row, column: column)
    }

    /// How far the narration is, in ever fewer words, of which none is broken: first the speed is left out, then that it pauses, which the
    /// keys say too. At its end, what comes next.
    private func progress(of narration: Narration, _ model: KioskModel) -> [StatusLine] {
        if narration.hasEnded, let next = model.nextEntry {
            var text = interface.styled(.narrationNext, .heading, ["stop": .string(String(next.stop))])
            text.append("  " + next.title.text, .strong)
            return [StatusLine(text, action: .key(.enter), rowsAbove: 1)]
        }
        let (sentence, sentences) = (narration.index + 1, narration.script.utterances.count)
        let progress =
            narration.hasEnded
            ? interface(.narrationEnd)
            : interface(
                .narrationProgress,
                ["sentence": .number(DecimalNumber(sentence)), "sentences": .number(DecimalNumber(sentences))])
        var speed: [String] = []
        if narration.speed != Narration.usualSpeed {
            let percent = DecimalNumber(narration.speedPercent).multiplied(byPowerOfTen: -2)
            speed = [interface(.narrationSpeed, ["speed": .percent(percent)])]
        }
        let pause = !narration.isPlaying && !narration.hasEnded ? [interface(.narrationPaused)] : []
        return [[progress] + speed + pause, [progress] + pause, [progress]].map { words in
            StatusLine(
                StyledText(
                    words.joined(separator: " · "), .secondary, locale: interface.locale,
                    direction: interface.direction))
        }
    }

    // MARK: Parts

    private static let gap = 2

    /// The division of the screen; it is the same for every page.
    private func frame(for guide: LocalizedGuide, size: TerminalSize) -> ScreenFrame {
        ScreenFrame(size: size, measure: Self.measure(for: guide.locale), headerRows: 1)
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
        builder.addBlank(before: .fact(-3))
        builder.add(interface.styled(.guideFacts, .heading), at: .fact(-2), belongsToNext: true)
        for notice in notices { builder.add(notice.text(interface), at: .fact(-1), belongsToNext: true) }
        let widest = guide.facts.map { TerminalText.columns(of: $0.label.text) }.max() ?? 0
        let labelWidth = builder.width < 30 ? nil : min(widest, builder.width * 2 / 5)
        for (index, fact) in guide.facts.enumerated() {
            builder.add(
                StyledText(fact.label, .secondary), value: StyledText(fact.text), labelWidth: labelWidth,
                at: .fact(index))
        }
    }
}

extension StyledLine {
    /// The line with the sentence lit that is being said.
    ///
    /// - Parameter range: Where the sentence stands in the line's text, in UTF-8 bytes.
    /// - Returns: The line; the same where nothing of the sentence is on it.
    func lighting(_ range: Range<Int>) -> StyledLine {
        guard glyphs.contains(where: { range.contains($0.offset) }) else { return self }
        return StyledLine(
            glyphs: glyphs.map { glyph in
                var glyph = glyph
                if range.contains(glyph.offset) { glyph.style.insert(.current) }
                return glyph
            })
    }
}
