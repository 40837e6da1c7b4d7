/// A message as data: the data model of Unicode MessageFormat 2 (LDML part 9, Data Model).
///
/// Two messages are equal when they say the same, wherever their parts stood in their sources.
public struct Message: Hashable, Sendable {
    /// What a message shows: one pattern, or the one of several that its selectors choose.
    public enum Body: Hashable, Sendable {
        /// A message without choice.
        case pattern(Pattern)
        /// A `.match` statement: the selectors' variable names and the variants.
        case select(selectors: [Selector], variants: [Variant])
    }

    /// A variable that a `.match` statement looks at.
    public struct Selector: Hashable, Sendable {
        /// The variable's name, without `$`.
        public var name: String
        /// Where it stands in the source.
        public var span: SourceSpan

        /// Creates a selector.
        ///
        /// - Parameters:
        ///   - name: The variable's name, without `$`.
        ///   - span: Where it stands in the source.
        public init(name: String, span: SourceSpan = .none) {
            self.name = name
            self.span = span
        }
    }

    /// The `.input` and `.local` declarations in their order.
    public var declarations: [Declaration]

    /// What the message shows.
    public var body: Body

    /// Creates a message.
    ///
    /// - Parameters:
    ///   - declarations: The `.input` and `.local` declarations in their order.
    ///   - body: What the message shows.
    public init(declarations: [Declaration] = [], body: Body) {
        self.declarations = declarations
        self.body = body
    }

    /// Every pattern of the message: its only one, or those of its variants in their order.
    public var patterns: [Pattern] {
        switch body {
        case .pattern(let pattern): [pattern]
        case .select(_, let variants): variants.map(\.pattern)
        }
    }
}

/// A declaration: an annotation of an input variable, or a local variable.
public struct Declaration: Hashable, Sendable {
    /// Which of the two.
    public enum Kind: Hashable, Sendable {
        case input, local
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

/// One variant of a `.match` statement.
public struct Variant: Hashable, Sendable {
    /// A key: a literal, or the catch-all `*`.
    public enum Key: Hashable, Sendable {
        case literal(String)
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

/// Where something stands in a message's source, in UTF-8 bytes. Spans take no part in equality.
public struct SourceSpan: Hashable, Sendable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset after the last byte.
    public let end: Int

    /// Creates a span.
    ///
    /// - Parameters:
    ///   - start: The offset of the first byte.
    ///   - end: The offset after the last byte.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }

    /// The span of what has no source.
    public static let none = SourceSpan(0, 0)

    /// Always equal: a message means the same wherever it stands.
    public static func == (left: SourceSpan, right: SourceSpan) -> Bool { true }

    /// Adds nothing, as equality looks at nothing.
    ///
    /// - Parameter hasher: The hasher, left as it is.
    public func hash(into hasher: inout Hasher) {}
}
