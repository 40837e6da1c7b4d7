/// Finds the end of a run of text in a pattern, eight bytes at a time.
enum PatternText {
    /// Whether a byte means something in a pattern: `\`, `{`, `}`, and NUL, which is forbidden.
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == 0
    }

    /// Finds the next byte that means something.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - start: Where to begin.
    /// - Returns: The byte's index; the number of bytes where there is none.
    @inline(__always)
    static func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        guard let address = bytes.baseAddress else { return index }
        while index + 8 <= bytes.count {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(address + index).loadUnaligned(as: UInt64.self))
            let found =
                zeroBytes(word) | zeroBytes(word ^ repeated("\\")) | zeroBytes(word ^ repeated("{"))
                | zeroBytes(word ^ repeated("}"))
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count, !isSpecial(bytes[index]) { index += 1 }
        return index
    }

    /// The highest bit of the lowest byte that is zero is set, and none below it; bits above it mean nothing.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func repeated(_ character: Unicode.Scalar) -> UInt64 {
        0x0101_0101_0101_0101 &* UInt64(character.value)
    }
}
