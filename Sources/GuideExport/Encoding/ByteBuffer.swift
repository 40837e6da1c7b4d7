import Glibc

/// Bytes that are put together, piece by piece, in room that the caller lends, and on the heap only where that is too small.
///
/// An array would look at each append whether it is shared; most of what is appended here is a byte or a word.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// Whether the room was too small.
    private(set) var isOnHeap = false
    /// How many bytes have been appended.
    private(set) var count = 0

    /// An empty buffer.
    ///
    /// - Parameter room: Memory that outlives the buffer; it need not be initialised.
    init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        if let address = room.baseAddress {
            start = address
            capacity = room.count
        } else {
            capacity = 64
            start = .allocate(capacity: capacity)
            isOnHeap = true
        }
    }

    deinit {
        if isOnHeap { start.deallocate() }
    }

    /// A copy of what has been appended.
    var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        start[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        memcpy(start + count, source, bytes.count)
        count += bytes.count
    }

    @inline(never)
    private mutating func grow(by length: Int) {
        let larger = max(capacity * 2, count + length)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        memcpy(moved, start, count)
        if isOnHeap { start.deallocate() }
        start = moved
        capacity = larger
        isOnHeap = true
    }
}
