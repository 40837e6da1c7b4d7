import ICU

/// A message in the form that is formatted: names looked up, functions bound, keys read.
final class CompiledMessage: Sendable {
    let context: FormattingContext
    /// The names of the variables that come from outside.
    let inputs: [String]
    let declarations: [CompiledExpression]
    let body: Body
    /// The text of all patterns, one after the other.
    let text: [UInt8]

    init(
        context: FormattingContext, inputs: [String], declarations: [CompiledExpression], body: Body, text: [UInt8]
    ) {
        self.context = context
        self.inputs = inputs
        self.declarations = declarations
        self.body = body
        self.text = text
    }

    enum Body: Sendable {
        case pattern(CompiledPattern)
        case select(selectors: [CompiledSelector], variants: [CompiledVariant])
    }
}

struct CompiledSelector: Sendable {
    let operand: CompiledOperand
    let name: String
    let span: SourceSpan
}

struct CompiledVariant: Sendable {
    let keys: [CompiledKey]
    let pattern: CompiledPattern
}

/// A key, read in each of the ways in which a selector may look at it.
enum CompiledKey: Sendable {
    case catchAll
    case literal(text: String, number: DecimalNumber?, category: PluralCategory?, isNumber: Bool)
}

struct CompiledPattern: Sendable {
    let elements: [CompiledElement]
}

enum CompiledElement: Sendable {
    /// A range of the message's text.
    case text(Range<Int>)
    case expression(CompiledExpression)
    case markup(CompiledMarkup)
}

/// Where a value comes from.
enum CompiledOperand: Sendable {
    case none
    case literal(String)
    case input(Int)
    case declaration(Int)
}

struct CompiledOption: Sendable {
    let name: String
    let operand: CompiledOperand
    let span: SourceSpan
}

/// A function as a message calls it.
enum CompiledFunction: Sendable {
    case none
    /// Every option is a literal: bound once. The second does the same for plain values, if it is there.
    case bound(any BoundFunction, (any DirectFunction)?)
    /// An option depends on a variable: bound each time.
    case unbound(any MessageFunction, [CompiledOption])
    /// The call can never succeed.
    case failing(MessageError)
}

final class CompiledExpression: Sendable {
    let operand: CompiledOperand
    let function: CompiledFunction
    /// The options of the `u:` namespace.
    let directionOption: CompiledOption?
    let idOption: CompiledOption?
    /// What stands for the expression where it fails: `$name`, `|literal|` or `:function`.
    let fallbackSource: String
    let span: SourceSpan

    init(
        operand: CompiledOperand, function: CompiledFunction, directionOption: CompiledOption?,
        idOption: CompiledOption?, fallbackSource: String, span: SourceSpan
    ) {
        self.operand = operand
        self.function = function
        self.directionOption = directionOption
        self.idOption = idOption
        self.fallbackSource = fallbackSource
        self.span = span
    }
}

final class CompiledMarkup: Sendable {
    let kind: Message.Markup.Kind
    let name: String
    let options: [CompiledOption]
    let idOption: CompiledOption?
    let directionOption: CompiledOption?

    init(
        kind: Message.Markup.Kind, name: String, options: [CompiledOption], idOption: CompiledOption?,
        directionOption: CompiledOption?
    ) {
        self.kind = kind
        self.name = name
        self.options = options
        self.idOption = idOption
        self.directionOption = directionOption
    }
}
