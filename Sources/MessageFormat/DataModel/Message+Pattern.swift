extension Message {
    /// A row of text, expressions and markup.
    public struct Pattern: Hashable, Sendable {
        /// One element of a pattern.
        public enum Element: Hashable, Sendable {
            /// Text as it is shown, its escapes resolved.
            case text(String)
            /// A placeholder that becomes text: `{$price}`, `{$day :date}`, `{|5| :number}`.
            case expression(Expression)
            /// A placeholder that marks text and shows none: `{#em}`.
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
