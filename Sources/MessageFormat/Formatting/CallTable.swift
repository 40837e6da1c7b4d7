import Synchronization

/// The functions that the messages of one context call, bound once for each way in which a call is spelled
/// (`date length=long`), so that reading one more message opens nothing.
///
/// The lock is held while a call is looked up or noted, never while a function is bound.
final class CallTable: Sendable {
    /// Content has some dozens of spellings; what somebody sends line by line may have any number, and is not to fill memory.
    private static let limit = 512

    private struct Entry {
        let spelling: [UInt8]
        /// `nil` where messages that call a function so are not direct.
        let call: DirectCall?
    }

    private let entries = Mutex<[UInt64: Entry]>([:])

    /// The call of a spelling.
    ///
    /// - Parameters:
    ///   - spelling: What stands between the colon and the closing brace.
    ///   - hash: A hash of the spelling.
    ///   - bind: Binds the function, at first use.
    /// - Returns: `nil` where messages that call a function so are not direct.
    func call(
        _ spelling: UnsafeBufferPointer<UInt8>, hash: UInt64, bind: (UnsafeBufferPointer<UInt8>) -> DirectCall?
    ) -> DirectCall? {
        let known: DirectCall?? = entries.withLock { entries in
            guard let entry = entries[hash], entry.spelling.elementsEqual(spelling) else { return nil }
            return .some(entry.call)
        }
        if let known { return known }
        let call = bind(spelling)
        entries.withLock { entries in
            if entries.count >= Self.limit { entries.removeAll() }
            entries[hash] = Entry(spelling: Array(spelling), call: call)
        }
        return call
    }
}
