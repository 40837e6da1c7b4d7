extension POFile {
    /// The first live entry with the context `context`, found in constant time.
    ///
    /// This is the lookup for catalogs in which the context is a message's key. Obsolete entries are not found; see
    /// ``obsoleteEntry(context:msgid:)``.
    ///
    /// - Parameter context: The message context; `nil` stands for entries without one.
    /// - Returns: The entry, or `nil` when no live entry has that context.
    public subscript(context context: String?) -> POEntry? {
        index.liveByContext[context.map(ExactString.init)]?.first.map { entries[$0] }
    }

    /// The live entry with the context `context` and the source text `msgid`, found in constant time.
    ///
    /// - Parameters:
    ///   - context: The message context; `nil` stands for entries without one.
    ///   - msgid: The source text.
    /// - Returns: The entry, or `nil` when there is no live entry with that context and source text.
    public subscript(context context: String?, msgid msgid: String) -> POEntry? {
        indexOfEntry(context: context, msgid: msgid).map { entries[$0] }
    }

    /// The place in ``entries`` of the live entry that translates a message, found in constant time: of the one with its context and source
    /// text, else of the first with its context.
    ///
    /// - Parameters:
    ///   - context: The message context; `nil` stands for entries without one.
    ///   - msgid: The source text.
    /// - Returns: An index of ``entries``, and whether that entry's source text is this one, byte by byte; `nil` when no live entry has
    ///   that context.
    public func indexOfTranslation(context: String?, msgid: String) -> (index: Int, isCurrent: Bool)? {
        guard let places = index.liveByContext[context.map(ExactString.init)], let first = places.first else {
            return nil
        }
        let exact = ExactString(msgid)
        let current = places.first { ExactString(entries[$0].msgid) == exact }
        return (current ?? first, current != nil)
    }

    /// Every live entry with the context `context`, in the order of the file.
    ///
    /// - Parameter context: The message context; `nil` stands for entries without one.
    /// - Returns: The entries; empty when there are none.
    public func entries(inContext context: String?) -> [POEntry] {
        (index.liveByContext[context.map(ExactString.init)] ?? []).map { entries[$0] }
    }

    /// The place in ``entries`` of the live entry with this context and source text, found in constant time.
    ///
    /// - Parameters:
    ///   - context: The message context; `nil` stands for entries without one.
    ///   - msgid: The source text.
    /// - Returns: An index of ``entries``, or `nil` when there is no such entry.
    public func indexOfEntry(context: String?, msgid: String) -> Int? {
        index.keys.live[POEntry.Key(msgctxt: context, msgid: msgid)]
    }

    /// The obsolete entry (`#~`) with this context and source text, found in constant time.
    ///
    /// - Parameters:
    ///   - context: The message context; `nil` stands for entries without one.
    ///   - msgid: The source text.
    /// - Returns: The first such entry, or `nil` when there is none.
    public func obsoleteEntry(context: String?, msgid: String) -> POEntry? {
        index.keys.obsolete[POEntry.Key(msgctxt: context, msgid: msgid)].map { entries[$0] }
    }
}
