extension Message {
    /// An option of a function or of markup.
    public struct Option: Hashable, Sendable {
        /// The name, with its namespace: `minimumFractionDigits`, `u:dir`.
        public var name: String
        /// The value.
        public var value: Operand
        /// Where the option stands in the source.
        public var span: SourceSpan

        /// Creates an option.
        ///
        /// - Parameters:
        ///   - name: The name, with its namespace.
        ///   - value: The value.
        ///   - span: Where the option stands in the source.
        public init(name: String, value: Operand, span: SourceSpan = .none) {
            self.name = name
            self.value = value
            self.span = span
        }
    }
}
