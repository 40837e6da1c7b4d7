extension Unicode.Scalar {
    /// The code point as Unicode writes it: `U+200B`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Whether the character is a space of any width; a line feed is not.
    var isSpace: Bool {
        switch value {
        case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether the character is a space at which no line breaks.
    var isNoBreakSpace: Bool { value == 0xA0 || value == 0x202F }
}
