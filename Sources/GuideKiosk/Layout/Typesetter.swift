import ICU
import Synchronization

/// Makes lines for the screen of texts: breaks, cuts and reorders them.
///
/// What it makes depends on the text and the width alone; it is an object only because opening ICU's line breaking rules takes time.
final class Typesetter: Sendable {
    private static let ellipsis = "…"
    private let wrappers = Mutex<[LanguageTag: LineWrapper]>([:])

    /// The lines of a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The width in cells.
    /// - Returns: The lines from the first, at least one.
    func lines(of text: StyledText, width: Int) -> [StyledLine] { placedLines(of: text, width: width).map(\.line) }

    /// The lines of a text, with their places in it.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The width in cells.
    /// - Returns: The lines, and where each begins, in UTF-8 bytes.
    func placedLines(of text: StyledText, width: Int) -> [(line: StyledLine, offset: Int)] {
        let glyphs = text.glyphs
        let bidi = Self.resolved(text)
        return wrapper(for: text.locale).lines(of: glyphs, in: text.text, width: width).map { range in
            let offset = range.lowerBound < glyphs.count ? glyphs[range.lowerBound].offset : text.text.utf8.count
            return (StyledLine(glyphs: Self.visual(glyphs[range], bidi)), offset)
        }
    }

    /// A text on one line; what is too long ends in an ellipsis.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The width in cells.
    /// - Returns: The line.
    func line(of text: StyledText, width: Int) -> StyledLine {
        // However long the text is, what is not drawn costs nothing.
        let glyphs = text.glyphs(cells: max(0, width))
        guard glyphs.reduce(0, { $0 + $1.width }) > width else {
            return StyledLine(glyphs: Self.visual(glyphs[...], Self.resolved(text)))
        }
        return Self.shortened(glyphs[...], of: text, Self.resolved(text), width: width)
    }

    /// The lines of a text on a number of rows; where there are more, the last ends in an ellipsis.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The width in cells.
    ///   - rows: The greatest number of lines, at least one.
    /// - Returns: The lines, at least one.
    func lines(of text: StyledText, width: Int, rows: Int) -> [StyledLine] {
        let (glyphs, bidi) = (text.glyphs, Self.resolved(text))
        let ranges = wrapper(for: text.locale).lines(of: glyphs, in: text.text, width: width)
        guard ranges.count > rows, rows > 0 else {
            return ranges.map { StyledLine(glyphs: Self.visual(glyphs[$0], bidi)) }
        }
        return ranges.prefix(rows - 1).map { StyledLine(glyphs: Self.visual(glyphs[$0], bidi)) }
            + [Self.shortened(glyphs[ranges[rows - 1]], of: text, bidi, width: width)]
    }

    /// As much of glyphs as has room before an ellipsis.
    private static func shortened(
        _ glyphs: ArraySlice<Glyph>, of text: StyledText, _ bidi: BidiText?, width: Int
    ) -> StyledLine {
        guard width > 0, !glyphs.isEmpty else { return StyledLine() }
        var kept = glyphs.startIndex
        var keptWidth = 0
        while kept < glyphs.endIndex, keptWidth + glyphs[kept].width <= width - 1 {
            keptWidth += glyphs[kept].width
            kept += 1
        }
        let style = glyphs[min(kept, glyphs.endIndex - 1)].style
        while kept > glyphs.startIndex, glyphs[kept - 1].isSpace { kept -= 1 }
        let end = Glyph(text: ellipsis, width: 1, style: style, source: 0..<0)
        let line = visual(glyphs[..<kept], bidi)
        return StyledLine(glyphs: text.direction == .rightToLeft ? [end] + line : line + [end])
    }

    /// The cells that a text takes on one line.
    ///
    /// - Parameter text: The text.
    /// - Returns: The cells.
    func width(of text: StyledText) -> Int { text.glyphs.reduce(0) { $0 + $1.width } }

    private func wrapper(for locale: LanguageTag) -> LineWrapper {
        if let known = wrappers.withLock({ $0[locale] }) { return known }
        let wrapper = LineWrapper(locale: locale)
        wrappers.withLock { $0[locale] = wrapper }
        return wrapper
    }

    // MARK: Directions

    /// The directions of a text, where there is anything to reorder.
    private static func resolved(_ text: StyledText) -> BidiText? {
        guard text.direction == .rightToLeft || text.text.unicodeScalars.contains(where: mayRunRightToLeft) else {
            return nil
        }
        // The whole paragraph decides, with the directional controls that are not drawn.
        return try? BidiText(text.text, direction: .fixed(text.direction))
    }

    /// Whether a scalar is in one of the blocks that Unicode sets aside for scripts from right to left, or directs them.
    private static func mayRunRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x590...0x8FF, 0x200F, 0x202B, 0x202E, 0x2067, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF,
            0x1E800...0x1EFFF:
            true
        default: false
        }
    }

    /// The glyphs of a line as they stand from left to right.
    private static func visual(_ line: ArraySlice<Glyph>, _ bidi: BidiText?) -> [Glyph] {
        guard let bidi, let first = line.first, let last = line.last,
            let runs = try? bidi.visualRuns(in: first.offset..<last.source.upperBound)
        else { return Array(line) }
        var visual: [Glyph] = []
        for run in runs {
            let glyphs = line.filter { run.range.contains($0.offset) }
            visual += run.direction == .rightToLeft ? glyphs.reversed().map(mirrored) : glyphs
        }
        // A glyph in no run would be lost: a line feed within a text that was put on one line.
        return visual.count == line.count ? visual : Array(line)
    }

    private static func mirrored(_ glyph: Glyph) -> Glyph {
        var glyph = glyph
        glyph.text = String(String.UnicodeScalarView(glyph.text.unicodeScalars.map { UnicodeProperties($0).mirrored }))
        return glyph
    }
}
