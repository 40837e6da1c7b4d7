/// A C escape sequence as it stands in a PO string: `\n`, `\"`, `\033`, `\x1B` and so on.
struct EscapeSequence {
    /// What the sequence means.
    enum Value: Equatable {
        /// The byte it stands for.
        case byte(UInt8)
        /// A number of more than eight bits.
        case outOfRange
        /// No known sequence.
        case unknown
    }

    /// What the sequence means.
    let value: Value

    /// The number of bytes from the backslash to the end of the sequence.
    let length: Int

    /// Reads the sequence at a backslash.
    ///
    /// An octal sequence has up to three digits, a hexadecimal one as many as there are, as ISO C has it.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - backslash: The place of the backslash.
    init(in bytes: [UInt8], at backslash: Int) {
        guard backslash + 1 < bytes.count else {
            (value, length) = (.unknown, 1)
            return
        }
        switch bytes[backslash + 1] {
        case UInt8(ascii: "n"): (value, length) = (.byte(0x0A), 2)
        case UInt8(ascii: "t"): (value, length) = (.byte(0x09), 2)
        case UInt8(ascii: "r"): (value, length) = (.byte(0x0D), 2)
        case UInt8(ascii: "a"): (value, length) = (.byte(0x07), 2)
        case UInt8(ascii: "b"): (value, length) = (.byte(0x08), 2)
        case UInt8(ascii: "f"): (value, length) = (.byte(0x0C), 2)
        case UInt8(ascii: "v"): (value, length) = (.byte(0x0B), 2)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): (value, length) = (.byte(bytes[backslash + 1]), 2)
        case UInt8(ascii: "0")...UInt8(ascii: "7"):
            var number = 0
            var index = backslash + 1
            while index < bytes.count, index < backslash + 4, (0x30...0x37).contains(bytes[index]) {
                number = number * 8 + Int(bytes[index] - 0x30)
                index += 1
            }
            (value, length) = (number < 256 ? .byte(UInt8(number)) : .outOfRange, index - backslash)
        case UInt8(ascii: "x"):
            var number = 0
            var index = backslash + 2
            while index < bytes.count, let digit = Self.hexadecimalValue(of: bytes[index]) {
                // Capped, so that a long run of digits cannot overflow.
                number = min(number * 16 + digit, 256)
                index += 1
            }
            let hasDigits = index > backslash + 2
            value = !hasDigits ? .unknown : number < 256 ? .byte(UInt8(number)) : .outOfRange
            length = index - backslash
        default:
            (value, length) = (.unknown, 1)
        }
    }

    private static func hexadecimalValue(of byte: UInt8) -> Int? {
        switch byte {
        case 0x30...0x39: Int(byte) - 0x30
        case 0x41...0x46: Int(byte) - 0x37
        case 0x61...0x66: Int(byte) - 0x57
        default: nil
        }
    }
}
