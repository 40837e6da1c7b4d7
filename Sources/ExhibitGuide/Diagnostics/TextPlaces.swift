/// Finds the line and column of places in a text, in a time that does not grow with the text.
package struct TextPlaces: Sendable {
    private let bytes: [UInt8]
    private let lineStarts: [Int]
    /// How many characters begin before each byte whose offset is a multiple of the stride.
    private let counts: [Int]

    private static let stride = 128

    /// Reads a text once.
    ///
    /// - Parameter bytes: The text in UTF-8.
    package init(_ bytes: [UInt8]) {
        var lineStarts = [0]
        var counts: [Int] = []
        counts.reserveCapacity(bytes.count / Self.stride + 1)
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { counts.append(count) }
            if Self.begins(byte) { count += 1 }
            if byte == 0x0A { lineStarts.append(offset + 1) }
        }
        self.bytes = bytes
        self.lineStarts = lineStarts
        self.counts = counts
    }

    /// The line and the column in Unicode scalars, both from 1.
    ///
    /// - Parameter offset: The place in UTF-8 bytes; one outside of the text is taken for the nearer of its ends.
    package subscript(offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        let line = line(of: offset)
        return (line + 1, count(before: offset) - count(before: lineStarts[line]) + 1)
    }

    /// How many Unicode scalars stand between two places, up to the end of the first one's line.
    ///
    /// - Parameters:
    ///   - start: The first place in UTF-8 bytes.
    ///   - end: The second.
    /// - Returns: The number; 0 where the second is not behind the first.
    package func length(from start: Int, to end: Int) -> Int {
        let start = min(max(0, start), bytes.count)
        let next = line(of: start) + 1
        let end = min(end, next < lineStarts.count ? lineStarts[next] - 1 : bytes.count)
        return end > start ? count(before: end) - count(before: start) : 0
    }

    /// The line of an offset, from 0.
    private func line(of offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } - 1 }

    /// How many characters begin before an offset.
    private func count(before offset: Int) -> Int {
        let checkpoint = min(offset / Self.stride, counts.count - 1)
        guard checkpoint >= 0 else { return 0 }
        return counts[checkpoint] + bytes[checkpoint * Self.stride..<offset].count(where: Self.begins)
    }

    /// Whether a byte begins a character, and does not continue one.
    private static func begins(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
