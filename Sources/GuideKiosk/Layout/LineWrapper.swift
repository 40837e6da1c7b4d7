import ICU

/// Breaks paragraphs into lines of a width, where the rules of a language allow it.
///
/// Japanese breaks between phrases and Korean between words. A phrase that is longer than a line breaks where a line may break at
/// all, though not before a small kana or the mark of a long vowel, and what cannot be broken even so, between grapheme clusters.
struct LineWrapper: Sendable {
    private let phrases: TextSegmenter?
    private let anywhere: TextSegmenter?

    /// Prepares to break lines.
    ///
    /// - Parameter locale: The language of the text.
    init(locale: LanguageTag) {
        phrases = try? TextSegmenter(locale: locale, unit: .line(style: .strict, phrases: true))
        anywhere = try? TextSegmenter(locale: locale, unit: .line(style: .strict))
    }

    /// Breaks a plain text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The width in cells.
    /// - Returns: The lines, sanitized, in the order of reading; one that is empty where the text is.
    func lines(of text: String, width: Int) -> [String] {
        let text = StyledText(text, locale: .undetermined)
        let glyphs = text.glyphs
        return lines(of: glyphs, in: text.text, width: width).map { line in
            glyphs[line].reduce(into: "") { $0 += $1.text }
        }
    }

    /// Breaks a text whose glyphs are known.
    ///
    /// - Parameters:
    ///   - glyphs: The text's glyphs.
    ///   - text: The text.
    ///   - width: The width in cells.
    /// - Returns: The lines' ranges in the glyphs, without the spaces at their ends; at least one.
    func lines(of glyphs: [Glyph], in text: String, width: Int) -> [Range<Int>] {
        var filler = LineFiller(glyphs: glyphs, width: max(2, width))
        let breaks = (try? phrases?.breaks(in: text)) ?? [TextBoundary(offset: text.utf8.count)]
        // Asked for only where a phrase is too long, which is rare.
        lazy var allBreaks = (try? anywhere?.boundaries(in: text)) ?? []
        var start = 0
        var segment = 0..<0
        for (position, boundary) in breaks.enumerated() {
            segment = Self.segment(of: glyphs, from: segment.upperBound, to: boundary)
            let end = segment.upperBound
            if !boundary.isMandatory {
                if KeptTogether.continues(in: glyphs, at: end) { continue }
                let next = position + 1 < breaks.count ? breaks[position + 1] : boundary
                let following = Self.segment(of: glyphs, from: end, to: next)
                if ThaiFragment.joins(glyphs[segment], glyphs[following]) { continue }
            }
            if filler.isTooLong(start..<end) {
                let first = glyphs[start].offset
                filler.add(start..<end, breakingAt: allBreaks.filter { $0 > first && $0 < boundary.offset })
            } else {
                filler.add(start..<end)
            }
            if boundary.isMandatory { filler.endLine() }
            start = end
        }
        return filler.finished()
    }

    /// The glyphs of a segment that begins at a glyph and ends at a boundary.
    private static func segment(of glyphs: [Glyph], from start: Int, to boundary: TextBoundary) -> Range<Int> {
        var end = start
        while end < glyphs.count, glyphs[end].offset < boundary.offset { end += 1 }
        return start..<end
    }
}

/// Fills lines with stretches of glyphs.
private struct LineFiller {
    let glyphs: [Glyph]
    let width: Int
    private var lines: [Range<Int>] = []
    /// The line that is being filled, with the spaces at its end.
    private var line = 0..<0
    private var lineWidth = 0

    init(glyphs: [Glyph], width: Int) {
        self.glyphs = glyphs
        self.width = width
    }

    func isTooLong(_ stretch: Range<Int>) -> Bool { visibleWidth(of: stretch) > width }

    /// Adds a stretch that may not be broken.
    mutating func add(_ stretch: Range<Int>) {
        if !line.isEmpty, lineWidth + visibleWidth(of: stretch) > width { endLine() }
        line = line.lowerBound..<stretch.upperBound
        lineWidth += totalWidth(of: stretch)
    }

    /// Adds a stretch that is longer than a line.
    mutating func add(_ stretch: Range<Int>, breakingAt offsets: [Int]) {
        var start = stretch.lowerBound
        for offset in offsets + [.max] {
            var end = start
            while end < stretch.upperBound, glyphs[end].offset < offset { end += 1 }
            if end < stretch.upperBound, KeptTogether.continues(in: glyphs, at: end) { continue }
            if isTooLong(start..<end) {
                if !line.isEmpty { endLine() }
                for glyph in start..<end { add(glyph..<glyph + 1) }
            } else if start < end {
                add(start..<end)
            }
            start = end
        }
    }

    mutating func endLine() {
        var end = line.upperBound
        while end > line.lowerBound, glyphs[end - 1].isSpace { end -= 1 }
        lines.append(line.lowerBound..<end)
        line = line.upperBound..<line.upperBound
        lineWidth = 0
    }

    mutating func finished() -> [Range<Int>] {
        if !line.isEmpty || lines.isEmpty { endLine() }
        return lines
    }

    private func totalWidth(of stretch: Range<Int>) -> Int { glyphs[stretch].reduce(0) { $0 + $1.width } }

    /// The width without the spaces at the end, which may hang over it.
    private func visibleWidth(of stretch: Range<Int>) -> Int {
        var end = stretch.upperBound
        while end > stretch.lowerBound, glyphs[end - 1].isSpace { end -= 1 }
        return totalWidth(of: stretch.lowerBound..<end)
    }
}

/// What stays on the line of what it follows, as typographers have it, where Unicode's rules break: a number's unit, whose space is an
/// ordinary one in many languages; what comes after the dash of a range; what begins no Thai word.
private enum KeptTogether {
    /// The cells that an abbreviated unit takes at most.
    private static let widestUnit = 4

    /// Whether a line that ended before a glyph would part it from what it belongs to.
    static func continues(in glyphs: [Glyph], at index: Int) -> Bool {
        guard index > 1, index < glyphs.count else { return false }
        if ThaiFragment.continues(in: glyphs, at: index) { return true }
        let before = glyphs[index - 1]
        if before.isSpace { return isDigit(glyphs[index - 2]) && isUnit(glyphs[index...]) }
        return isDash(before) && isDigit(glyphs[index]) && isDigit(glyphs[index - 2])
    }

    private static func isDigit(_ glyph: Glyph) -> Bool {
        glyph.text.unicodeScalars.first?.properties.generalCategory == .decimalNumber
    }

    private static func isDash(_ glyph: Glyph) -> Bool {
        ["-", "\u{2010}", "\u{2011}", "\u{2013}", "~", "\u{FF5E}", "\u{301C}"].contains(glyph.text)
    }

    /// Whether glyphs begin with a unit or another short word. Where words have no spaces between them, as in Chinese, only units have
    /// one before them, and the words that follow a unit in Latin letters are wide.
    private static func isUnit(_ glyphs: ArraySlice<Glyph>) -> Bool {
        guard let first = glyphs.first, let scalar = first.text.unicodeScalars.first else { return false }
        if scalar.properties.isIdeographic { return true }
        var width = 0
        for glyph in glyphs {
            if glyph.isSpace || isPunctuation(glyph) || glyph.width > first.width { break }
            if isDigit(glyph) { return false }
            width += glyph.width
            if width > widestUnit { return false }
        }
        return width > 0
    }

    private static func isPunctuation(_ glyph: Glyph) -> Bool {
        [".", ",", ";", ":", ")", "!", "?", "\u{3002}", "\u{3001}", "\u{FF0C}", "\u{2026}"].contains(glyph.text)
    }
}

/// Pieces of Thai that are no words. Names and loan words that are not in ICU's dictionary leave them over: โบ|ติก|ส์.
private enum ThaiFragment {
    /// The vowels that are written after their consonant, paiyannoi, and mai yamok, which a space may precede.
    private static let following: Set<Unicode.Scalar> = [
        "\u{E30}", "\u{E32}", "\u{E33}", "\u{E45}", "\u{E2F}", "\u{E46}",
    ]
    private static let consonants: ClosedRange<Unicode.Scalar> = "\u{E01}"..."\u{E2E}"
    /// The sign of a consonant that is not spoken.
    private static let thanthakhat: Unicode.Scalar = "\u{E4C}"
    /// The consonants that are words: “at”, and the particle of a monk's address.
    private static let words: Set<Unicode.Scalar> = ["\u{E13}", "\u{E18}"]

    /// Whether a line that ended before a glyph would divide a Thai word, as far as the glyph itself tells.
    static func continues(in glyphs: [Glyph], at index: Int) -> Bool {
        let scalars = glyphs[index].text.unicodeScalars
        guard let first = scalars.first, first >= "\u{E00}", first <= "\u{E7F}" else { return false }
        return following.contains(first) || scalars.contains(thanthakhat) || isInsideName(glyphs, at: index)
    }

    /// Names and loan words that stand in many of an exhibition's texts: APEC, Jeju, kimchi, SIM, and Brunei's second word.
    private static let names = ["เอเปค", "เชจู", "กิมจิ", "ซิม", "ดารุสซาลาม"].map { $0.map(String.init) }

    private static func isInsideName(_ glyphs: [Glyph], at index: Int) -> Bool {
        names.contains { name in
            (1..<name.count).contains { before in
                let start = index - before
                guard start >= 0, start + name.count <= glyphs.count, glyphs[index].text == name[before] else {
                    return false
                }
                return glyphs[start..<start + name.count].lazy.map(\.text).elementsEqual(name)
            }
        }
    }

    /// Whether two segments belong together, as one of them is a consonant alone.
    static func joins(_ segment: ArraySlice<Glyph>, _ following: ArraySlice<Glyph>) -> Bool {
        isConsonant(segment) || isConsonant(following.prefix { !$0.isSpace }) && segment.last?.isSpace == false
    }

    private static func isConsonant(_ glyphs: ArraySlice<Glyph>) -> Bool {
        guard glyphs.count == 1, let scalars = glyphs.first?.text.unicodeScalars, scalars.count == 1 else {
            return false
        }
        return scalars.first.map { consonants.contains($0) && !words.contains($0) } ?? false
    }
}
