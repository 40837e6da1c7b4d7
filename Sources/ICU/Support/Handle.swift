/// Owns an object of CICU and closes it with the last reference.
///
/// A handle is only made for objects that ICU allows many threads to read at once; what may be used by one thread at a time
/// goes through `HandlePool`.
final class Handle: Sendable {
    // Sendable: the pointer is never changed after init, and what it points to is immutable in ICU.
    nonisolated(unsafe) let pointer: OpaquePointer
    private let close: @Sendable (OpaquePointer) -> Void

    init(_ pointer: OpaquePointer, close: @escaping @Sendable (OpaquePointer) -> Void) {
        self.pointer = pointer
        self.close = close
    }

    deinit { close(pointer) }
}
