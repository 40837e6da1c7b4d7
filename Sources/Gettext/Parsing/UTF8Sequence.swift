/// The well-formed UTF-8 sequences, after table 3-7 of the Unicode Standard.
enum UTF8Sequence {
    /// What the bytes at a place are.
    enum Step {
        /// A character of so many bytes.
        case scalar(length: Int)
        /// So many bytes that are no character: the longest beginning of one, or one byte.
        ///
        /// The Unicode Standard's "maximal subpart", which decoders replace by one U+FFFD.
        case invalid(length: Int)

        /// The number of bytes.
        var length: Int {
            switch self {
            case .scalar(let length), .invalid(let length): length
            }
        }
    }

    /// Looks at the bytes at `index`.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - index: A place in the text, less than `end`.
    ///   - end: The end of the text; a character does not reach beyond it.
    /// - Returns: What is there.
    @inline(__always)
    static func step(in bytes: [UInt8], at index: Int, end: Int) -> Step {
        let lead = bytes[index]
        if lead < 0x80 { return .scalar(length: 1) }
        let length: Int
        // The second byte's range excludes overlong forms, surrogates and what is above U+10FFFF.
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return .invalid(length: 1)
        }
        guard index + 1 < end, second.contains(bytes[index + 1]) else { return .invalid(length: 1) }
        var next = 2
        while next < length {
            guard index + next < end, bytes[index + next] & 0xC0 == 0x80 else { return .invalid(length: next) }
            next += 1
        }
        return .scalar(length: length)
    }

    /// The offset of the first byte that is not UTF-8, or `nil` when all are.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        firstInvalidOffset(in: bytes, from: 0, to: bytes.count)
    }

    /// The offset of the first byte of a range that is not UTF-8, or `nil` when all are.
    static func firstInvalidOffset(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            switch step(in: bytes, at: index, end: end) {
            case .scalar(let length): index += length
            case .invalid: return index
            }
        }
        return nil
    }
}
