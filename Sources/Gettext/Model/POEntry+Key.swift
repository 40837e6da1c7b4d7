extension POEntry {
    /// What identifies a message within a file: its context and its source text.
    ///
    /// Keys are compared byte by byte, as gettext does: two texts that differ in their Unicode normalization are two
    /// messages, although Swift's strings would call them equal.
    public struct Key: Hashable, Sendable {
        /// The message context, or `nil` for a message without one.
        public var msgctxt: String?

        /// The source text.
        public var msgid: String

        /// Makes a key.
        ///
        /// - Parameters:
        ///   - msgctxt: The message context, or `nil` for a message without one.
        ///   - msgid: The source text.
        public init(msgctxt: String?, msgid: String) {
            self.msgctxt = msgctxt
            self.msgid = msgid
        }

        /// Whether two keys are the same, byte by byte.
        ///
        /// - Parameters:
        ///   - lhs: One key.
        ///   - rhs: The other key.
        /// - Returns: Whether they are the same.
        public static func == (lhs: Key, rhs: Key) -> Bool {
            ExactString(lhs.msgid) == ExactString(rhs.msgid)
                && lhs.msgctxt.map(ExactString.init) == rhs.msgctxt.map(ExactString.init)
        }

        /// Feeds the bytes of the key to a hasher.
        ///
        /// - Parameter hasher: The hasher.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(msgctxt.map(ExactString.init))
            hasher.combine(ExactString(msgid))
        }
    }

    /// What identifies the entry within its file.
    public var key: Key { Key(msgctxt: msgctxt, msgid: msgid) }
}
