/// How many cells characters take on a terminal.
///
/// Terminals follow `wcwidth`, whose rules these are, with the data of ICU: wide and full-width characters take two cells,
/// marks and format characters none, and what is ambiguous one (UAX #11). An emoji takes two (UTS #51).
public enum TerminalWidth {
    /// The cells of a scalar that stands alone.
    ///
    /// - Parameter scalar: The scalar.
    /// - Returns: 0, 1 or 2. A control character has no width of its own, and never reaches a terminal.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20...0x7E: return 1
        // Vowels and final consonants of hangul stand on the consonant before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
        default: break
        }
        let properties = UnicodeProperties(scalar)
        if properties.isControl || properties.isFormat || properties.isNonspacingMark || properties.isDefaultIgnorable {
            return 0
        }
        switch properties.eastAsianWidth {
        case .wide, .fullwidth: return 2
        case .neutral, .ambiguous, .halfwidth, .narrow: return properties.isEmojiPresentation && !isFlag(scalar) ? 2 : 1
        }
    }

    /// The cells of a grapheme cluster, on a terminal that draws it as one.
    ///
    /// - Parameter character: The cluster.
    /// - Returns: The cells.
    public static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, scalars.count > 1 else { return scalars.first.map { of($0) } ?? 0 }
        if scalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
        if UnicodeProperties(first).isEmojiPresentation { return 2 }
        return scalars.reduce(0) { $0 + of($1) }
    }

    /// The cells of a text.
    ///
    /// - Parameter text: The text.
    /// - Returns: The cells of its grapheme clusters together.
    public static func of(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + of($1) } }

    /// Whether a scalar is one of the letters that make flags, each of which takes a cell.
    private static func isFlag(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }
}
