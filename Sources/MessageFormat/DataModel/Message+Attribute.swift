extension Message {
    /// A remark on an expression or on markup, for translators and tools: `@translate=no`.
    public struct Attribute: Hashable, Sendable {
        /// The name, with its namespace.
        public var name: String
        /// The value, if the attribute has one.
        public var value: String?

        /// Creates an attribute.
        ///
        /// - Parameters:
        ///   - name: The name, with its namespace.
        ///   - value: The value, if the attribute has one.
        public init(name: String, value: String? = nil) {
            self.name = name
            self.value = value
        }
    }
}
