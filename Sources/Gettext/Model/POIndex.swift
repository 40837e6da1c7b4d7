import Synchronization

/// The places of entries in a list, by key and by context, each found when it is first asked for.
///
/// It is derived from the entries, so two indexes are always equal: files compare by their entries alone.
final class POIndex: Hashable, Sendable {
    /// The first live and the first obsolete entry of each key.
    struct Keys: Sendable {
        fileprivate(set) var live: [POEntry.Key: Int] = [:]
        fileprivate(set) var obsolete: [POEntry.Key: Int] = [:]
    }

    private let entries: [POEntry]
    private let lazyKeys = Mutex<Keys?>(nil)
    private let lazyContexts = Mutex<[ExactString?: [Int]]?>(nil)

    init(_ entries: [POEntry]) { self.entries = entries }

    /// The entries by their keys.
    var keys: Keys {
        lazyKeys.withLock { known in
            if let known { return known }
            var keys = Keys()
            keys.live.reserveCapacity(entries.count)
            // Backwards, so that the first entry of a key wins: a duplicate must not change what the readers see.
            for place in entries.indices.reversed() {
                if entries[place].isObsolete {
                    keys.obsolete[entries[place].key] = place
                } else {
                    keys.live[entries[place].key] = place
                }
            }
            known = keys
            return keys
        }
    }

    /// The live entries of each context, in order.
    var liveByContext: [ExactString?: [Int]] {
        lazyContexts.withLock { known in
            if let known { return known }
            var contexts: [ExactString?: [Int]] = [:]
            contexts.reserveCapacity(entries.count)
            for place in entries.indices where !entries[place].isObsolete {
                contexts[entries[place].msgctxt.map(ExactString.init), default: []].append(place)
            }
            known = contexts
            return contexts
        }
    }

    static func == (_: POIndex, _: POIndex) -> Bool { true }

    func hash(into _: inout Hasher) {}
}
