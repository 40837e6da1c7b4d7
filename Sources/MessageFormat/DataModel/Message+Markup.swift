extension Message {
    /// Markup: `{#strong}`, `{/strong}`, `{#pause/}`.
    public struct Markup: Hashable, Sendable {
        /// Where markup stands to what it marks.
        public enum Kind: String, Hashable, Sendable {
            /// `{#strong}`: what it marks begins here.
            case open
            /// `{#pause/}`: it stands for itself.
            case standalone
            /// `{/strong}`: what it marks ends here.
            case close
        }

        /// Where the markup stands to what it marks.
        public var kind: Kind
        /// The name, with its namespace.
        public var name: String
        /// The options in their order.
        public var options: [Option]
        /// Attributes, which change nothing in the output.
        public var attributes: [Attribute]
        /// Where the markup stands in the source, with its braces.
        public var span: SourceSpan

        /// Creates markup.
        ///
        /// - Parameters:
        ///   - kind: Where the markup stands to what it marks.
        ///   - name: The name, with its namespace.
        ///   - options: The options in their order.
        ///   - attributes: Attributes, which change nothing in the output.
        ///   - span: Where the markup stands in the source.
        public init(
            kind: Kind, name: String, options: [Option] = [], attributes: [Attribute] = [], span: SourceSpan = .none
        ) {
            self.kind = kind
            self.name = name
            self.options = options
            self.attributes = attributes
            self.span = span
        }
    }
}

extension Message.Markup {
    /// By kind, name, options and attributes, in whatever order these stand.
    public static func == (left: Self, right: Self) -> Bool {
        left.kind == right.kind && left.name == right.name && Set(left.options) == Set(right.options)
            && Set(left.attributes) == Set(right.attributes)
    }

    /// Adds what equality looks at.
    ///
    /// - Parameter hasher: The hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(name)
        hasher.combine(Set(options))
        hasher.combine(Set(attributes))
    }
}
