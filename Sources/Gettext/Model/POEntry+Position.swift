extension POEntry {
    /// One of the strings of an entry.
    public enum Part: Hashable, Sendable {
        /// The context.
        case msgctxt
        /// The source text.
        case msgid
        /// The source text for the plural.
        case msgidPlural
        /// The translation with the index `form`; 0 for a message without plural forms.
        case msgstr(form: Int)
        /// The context at the time of the last translation.
        case previousMsgctxt
        /// The source text at the time of the last translation.
        case previousMsgid
        /// The source text for the plural at the time of the last translation.
        case previousMsgidPlural

        /// The translation of a message without plural forms.
        public static var msgstr: Part { .msgstr(form: 0) }

        /// Whether this is one of the strings before the last change of the source (`#|`).
        var isPrevious: Bool {
            switch self {
            case .previousMsgctxt, .previousMsgid, .previousMsgidPlural: true
            default: false
            }
        }

        /// Whether this is one of the translations.
        var isTranslation: Bool {
            if case .msgstr = self { true } else { false }
        }
    }

    /// Where the entry's first keyword stands in the file it was read from; `nil` for an entry made by a program.
    public var position: POPosition? { sourceMap.start }

    /// Where in the file a place of a decoded string stands.
    ///
    /// An offset into an escape sequence or a character gives the place where that begins; the length of the string
    /// gives the place of its closing quote. Resolving takes time proportional to the length of the lines involved.
    ///
    /// - Parameters:
    ///   - part: The string.
    ///   - utf8Offset: The offset in the decoded string, in UTF-8 bytes from its start.
    /// - Returns: The line and column, or `nil` when the entry or the string was made or changed by a program, when
    ///   the entry has no such string, or when the offset is outside of it.
    public func position(of part: Part, utf8Offset: Int = 0) -> POPosition? {
        sourceMap.position(of: part, utf8Offset: utf8Offset)
    }
}
