import ICU

/// A message in the form that is formatted: names looked up, functions bound, keys read.
struct CompiledMessage: Sendable {
    /// The names of the variables that come from outside.
    var inputs: [String] = []
    var declarations: [CompiledDeclaration] = []
    var body: Body = .pattern(CompiledPattern(elements: []))

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
    case text([UInt8])
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

struct CompiledDeclaration: Sendable {
    let expression: CompiledExpression
}

struct CompiledOption: Sendable {
    let name: String
    let operand: CompiledOperand
    let span: SourceSpan
}

/// A function as a message calls it.
enum CompiledFunction: Sendable {
    case none
    /// Every option is a literal: bound once.
    case bound(any BoundFunction)
    /// An option depends on a variable: bound each time.
    case unbound(any MessageFunction, [CompiledOption])
    /// The call can never succeed.
    case failing(MessageError)
}

struct CompiledExpression: Sendable {
    let operand: CompiledOperand
    let function: CompiledFunction
    /// The options of the `u:` namespace.
    let directionOption: CompiledOption?
    let idOption: CompiledOption?
    /// What stands for the expression where it fails: `$name`, `|literal|` or `:function`.
    let fallbackSource: String
    let span: SourceSpan
}

struct CompiledMarkup: Sendable {
    let kind: Markup.Kind
    let name: String
    let options: [CompiledOption]
    let idOption: CompiledOption?
    let directionOption: CompiledOption?
    let span: SourceSpan
}

/// Turns the data model into the compiled form.
struct MessageCompiler {
    private let context: FormattingContext
    private var result = CompiledMessage()
    private var declared: [String: Int] = [:]

    static func compile(_ message: Message, in context: FormattingContext) -> CompiledMessage {
        var compiler = MessageCompiler(context: context)
        for declaration in message.declarations {
            // The expression of an input declaration means the outer value of its own name.
            let expression = compiler.expression(declaration.expression)
            compiler.declared[declaration.name] = compiler.result.declarations.count
            compiler.result.declarations.append(CompiledDeclaration(expression: expression))
        }
        switch message.body {
        case .pattern(let pattern): compiler.result.body = .pattern(compiler.pattern(pattern))
        case .select(let selectors, let variants):
            compiler.result.body = .select(
                selectors: selectors.map {
                    CompiledSelector(operand: compiler.variable($0.name), name: $0.name, span: $0.span)
                },
                variants: variants.map {
                    CompiledVariant(keys: $0.keys.map(Self.key), pattern: compiler.pattern($0.pattern))
                })
        }
        return compiler.result
    }

    private init(context: FormattingContext) { self.context = context }

    private static func key(_ key: Variant.Key) -> CompiledKey {
        guard case .literal(let text) = key else { return .catchAll }
        let number = DecimalNumber(text)
        // A number matches only in its own spelling: "1.0" is not the key of 1.
        return .literal(
            text: text, number: number?.description == text ? number : nil, category: PluralCategory(keyword: text),
            isNumber: number != nil)
    }

    private mutating func pattern(_ pattern: Pattern) -> CompiledPattern {
        CompiledPattern(
            elements: pattern.elements.map { element in
                switch element {
                case .text(let text): .text(Array(text.utf8))
                case .expression(let expression): .expression(self.expression(expression))
                case .markup(let markup): .markup(self.markup(markup))
                }
            })
    }

    private mutating func markup(_ markup: Markup) -> CompiledMarkup {
        var options = compiledOptions(markup.options)
        let direction = options.removeFirst { $0.name == "u:dir" }
        let id = options.removeFirst { $0.name == "u:id" }
        return CompiledMarkup(
            kind: markup.kind, name: markup.name, options: options, idOption: id, directionOption: direction,
            span: markup.span)
    }

    private mutating func expression(_ expression: Expression) -> CompiledExpression {
        var options = compiledOptions(expression.function?.options ?? [])
        let direction = options.removeFirst { $0.name == "u:dir" }
        let id = options.removeFirst { $0.name == "u:id" }
        let operand = compiledOperand(expression.operand)
        let source: String =
            switch expression.operand {
            case .variable(let name): "$" + name
            case .literal(let text): "|" + Message.escapingLiteral(text) + "|"
            case nil: ":" + (expression.function?.name ?? "\u{FFFD}")
            }
        return CompiledExpression(
            operand: operand, function: function(expression.function, options), directionOption: direction,
            idOption: id,
            fallbackSource: source, span: expression.span)
    }

    private func function(_ reference: FunctionReference?, _ options: [CompiledOption]) -> CompiledFunction {
        guard let reference else { return .none }
        guard let function = context.functions[reference.name] else {
            return .failing(
                MessageError(
                    .unknownFunction, "there is no function “:\(reference.name)”",
                    remedy: "use one of \(context.functions.names.map { ":" + $0 }.joined(separator: " "))",
                    span: reference.span))
        }
        var literals = FunctionOptions()
        for option in options {
            guard case .literal(let text) = option.operand else { return .unbound(function, options) }
            literals.entries.append(
                FunctionOptions.Entry(name: option.name, value: text, isLiteral: true, span: option.span))
        }
        do {
            return .bound(try function.bind(literals, in: context))
        } catch {
            return .failing(error.located(reference.span))
        }
    }

    private mutating func compiledOptions(_ options: [Option]) -> [CompiledOption] {
        options.map { CompiledOption(name: $0.name, operand: compiledOperand($0.value), span: $0.span) }
    }

    private mutating func compiledOperand(_ operand: Operand?) -> CompiledOperand {
        switch operand {
        case nil: .none
        case .literal(let text): .literal(text)
        case .variable(let name): variable(name)
        }
    }

    private mutating func variable(_ name: String) -> CompiledOperand {
        if let index = declared[name] { return .declaration(index) }
        if let index = result.inputs.firstIndex(of: name) { return .input(index) }
        result.inputs.append(name)
        return .input(result.inputs.count - 1)
    }
}

extension Array {
    /// Removes the first element that fits, and returns it.
    fileprivate mutating func removeFirst(where predicate: (Element) -> Bool) -> Element? {
        firstIndex(where: predicate).map { remove(at: $0) }
    }
}

extension MessageError {
    /// The error at a place, where it had none.
    func located(_ span: SourceSpan) -> MessageError {
        self.span.end == 0 ? MessageError(kind, explanation, remedy: remedy, span: span) : self
    }
}
