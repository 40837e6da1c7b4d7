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

/// A literal or a variable: what a function works on, or the value of an option.
public enum Operand: Hashable, Sendable {
    /// A literal, with its escapes decoded.
    case literal(String)
    /// A variable, by its name without `$`.
    case variable(String)
}

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
        operand: Operand?, function: FunctionReference? = nil, attributes: [Attribute] = [], span: SourceSpan = .none
    ) {
        self.operand = operand
        self.function = function
        self.attributes = attributes
        self.span = span
    }
}

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

extension Expression {
    /// By operand, function and attributes, in whatever order these stand.
    public static func == (left: Expression, right: Expression) -> Bool {
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

extension FunctionReference {
    /// By name and options, in whatever order these stand.
    public static func == (left: FunctionReference, right: FunctionReference) -> Bool {
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

/// Markup: `{#strong}`, `{/strong}`, `{#pause/}`.
public struct Markup: Hashable, Sendable {
    /// Where markup stands to what it marks.
    public enum Kind: String, Hashable, Sendable {
        case open, standalone, close
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

extension Markup {
    /// By kind, name, options and attributes, in whatever order these stand.
    public static func == (left: Markup, right: Markup) -> Bool {
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
