import ICU

/// One formatting of a message: the values of its declarations as they become known, and the errors.
struct Evaluation {
    /// What an expression came to.
    enum Outcome {
        /// A literal or argument that no function has touched.
        case plain(MessageValue)
        case resolved(any ResolvedValue)
        /// It failed. `isSilent` is true where matching by it is no error of its own.
        case fallback(source: String, isSilent: Bool)
    }

    /// An outcome with what the `u:` options said of it.
    struct Resolution {
        var outcome: Outcome
        var direction: DirectionOption?
        var id: String?
    }

    enum DirectionOption: String {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
        case auto
        case inherit
    }

    let message: CompiledMessage
    let arguments: MessageArguments
    private(set) var errors: [MessageError] = []
    /// Each declaration is evaluated once, when it is first needed; empty until the first is.
    private var declarations: [Resolution?] = []

    init(_ message: CompiledMessage, arguments: MessageArguments) {
        self.message = message
        self.arguments = arguments
    }

    var context: FormattingContext { message.context }

    mutating func report(_ error: MessageError, at span: SourceSpan) { errors.append(error.located(span)) }

    // MARK: Values

    /// The value of an operand; a missing argument is reported where it is used.
    mutating func resolve(_ operand: CompiledOperand, span: SourceSpan) -> Resolution {
        switch operand {
        case .none: return Resolution(outcome: .fallback(source: "\u{FFFD}", isSilent: false))
        case .literal(let text): return Resolution(outcome: .plain(.string(text)))
        case .input(let index):
            let name = message.inputs[index]
            if let value = arguments[name] {
                if case .resolved(let resolved) = value { return Resolution(outcome: .resolved(resolved)) }
                return Resolution(outcome: .plain(value))
            }
            report(
                MessageError(
                    .unresolvedVariable, "there is no value for “$\(name)”", remedy: "correct the name, or give a value"
                ),
                at: span)
            return Resolution(outcome: .fallback(source: "$" + name, isSilent: false))
        case .declaration(let index):
            if declarations.isEmpty {
                declarations = [Resolution?](repeating: nil, count: message.declarations.count)
            }
            if let known = declarations[index] { return known }
            let resolution = resolve(message.declarations[index])
            declarations[index] = resolution
            return resolution
        }
    }

    /// The value of an expression.
    mutating func resolve(_ expression: CompiledExpression) -> Resolution {
        let operand: Resolution?
        if case .none = expression.operand {
            operand = nil
        } else {
            operand = resolve(expression.operand, span: expression.span)
        }
        var result: Resolution
        switch expression.function {
        case .none:
            result = operand ?? Resolution(outcome: .fallback(source: expression.fallbackSource, isSilent: false))
            if case .fallback(_, let isSilent) = result.outcome {
                result.outcome = .fallback(source: expression.fallbackSource, isSilent: isSilent)
            }
            return result
        case .failing(let error):
            report(error, at: expression.span)
            result = Resolution(outcome: .fallback(source: expression.fallbackSource, isSilent: false))
        case .bound(let function, _):
            result = Resolution(outcome: call(function, operand, expression))
        case .unbound(let function, let options):
            let bound = bind(function, options, expression)
            result = Resolution(
                outcome: bound.map { call($0, operand, expression) }
                    ?? .fallback(source: expression.fallbackSource, isSilent: false))
        }
        result.direction = directionOption(expression) ?? operand?.direction
        result.id = idOption(expression.idOption) ?? operand?.id
        return result
    }

    private mutating func call(
        _ function: any BoundFunction, _ operand: Resolution?, _ expression: CompiledExpression
    ) -> Outcome {
        if !function.optionErrors.isEmpty { errors.append(contentsOf: function.optionErrors) }
        let given: FunctionOperand
        switch operand?.outcome {
        case nil: given = .none
        case .plain(let value): given = .value(value)
        case .resolved(let resolved): given = .resolved(resolved)
        case .fallback:
            if !function.acceptsFallbackOperand {
                report(
                    MessageError(
                        .badOperand, "the function has nothing to work on", remedy: "mend what its operand stands for"),
                    at: expression.span)
            }
            return .fallback(source: expression.fallbackSource, isSilent: function.acceptsFallbackOperand)
        }
        do {
            let value = try function.resolve(given)
            for error in value.errors { report(error, at: expression.span) }
            return .resolved(value)
        } catch {
            report(error, at: expression.span)
            return .fallback(source: expression.fallbackSource, isSilent: false)
        }
    }

    private mutating func bind(
        _ function: any MessageFunction, _ options: [CompiledOption], _ expression: CompiledExpression
    ) -> (any BoundFunction)? {
        var resolved = FunctionOptions()
        for option in options {
            var isLiteral = false
            if case .literal = option.operand { isLiteral = true }
            let outcome = resolve(option.operand, span: option.span).outcome
            guard let value = optionValue(outcome, of: option) else { continue }
            resolved.entries.append(
                FunctionOptions.Entry(name: option.name, value: value.text, isLiteral: isLiteral, span: option.span))
        }
        do {
            return try function.bind(resolved, in: context)
        } catch {
            report(error, at: expression.span)
            return nil
        }
    }

    /// The text of an option's value; an option that cannot be resolved is reported and left out.
    mutating func optionValue(_ outcome: Outcome, of option: CompiledOption) -> (text: String?, Void)? {
        switch outcome {
        case .plain(let value): return (FunctionOperand.value(value).string, ())
        case .resolved(let resolved): return (FunctionOperand.resolved(resolved).string, ())
        case .fallback:
            report(
                MessageError(
                    .badOption, "the option “\(option.name)” has no value",
                    remedy: "give its variable a value, or remove it"),
                at: option.span)
            return nil
        }
    }

    // MARK: The u: namespace

    private mutating func directionOption(_ expression: CompiledExpression) -> DirectionOption? {
        guard let option = expression.directionOption else { return nil }
        guard let text = text(of: option) else { return nil }
        if let direction = DirectionOption(rawValue: text) { return direction }
        report(
            MessageError(
                .badOption, "the option “u:dir” has a value that it cannot have",
                remedy: "u:dir is ltr, rtl, auto or inherit"), at: option.span)
        return nil
    }

    mutating func idOption(_ option: CompiledOption?) -> String? { option.flatMap { text(of: $0) } }

    private mutating func text(of option: CompiledOption) -> String? {
        let outcome = resolve(option.operand, span: option.span).outcome
        guard let value = optionValue(outcome, of: option) else { return nil }
        if value.text == nil {
            report(
                MessageError(.badOption, "the option “\(option.name)” needs a text", remedy: "set it by a literal"),
                at: option.span)
        }
        return value.text
    }
}
