import ICU

/// Where a text is put together: UTF-8, in room that the caller lends, and on the heap only where that is too small.
///
/// Everything that goes in is valid UTF-8, so that the text is not checked again when it becomes a `String`.
struct OutputBuffer: ~Copyable {
    /// The room that most texts fit into.
    static let usualCapacity = 512

    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var isOnHeap = false
    /// How many bytes have been written.
    private(set) var count = 0

    /// An empty buffer.
    ///
    /// - Parameter room: Memory that outlives the buffer; it need not be initialised.
    init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        if let address = room.baseAddress {
            start = address
            capacity = room.count
        } else {
            capacity = Self.usualCapacity
            start = .allocate(capacity: capacity)
            isOnHeap = true
        }
    }

    deinit {
        if isOnHeap { start.deallocate() }
    }

    /// What has been written.
    var text: String { String(validUTF8: UnsafeBufferPointer(start: start, count: count)) }

    /// Appends a text.
    @inline(__always)
    mutating func append(_ text: String) {
        // Not `withUTF8`, which needs a copy, of which a reference would be counted.
        if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil { append(contiguous: text) }
    }

    @inline(never)
    private mutating func append(contiguous text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends a range of bytes that are valid UTF-8.
    @inline(__always)
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Appends bytes that are valid UTF-8.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Lets `write` write valid UTF-8 into the free room, a second time where that was too small for the length that it returns.
    @inline(__always)
    mutating func append<Failure: Error>(
        _ write: (UnsafeMutableBufferPointer<UInt8>) throws(Failure) -> Int
    ) throws(Failure) {
        while true {
            let length = try write(UnsafeMutableBufferPointer(start: start + count, count: capacity - count))
            if length <= capacity - count {
                count += length
                return
            }
            grow(by: length)
        }
    }

    /// Takes back what was written after there were `count` bytes.
    mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

    /// Copies what has been written to the end of an array.
    func copy(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    @inline(never)
    private mutating func grow(by length: Int) {
        let larger = max(capacity * 2, count + length)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: start, count: count)
        if isOnHeap { start.deallocate() }
        start = moved
        capacity = larger
        isOnHeap = true
    }
}
