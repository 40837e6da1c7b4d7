/// The places of entries in a list, by key and by context.
///
/// It is derived from the entries, so two indexes are always equal: files compare by their entries alone.
struct POIndex: Hashable, Sendable {
    /// The first live entry of each key.
    private(set) var live: [POEntry.Key: Int] = [:]

    /// The first obsolete entry of each key.
    private(set) var obsolete: [POEntry.Key: Int] = [:]

    /// The live entries of each context, in order.
    private(set) var liveByContext: [ExactString?: [Int]] = [:]

    init(_ entries: [POEntry]) {
        live.reserveCapacity(entries.count)
        liveByContext.reserveCapacity(entries.count)
        // Backwards, so that the first entry of a key wins: a duplicate must not change what the readers see.
        for place in entries.indices.reversed() {
            let entry = entries[place]
            if entry.isObsolete { obsolete[entry.key] = place } else { live[entry.key] = place }
        }
        for (place, entry) in entries.enumerated() where !entry.isObsolete {
            liveByContext[entry.msgctxt.map(ExactString.init), default: []].append(place)
        }
    }

    static func == (_: POIndex, _: POIndex) -> Bool { true }

    func hash(into _: inout Hasher) {}
}
