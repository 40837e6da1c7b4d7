/// The escape sequences of PO strings.
enum StringEscaping {
    /// The lines of a text, escaped, each but the last with its `\n`.
    ///
    /// - Parameter text: The decoded text.
    /// - Returns: At least one line; a text whose only line feed is its last character has one.
    static func escapedLines(of text: String) -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x0A:
                line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
            case 0x07: line += [UInt8(ascii: "\\"), UInt8(ascii: "a")]
            case 0x08: line += [UInt8(ascii: "\\"), UInt8(ascii: "b")]
            case 0x09: line += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
            case 0x0B: line += [UInt8(ascii: "\\"), UInt8(ascii: "v")]
            case 0x0C: line += [UInt8(ascii: "\\"), UInt8(ascii: "f")]
            case 0x0D: line += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
            case 0x00...0x1F, 0x7F:
                // Three digits always: a digit that follows must not become a part of the number.
                line += [UInt8(ascii: "\\"), 0x30 + (byte >> 6), 0x30 + (byte >> 3 & 7), 0x30 + (byte & 7)]
            default: line.append(byte)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }
}
