/// The character classes of the grammar (`message.abnf`).
enum CharacterClasses {
    /// `ws`: what separates.
    static func isWhitespace(_ scalar: UInt32) -> Bool {
        scalar == 0x20 || scalar == 0x09 || scalar == 0x0D || scalar == 0x0A || scalar == 0x3000
    }

    /// `bidi`: marks and isolates that may stand around syntax to keep it legible, and mean nothing.
    static func isBidi(_ scalar: UInt32) -> Bool {
        scalar == 0x061C || scalar == 0x200E || scalar == 0x200F || (0x2066...0x2069).contains(scalar)
    }

    /// `name-start`.
    static func isNameStart(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            return (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) || scalar == 0x2B || scalar == 0x5F
        }
        switch scalar {
        case 0xA1...0x61B, 0x61D...0x167F, 0x1681...0x1FFF, 0x200B...0x200D, 0x2010...0x2027, 0x2030...0x205E,
            0x2060...0x2065, 0x206A...0x2FFF, 0x3001...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD:
            return true
        default:
            // The last two code points of each plane are noncharacters.
            return (0x10000...0x10FFFD).contains(scalar) && scalar & 0xFFFE != 0xFFFE
        }
    }

    /// `name-char`.
    static func isNameCharacter(_ scalar: UInt32) -> Bool {
        isNameStart(scalar) || (0x30...0x39).contains(scalar) || scalar == 0x2D || scalar == 0x2E
    }
}
