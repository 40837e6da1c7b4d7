import ICU

extension DirectMessage {
    /// The message, or `nil` where there is more to it.
    init?(_ message: CompiledMessage) {
        guard Self.isPossible(in: message.context) else { return nil }
        var builder = Builder(message: message)
        var selector: Selector?
        var variants: [Variant] = []
        switch message.body {
        case .pattern(let pattern):
            guard builder.add(pattern) else { return nil }
        case .select(let selectors, let compiledVariants):
            guard selectors.count == 1, let chosen = builder.selector(selectors[0].operand) else { return nil }
            selector = chosen
            for variant in compiledVariants {
                let start = builder.elements.count
                guard let key = Self.key(variant.keys), builder.add(variant.pattern) else { return nil }
                variants.append(Variant(key: key, elements: start..<builder.elements.count))
            }
        }
        self.init(
            text: String(decoding: message.text, as: UTF8.self), elements: builder.elements, selector: selector,
            variants: variants, calls: builder.calls, context: message.context)
    }

    private static func key(_ keys: [CompiledKey]) -> Variant.Key? {
        switch keys.first {
        case .catchAll: .catchAll
        case .literal(_, let number?, _, _): number.int64.map { .number($0) }
        case .literal(_, nil, let category?, false): .category(category)
        case .literal, nil: nil
        }
    }

    private struct Builder {
        let message: CompiledMessage
        var elements: [Element] = []
        var calls: [DirectCall] = []

        init(message: CompiledMessage) { self.message = message }

        /// Adds a pattern; `false` where it is not direct.
        mutating func add(_ pattern: CompiledPattern) -> Bool {
            var text = 0..<0
            for element in pattern.elements {
                switch element {
                case .text(let range):
                    if !text.isEmpty { append(text) }
                    text = range
                case .expression(let expression):
                    guard add(expression, after: text) else { return false }
                    text = 0..<0
                case .markup(let markup):
                    // It has no text; its options may have errors.
                    guard markup.options.isEmpty, markup.directionOption == nil, markup.idOption == nil else {
                        return false
                    }
                }
            }
            if !text.isEmpty { append(text) }
            return true
        }

        private mutating func append(
            _ text: Range<Int>, name: String = "", call: Unmanaged<DirectCall>? = nil
        ) {
            elements.append(Element(text, name: name, call: call))
        }

        private mutating func add(_ expression: CompiledExpression, after text: Range<Int>) -> Bool {
            if case .none = expression.function {
                if case .input(let index) = expression.operand {
                    append(text, name: message.inputs[index])
                    return true
                }
                guard let selector = selector(expression.operand) else { return false }
                append(text, name: selector.name, call: selector.call)
                return true
            }
            guard let called = call(expression) else { return false }
            append(text, name: called.name, call: called.call)
            return true
        }

        /// The call by which a declaration declares a variable.
        mutating func selector(_ operand: CompiledOperand) -> Selector? {
            guard case .declaration(let index) = operand else { return nil }
            return call(message.declarations[index])
        }

        /// A function's call with literal options on an input variable.
        private mutating func call(_ expression: CompiledExpression) -> Selector? {
            guard case .input(let index) = expression.operand, case .bound(_, let function?) = expression.function,
                expression.directionOption == nil, expression.idOption == nil
            else { return nil }
            let call = DirectCall(function)
            calls.append(call)
            return Selector(name: message.inputs[index], call: .passUnretained(call))
        }
    }
}
