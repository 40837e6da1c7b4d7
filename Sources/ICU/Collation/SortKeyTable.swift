/// Sort keys in one run of bytes, and the order they give.
struct SortKeyTable {
    private struct Entry {
        /// The first bytes of the key as one number, which decides most comparisons.
        var prefix: UInt64
        var range: Range<Int>
        var index: Int
    }

    private static let prefixLength = 8
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    init(capacity: Int) {
        entries.reserveCapacity(capacity)
    }

    /// Adds the key that `write` appends to the bytes it is given.
    mutating func append(_ write: (inout [UInt8]) throws(ICUError) -> Void) throws(ICUError) {
        let start = bytes.count
        try write(&bytes)
        var prefix: UInt64 = 0
        for offset in start..<(start + Self.prefixLength) {
            prefix = prefix << 8 | UInt64(offset < bytes.count ? bytes[offset] : 0)
        }
        entries.append(Entry(prefix: prefix, range: start..<bytes.count, index: entries.count))
    }

    /// The numbers of the keys, in the order they were added, sorted by key and then by number.
    func sortedIndices() -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            entries.sorted { left, right in
                if left.prefix != right.prefix { return left.prefix < right.prefix }
                switch Self.compare(bytes, left.range, right.range) {
                case .ascending: return true
                case .descending: return false
                case .same: return left.index < right.index
                }
            }
        }
        .map(\.index)
    }

    private static func compare(
        _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
    ) -> ComparisonOrder {
        // Equal prefixes are equal bytes, or keys that both ended there: no byte of a key is 0.
        var offset = min(prefixLength, left.count, right.count)
        let common = min(left.count, right.count)
        while offset < common {
            let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
            if one != other { return one < other ? .ascending : .descending }
            offset += 1
        }
        return left.count == right.count ? .same : left.count < right.count ? .ascending : .descending
    }
}
