import ICU

/// A function that messages call by name: `{$count :number}`.
///
/// A function works in two steps, so that what does not change from one formatting to the next is done once. ``bind(_:in:)``
/// reads the options; where all of them are literals it is called when the message is compiled. ``BoundFunction/resolve(_:)``
/// takes the operand and gives a value that can be shown, matched, and handed on.
///
/// ```swift
/// struct Uppercase: MessageFunction {
///     struct Bound: BoundFunction {
///         let context: FormattingContext
///         func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
///             guard let text = operand.string else { throw MessageError(.badOperand, "not a text") }
///             return TextValue(text.uppercased())
///         }
///     }
///     func bind(_ options: FunctionOptions, in context: FormattingContext) -> any BoundFunction {
///         Bound(context: context)
///     }
/// }
/// let functions = FunctionRegistry.default.adding(Uppercase(), named: "my:uppercase")
/// ```
public protocol MessageFunction: Sendable {
    /// Reads the options.
    ///
    /// - Parameters:
    ///   - options: The options as the message gives them, without those of the `u:` namespace.
    ///   - context: What formatting depends on.
    /// - Returns: The function with its options.
    /// - Throws: A ``MessageError`` where the function cannot be called with these options at all.
    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction
}

/// A function with its options.
public protocol BoundFunction: Sendable {
    /// What was wrong with the options but did not keep the function from working; reported whenever it is called.
    var optionErrors: [MessageError] { get }

    /// Whether the function says nothing itself about an operand that could not be resolved.
    var acceptsFallbackOperand: Bool { get }

    /// Takes the operand.
    ///
    /// - Parameter operand: What stands before the function, if anything does.
    /// - Returns: A value that can be shown, matched, and handed on.
    /// - Throws: A ``MessageError``; the expression then has its fallback value.
    func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue
}

extension BoundFunction {
    /// None.
    public var optionErrors: [MessageError] { [] }
    /// No: an operand that could not be resolved is a bad operand.
    public var acceptsFallbackOperand: Bool { false }
}

/// What stands before a function.
public enum FunctionOperand: Sendable {
    /// Nothing: `{:now}`.
    case none
    /// A literal or an argument.
    case value(MessageValue)
    /// What another expression came to, with its own options.
    case resolved(any ResolvedValue)

    /// The value, whichever way it came.
    public var value: MessageValue? {
        switch self {
        case .none: nil
        case .value(.resolved(let resolved)): resolved.value
        case .value(let value): value
        case .resolved(let resolved): resolved.value
        }
    }

    /// What another expression or the caller resolved.
    public var resolvedValue: (any ResolvedValue)? {
        switch self {
        case .resolved(let resolved), .value(.resolved(let resolved)): resolved
        default: nil
        }
    }

    /// The value as text, where it is a text or a bare number.
    public var string: String? {
        switch value {
        case .string(let text): text
        case .number(let number): number.description
        default: nil
        }
    }
}

/// The options of a function's call.
public struct FunctionOptions: Sendable {
    struct Entry: Sendable {
        let name: String
        let value: String?
        let isLiteral: Bool
        let span: SourceSpan
    }

    var entries: [Entry] = []

    /// The names of the options that are set.
    public var names: [String] { entries.map(\.name) }

    /// The text of an option; `nil` where it is not set, or set to what is no text or number.
    ///
    /// - Parameter name: The option's name.
    public subscript(name: String) -> String? { entry(name)?.value }

    /// Whether an option is set by a literal rather than by a variable.
    ///
    /// - Parameter name: The option's name.
    /// - Returns: `false` also where the option is not set.
    public func isLiteral(_ name: String) -> Bool { entry(name)?.isLiteral ?? false }

    /// Where an option stands in the message.
    ///
    /// - Parameter name: The option's name.
    /// - Returns: Its span; none where it is not set.
    public func span(of name: String) -> SourceSpan { entry(name)?.span ?? .none }

    func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }
}

/// The functions that messages may call, by name.
public struct FunctionRegistry: Sendable {
    private var functions: [String: any MessageFunction]

    /// A registry with the given functions.
    ///
    /// - Parameter functions: The functions by name, with their namespace.
    public init(_ functions: [String: any MessageFunction] = [:]) { self.functions = functions }

    /// The default functions of MessageFormat 2 (LDML part 9, Default Functions).
    public static let `default` = FunctionRegistry([
        "string": StringFunction(),
        "number": NumberFunction(kind: .number),
        "integer": NumberFunction(kind: .integer),
        "percent": NumberFunction(kind: .percent),
        "currency": NumberFunction(kind: .currency),
        "unit": NumberFunction(kind: .unit),
        "offset": OffsetFunction(),
        "date": DateTimeFunction(kind: .date),
        "time": DateTimeFunction(kind: .time),
        "datetime": DateTimeFunction(kind: .dateTime),
    ])

    /// The function of a name.
    ///
    /// - Parameter name: The name, with its namespace.
    public subscript(name: String) -> (any MessageFunction)? { functions[name] }

    /// The names of all functions, sorted.
    public var names: [String] { functions.keys.sorted() }

    /// The registry with one more function; one of the same name is replaced.
    ///
    /// - Parameters:
    ///   - function: The function.
    ///   - name: Its name; a function of one's own has a namespace of one's own, `my:uppercase`.
    /// - Returns: The larger registry.
    public func adding(_ function: any MessageFunction, named name: String) -> FunctionRegistry {
        var copy = self
        copy.functions[name] = function
        return copy
    }
}
