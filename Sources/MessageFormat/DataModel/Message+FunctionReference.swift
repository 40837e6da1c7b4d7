extension Message {
    /// A function's name and options, as a message calls it.
    public struct FunctionReference: Hashable, Sendable {
        /// The name, with its namespace: `number`, `guide:list`.
        public var name: String
        /// The options in their order; their order means nothing.
        public var options: [Option]
        /// Where the function stands in the source, from its colon on.
        public var span: SourceSpan

        /// Creates a reference.
        ///
        /// - Parameters:
        ///   - name: The name, with its namespace.
        ///   - options: The options in their order.
        ///   - span: Where the function stands in the source.
        public init(name: String, options: [Option] = [], span: SourceSpan = .none) {
            self.name = name
            self.options = options
            self.span = span
        }
    }
}

extension Message.FunctionReference {
    /// By name and options, in whatever order these stand.
    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && Set(left.options) == Set(right.options)
    }

    /// Adds what equality looks at.
    ///
    /// - Parameter hasher: The hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(Set(options))
    }
}
