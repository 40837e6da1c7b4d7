import CICU
import Synchronization

/// Lends an object of CICU that one thread may use at a time, cloning it where all are lent out.
///
/// The object that was given back last waits in a place of its own, from which it is taken without a lock; others wait behind
/// one, which is held only while an object changes hands, never while ICU works.
final class HandlePool: Sendable {
    // Sendable: a pointer is either in `idle`, behind the lock, or in the hands of the one borrower.
    private struct Pointers: @unchecked Sendable {
        var all: [OpaquePointer] = []
    }

    // Sendable: it carries a pointer out of the lock, to the one who borrows it.
    private struct Loan: @unchecked Sendable {
        let pointer: OpaquePointer?
    }

    // Sendable: a pointer is either in here or in the hands of the one who took it out.
    nonisolated(unsafe) private let next = Atomic<OpaquePointer?>(nil)
    private let idle: Mutex<Pointers>
    // Sendable: the prototype is only read, to clone it.
    nonisolated(unsafe) private let prototype: OpaquePointer
    private let clone: @Sendable (OpaquePointer, UnsafeMutablePointer<CICUStatus>) -> OpaquePointer?
    private let close: @Sendable (OpaquePointer) -> Void

    init(
        prototype: OpaquePointer,
        clone: @escaping @Sendable (OpaquePointer, UnsafeMutablePointer<CICUStatus>) -> OpaquePointer?,
        close: @escaping @Sendable (OpaquePointer) -> Void
    ) {
        self.prototype = prototype
        self.clone = clone
        self.close = close
        idle = Mutex(Pointers())
    }

    deinit {
        close(prototype)
        if let pointer = next.exchange(nil, ordering: .acquiring) { close(pointer) }
        idle.withLock { idle in
            for pointer in idle.all { close(pointer) }
            idle.all = []
        }
    }

    /// Borrows an object for the time of `body`.
    @inline(__always)
    func withHandle<Result>(_ body: (OpaquePointer) throws(ICUError) -> Result) throws(ICUError) -> Result {
        let pointer = try borrow()
        defer { giveBack(Loan(pointer: pointer)) }
        return try body(pointer)
    }

    private func borrow() throws(ICUError) -> OpaquePointer {
        if let pointer = next.exchange(nil, ordering: .acquiring) { return pointer }
        if let pointer = idle.withLock({ Loan(pointer: $0.all.popLast()) }).pointer { return pointer }
        return try opened("clone an object of ICU") { clone(prototype, $0) }
    }

    private func giveBack(_ loan: Loan) {
        if next.compareExchange(expected: nil, desired: loan.pointer, ordering: .releasing).exchanged { return }
        idle.withLock { pointers in
            if let pointer = loan.pointer { pointers.all.append(pointer) }
        }
    }
}
