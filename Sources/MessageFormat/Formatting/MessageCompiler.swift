import ICU

/// Turns the data model into the compiled form.
struct MessageCompiler {
    private let context: FormattingContext
    private var inputs = NameTable()
    /// The names of the declarations, and what they declare.
    private var declared = NameTable()
    private var declarations: [CompiledExpression] = []
    private var text: [UInt8] = []

    static func compile(_ message: Message, in context: FormattingContext) -> CompiledMessage {
        var compiler = MessageCompiler(context: context)
        for declaration in message.declarations {
            // The expression of an input declaration means the outer value of its own name.
            let expression = compiler.expression(declaration.expression)
            compiler.declared.append(declaration.name)
            compiler.declarations.append(expression)
        }
        let body: CompiledMessage.Body
        switch message.body {
        case .pattern(let pattern): body = .pattern(compiler.pattern(pattern))
        case .select(let selectors, let variants):
            body = .select(
                selectors: selectors.map { compiler.selector($0) },
                variants: variants.map {
                    CompiledVariant(keys: $0.keys.map(Self.key), pattern: compiler.pattern($0.pattern))
                })
        }
        return CompiledMessage(
            context: context, inputs: compiler.inputs.names, declarations: compiler.declarations, body: body,
            text: compiler.text)
    }

    private init(context: FormattingContext) { self.context = context }

    private static func key(_ key: Message.Variant.Key) -> CompiledKey {
        guard case .literal(let text) = key else { return .catchAll }
        let number = DecimalNumber(text)
        // A number matches only in its own spelling: "1.0" is not the key of 1.
        return .literal(
            text: text, number: number?.description == text ? number : nil, category: PluralCategory(keyword: text),
            isNumber: number != nil)
    }

    private mutating func selector(_ selector: Message.Selector) -> CompiledSelector {
        let operand = variable(selector.name)
        return CompiledSelector(operand: operand, name: selector.name, span: selector.span)
    }

    private mutating func pattern(_ pattern: Message.Pattern) -> CompiledPattern {
        CompiledPattern(
            elements: pattern.elements.map { element in
                switch element {
                case .text(let text): .text(range(of: text))
                case .expression(let expression): .expression(self.expression(expression))
                case .markup(let markup): .markup(self.markup(markup))
                }
            })
    }

    private mutating func range(of text: String) -> Range<Int> {
        let start = self.text.count
        self.text.append(contentsOf: text.utf8)
        return start..<self.text.count
    }

    private mutating func markup(_ markup: Message.Markup) -> CompiledMarkup {
        var options = compiledOptions(markup.options)
        let direction = options.removeFirst { $0.name == "u:dir" }
        let id = options.removeFirst { $0.name == "u:id" }
        return CompiledMarkup(
            kind: markup.kind, name: markup.name, options: options, idOption: id, directionOption: direction)
    }

    private mutating func expression(_ expression: Message.Expression) -> CompiledExpression {
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
        let function = function(expression.function, options)
        return CompiledExpression(
            operand: operand, function: function, directionOption: direction, idOption: id, fallbackSource: source,
            span: expression.span)
    }

    private func function(_ reference: Message.FunctionReference?, _ options: [CompiledOption]) -> CompiledFunction {
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
            let bound = try function.bind(literals, in: context)
            return .bound(bound, Self.direct(bound))
        } catch {
            return .failing(error.located(reference.span))
        }
    }

    /// The function as one that can work directly. Casts to a class are fast; one to the protocol would look for conformances.
    private static func direct(_ function: any BoundFunction) -> (any DirectFunction)? {
        if let number = function as? BoundNumberFunction { return number.direct }
        if let dateTime = function as? BoundDateTimeFunction { return dateTime.direct }
        return nil
    }

    /// A call as one that works directly; `nil` where it cannot, or where something is wrong with it.
    static func directCall(of reference: Message.FunctionReference, in context: FormattingContext) -> DirectCall? {
        guard let function = context.functions[reference.name] else { return nil }
        var literals = FunctionOptions()
        for option in reference.options {
            guard case .literal(let text) = option.value, option.name != "u:dir", option.name != "u:id" else {
                return nil
            }
            literals.entries.append(
                FunctionOptions.Entry(name: option.name, value: text, isLiteral: true, span: option.span))
        }
        return (try? function.bind(literals, in: context)).flatMap(direct).map(DirectCall.init)
    }

    private mutating func compiledOptions(_ options: [Message.Option]) -> [CompiledOption] {
        options.map { CompiledOption(name: $0.name, operand: compiledOperand($0.value), span: $0.span) }
    }

    private mutating func compiledOperand(_ operand: Message.Operand?) -> CompiledOperand {
        switch operand {
        case nil: .none
        case .literal(let text): .literal(text)
        case .variable(let name): variable(name)
        }
    }

    private mutating func variable(_ name: String) -> CompiledOperand {
        if let index = declared.index(of: name) { return .declaration(index) }
        if let index = inputs.index(of: name) { return .input(index) }
        inputs.append(name)
        return .input(inputs.names.count - 1)
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
