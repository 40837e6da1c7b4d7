extension Message {
    /// One variant of a `.match` statement.
    public struct Variant: Hashable, Sendable {
        /// A key: a literal, or the catch-all `*`.
        public enum Key: Hashable, Sendable {
            /// What a selector must match, such as `one`, `0` or `|a b|`; without its quotes, in Normalization Form C.
            case literal(String)
            /// `*`: whatever the selector is.
            case catchAll
        }

        /// One key for each selector.
        public var keys: [Key]
        /// What is shown where the keys match.
        public var pattern: Pattern
        /// Where the keys stand in the source.
        public var span: SourceSpan

        /// Creates a variant.
        ///
        /// - Parameters:
        ///   - keys: One key for each selector.
        ///   - pattern: What is shown where the keys match.
        ///   - span: Where the keys stand in the source.
        public init(keys: [Key], pattern: Pattern, span: SourceSpan = .none) {
            self.keys = keys
            self.pattern = pattern
            self.span = span
        }
    }
}
