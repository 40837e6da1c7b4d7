import ICU

/// A grapheme cluster in the form in which it may reach a terminal, and the cells that it takes there.
struct Glyph: Hashable, Sendable {
    /// What is drawn.
    var text: String
    /// The cells that it takes: 1 or more.
    var width: Int
    /// How it looks.
    var style: CellStyle
    /// Where it stood in its text, in UTF-8 bytes.
    var source: Range<Int>

    /// Where it began in its text, in UTF-8 bytes.
    var offset: Int { source.lowerBound }

    /// Whether it is a space, at which a line may end without showing it.
    var isSpace: Bool { text == " " || text == "\u{3000}" }
}

extension Glyph {
    /// The most marks on one character: a cell of ncurses holds a character and four marks.
    static let maximumMarks = 4

    /// The forms in which a grapheme cluster may be drawn.
    ///
    /// Of what is left out, a terminal might obey some (escape sequences, C1 controls, directional controls), and count some in
    /// its own way: variation selectors, joiners and skin tones of emoji make one cell of two in one terminal and not in the
    /// next. Without them every terminal counts alike.
    ///
    /// - Parameter character: The cluster.
    /// - Returns: What is drawn and the cells of it; `nil` where nothing is left to draw.
    static func drawable(_ character: Character) -> (text: String, width: Int)? {
        if let ascii = character.asciiValue {
            // Two characters of ASCII are one cluster in a line's end alone.
            if (0x20...0x7E).contains(ascii) { return (String(character), 1) }
            return isBlank(ascii) ? (" ", 1) : nil
        }
        if character.isWhitespace, TerminalWidth.of(character) < 2 { return (" ", 1) }
        var cluster = DrawableCluster()
        let scalars = character.unicodeScalars
        if scalars.count > 1, let composed = try? Normalizer.nfc(String(character)) {
            for scalar in composed.unicodeScalars { cluster.append(scalar) }
        } else {
            for scalar in scalars { cluster.append(scalar) }
        }
        return cluster.isEmpty ? nil : (cluster.text, cluster.width)
    }

    /// Whether a control character parts words: tab, line feed, vertical tab, form feed, carriage return.
    private static func isBlank(_ ascii: UInt8) -> Bool { (0x09...0x0D).contains(ascii) }
}

/// A grapheme cluster on its way to the terminal.
private struct DrawableCluster {
    private(set) var text = ""
    private(set) var width = 0
    private var marks = 0
    private var base: UnicodeProperties?

    var isEmpty: Bool { text.isEmpty }

    mutating func append(_ scalar: Unicode.Scalar) {
        let properties = UnicodeProperties(scalar)
        switch properties.generalCategory {
        case .control, .surrogate, .lineSeparator, .paragraphSeparator: return
        // What no font knows may be anything, in width too.
        case .unassigned, .privateUse: return appendBase("\u{FFFD}")
        default: break
        }
        if properties.isBidiControl { return }
        if Self.isJoiner(scalar) {
            // In Persian or Sinhala it decides on the form of a letter; among emoji it makes two cells of four.
            if let base, !base.isExtendedPictographic { appendMark(scalar) }
            return
        }
        if properties.isDefaultIgnorable || properties.isFormat { return }
        if (0x1F3FB...0x1F3FF).contains(scalar.value), base != nil { return }
        if TerminalWidth.of(scalar) == 0 {
            // A mark without a letter stands on a dotted circle, as in a table of characters.
            if base == nil { appendBase("\u{25CC}") }
            return appendMark(scalar)
        }
        appendBase(scalar)
    }

    private mutating func appendBase(_ scalar: Unicode.Scalar) {
        text.unicodeScalars.append(scalar)
        width += TerminalWidth.of(scalar)
        base = UnicodeProperties(scalar)
        marks = 0
    }

    private mutating func appendMark(_ scalar: Unicode.Scalar) {
        guard marks < Glyph.maximumMarks else { return }
        text.unicodeScalars.append(scalar)
        marks += 1
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }
}
