/// Finds the line and column of places in a file.
struct XMLPlaces {
    private let bytes: [UInt8]
    private let lineStarts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The line and the column in Unicode scalars, both from 1.
    subscript(offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        // Bytes that continue a character are no column of their own; a byte order mark is none at all.
        let start = low == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStarts[low]
        let column = start < offset ? bytes[start..<offset].count { $0 & 0xC0 != 0x80 } : 0
        return (low + 1, column + 1)
    }
}
