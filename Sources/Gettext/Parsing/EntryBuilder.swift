/// An entry while its lines are read.
struct EntryBuilder {
    /// The entry so far.
    var entry = POEntry(msgctxt: nil, msgid: "", plural: nil, msgstrs: [])

    /// The offset of the entry's first line, comments included; `nil` before there is one.
    var firstOffset: Int?

    /// The segments of all strings.
    var segments: [POSourceMap.Segment] = []

    /// Whether an error was found within a string; the structure is still sure.
    var isDamaged = false

    /// Whether such an error was found within `msgid`, so that it only may seem to be empty.
    var isMsgidDamaged = false

    /// Whether the lines do not make sense; until the entry ends, what follows is no new problem.
    var isBroken = false

    /// Whether a blank line followed what was read last.
    var isFollowedByBlankLine = false

    /// Whether a keyword without `#|` was seen, so that a comment begins the next entry.
    var hasMessageKeyword = false

    /// Whether the `#|` lines are those of an obsolete entry (`#~|`); `nil` when there are none.
    var isPreviousObsolete: Bool?

    /// Whether `msgid` was seen.
    var hasMsgid = false

    /// Whether a `msgstr` was seen.
    var hasMsgstr = false

    /// The offset of the first keyword, for messages about the entry as a whole.
    var messageOffset = 0

    /// Whether the entry could end here.
    var isComplete: Bool { hasMsgid && hasMsgstr && !isBroken }
}
