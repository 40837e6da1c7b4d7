extension Message {
    /// A placeholder that a value takes: `{$price :currency currency=KRW}`.
    public struct Expression: Hashable, Sendable {
        /// What the expression is about; only a function may do without.
        public var operand: Operand?
        /// The function that shows or selects by the operand.
        public var function: FunctionReference?
        /// Attributes, which change nothing in the output.
        public var attributes: [Attribute]
        /// Where the expression stands in the source, with its braces.
        public var span: SourceSpan

        /// Creates an expression.
        ///
        /// - Parameters:
        ///   - operand: What the expression is about.
        ///   - function: The function that shows or selects by the operand.
        ///   - attributes: Attributes, which change nothing in the output.
        ///   - span: Where the expression stands in the source.
        public init(
            operand: Operand?, function: FunctionReference? = nil, attributes: [Attribute] = [],
            span: SourceSpan = .none
        ) {
            self.operand = operand
            self.function = function
            self.attributes = attributes
            self.span = span
        }
    }
}

extension Message.Expression {
    /// By operand, function and attributes, in whatever order these stand.
    public static func == (left: Self, right: Self) -> Bool {
        left.operand == right.operand && left.function == right.function
            && Set(left.attributes) == Set(right.attributes)
    }

    /// Adds what equality looks at.
    ///
    /// - Parameter hasher: The hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(operand)
        hasher.combine(function)
        hasher.combine(Set(attributes))
    }
}
