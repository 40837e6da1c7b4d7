extension Message {
    /// A declaration: an annotation of an input variable, or a local variable.
    public struct Declaration: Hashable, Sendable {
        /// Which of the two.
        public enum Kind: Hashable, Sendable {
            /// `.input {$count :integer}`: says what kind of value the caller gives.
            case input
            /// `.local $whole = {$count :integer}`: makes a variable of the message's own.
            case local
        }

        /// Whether an input is annotated or a local variable made.
        public var kind: Kind
        /// The declared variable's name, without `$`.
        public var name: String
        /// What the variable stands for; for an input, an expression with that variable as its operand.
        public var expression: Expression
        /// Where the declaration stands in the source.
        public var span: SourceSpan

        /// Creates a declaration.
        ///
        /// - Parameters:
        ///   - kind: Whether an input is annotated or a local variable made.
        ///   - name: The declared variable's name, without `$`.
        ///   - expression: What the variable stands for.
        ///   - span: Where the declaration stands in the source.
        public init(kind: Kind, name: String, expression: Expression, span: SourceSpan = .none) {
            self.kind = kind
            self.name = name
            self.expression = expression
            self.span = span
        }
    }
}
