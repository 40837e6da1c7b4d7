/// The bytes of a file and where its lines begin.
///
/// A class, so that each entry's source map holds one reference to it; it is immutable, hence `Sendable`.
final class POSource: Sendable {
    /// The contents of the file.
    let bytes: [UInt8]

    /// The offset of each line's first byte; of the first line's, after a byte order mark.
    let lineStarts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        bytes.withUnsafeBufferPointer { buffer in
            for (offset, byte) in buffer.enumerated() where byte == 0x0A {
                starts.append(offset + 1)
            }
        }
        lineStarts = starts
    }

    /// Where the text begins, after a byte order mark.
    var start: Int { lineStarts[0] }

    /// The first carriage return of a file that has no line feeds, where text goes on behind it; `nil` in every other file.
    var firstLoneCarriageReturn: Int? {
        guard lineStarts.count == 1, let place = bytes[start...].firstIndex(of: 0x0D),
            bytes[place...].contains(where: { $0 > 0x20 })
        else { return nil }
        return place
    }

    /// The line in which an offset stands, from 0.
    func lineIndex(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The line and column of an offset.
    func position(at offset: Int) -> POPosition {
        let line = lineIndex(at: offset)
        return POPosition(line: line + 1, column: 1 + scalarCount(from: lineStarts[line], to: offset))
    }

    /// The number of Unicode scalars that begin in a range; what is not UTF-8 counts as decoders repair it.
    func scalarCount(from start: Int, to end: Int) -> Int {
        var count = 0
        var index = start
        while index < end {
            // Up to the end of the file, so that a character across `end` is seen as one.
            index += UTF8Sequence.step(in: bytes, at: index, end: bytes.count).length
            count += 1
        }
        return index > end ? count - 1 : count
    }
}
