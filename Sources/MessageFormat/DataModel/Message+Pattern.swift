extension Message {
    /// A row of text, expressions and markup.
    public struct Pattern: Hashable, Sendable {
        /// One element of a pattern.
        public enum Element: Hashable, Sendable {
            case text(String)
            case expression(Expression)
            case markup(Markup)
        }

        /// The elements in their order; no two texts follow each other.
        public var elements: [Element]
        /// Where the pattern stands in the source.
        public var span: SourceSpan

        /// Creates a pattern.
        ///
        /// - Parameters:
        ///   - elements: The elements in their order.
        ///   - span: Where the pattern stands in the source.
        public init(_ elements: [Element], span: SourceSpan = .none) {
            self.elements = elements
            self.span = span
        }
    }
}
