/// Where a text is put together: UTF-8, in room that the caller lends, and on the heap only where that is too small.
///
/// Everything that goes in is valid UTF-8, so that the text is not checked again when it becomes a `String`.
package struct OutputBuffer: ~Copyable {
    /// The room that most texts fit into.
    package static let usualCapacity = 512

    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    /// Whether the room was too small.
    package private(set) var isOnHeap = false
    /// How many bytes have been written.
    @usableFromInline package internal(set) var count = 0

    /// An empty buffer.
    ///
    /// - Parameter room: Memory that outlives the buffer; it need not be initialised.
    package init(_ room: UnsafeMutableBufferPointer<UInt8>) {
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
    package var text: String { String(validUTF8: UnsafeBufferPointer(start: start, count: count)) }

    /// What has been written, as bytes.
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    /// Appends a text.
    @inlinable @inline(__always)
    package mutating func append(_ text: String) {
        // Not `withUTF8`, which needs a copy, of which a reference would be counted.
        if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil { append(contiguous: text) }
    }

    @inline(never) @usableFromInline
    mutating func append(contiguous text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends a character of ASCII.
    @inlinable @inline(__always)
    package mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    /// Appends a range of bytes that are valid UTF-8.
    @inlinable @inline(__always)
    package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    /// Appends bytes that are valid UTF-8.
    @inlinable @inline(__always)
    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Lets `write` write valid UTF-8 into the free room, a second time where that was too small for the length that it returns.
    @inlinable @inline(__always)
    package mutating func append<Failure: Error>(
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
    package mutating func truncate(to count: Int) { self.count = min(self.count, max(0, count)) }

    /// Copies what has been written to the end of an array.
    package func copy(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }

    @inline(never) @usableFromInline
    mutating func grow(by length: Int) {
        let larger = max(capacity * 2, count + length)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: start, count: count)
        if isOnHeap { start.deallocate() }
        start = moved
        capacity = larger
        isOnHeap = true
    }
}
