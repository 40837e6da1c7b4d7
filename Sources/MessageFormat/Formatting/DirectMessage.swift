import ICU

/// A message whose text can be had from its arguments alone, as that of most messages can: its placeholders are texts and
/// functions on plain values, and it selects by one number or not at all.
///
/// It says only what the text is. Where there is more to say, that a value is missing or wrong, it says nothing, and the
/// ``Evaluation`` of the ``CompiledMessage`` does.
final class DirectMessage: Sendable {
    /// What the elements point to is owned by the message. That they do not own it too lets formatting walk over them without
    /// counting references, which would take more time than the rest, and which tasks could only do one after the other.
    private enum Element: Sendable {
        /// A range of the text.
        case text(Range<Int>)
        case input(Unmanaged<DirectInput>)
        case call(Unmanaged<DirectCall>)
    }

    private struct Variant: Sendable {
        enum Key: Sendable {
            case catchAll
            case number(Int64)
            case category(PluralCategory)
        }

        let key: Key
        let elements: Range<Int>
    }

    /// The text and the elements of all variants, one after the other.
    private let text: [UInt8]
    private let elements: [Element]
    private let selector: Unmanaged<DirectCall>?
    private let variants: [Variant]
    private let inputs: [DirectInput]
    private let calls: [DirectCall]
    private let isolatesTexts: Bool

    /// A message that can never say what its text is.
    init() {
        text = []
        elements = []
        selector = nil
        variants = []
        inputs = []
        calls = []
        isolatesTexts = false
    }

    /// The message, or `nil` where there is more to it.
    init?(_ message: CompiledMessage) {
        let context = message.context
        // Where what functions show is isolated, it depends on the value how.
        guard context.bidiIsolation == .none || context.direction == .leftToRight else { return nil }
        var builder = Builder(message: message)
        switch message.body {
        case .pattern(let pattern):
            guard builder.add(.catchAll, pattern) else { return nil }
            selector = nil
        case .select(let selectors, let variants):
            guard selectors.count == 1, let call = builder.call(selectors[0].operand) else { return nil }
            for variant in variants {
                guard let key = Self.key(variant.keys), builder.add(key, variant.pattern) else { return nil }
            }
            selector = .passUnretained(call)
        }
        text = message.text
        elements = builder.elements
        variants = builder.variants
        inputs = builder.inputs
        calls = builder.calls
        isolatesTexts = context.bidiIsolation == .default
    }

    private static func key(_ keys: [CompiledKey]) -> Variant.Key? {
        switch keys.first {
        case .catchAll: .catchAll
        case .literal(_, let number?, _, _): number.int64.map { .number($0) }
        case .literal(_, nil, let category?, false): .category(category)
        case .literal, nil: nil
        }
    }

    // MARK: Formatting

    /// Appends the text; `false`, and nothing appended, where a value is not such that its text is all there is to say.
    func append(_ arguments: MessageArguments, to output: inout OutputBuffer) -> Bool {
        guard let range = choose(arguments) else { return false }
        let start = output.count
        for index in range {
            let isDone =
                switch elements[index] {
                case .text(let range): append(range, to: &output)
                case .input(let input): input._withUnsafeGuaranteedRef { append($0, arguments, to: &output) }
                case .call(let call): call._withUnsafeGuaranteedRef { Self.append($0, arguments, to: &output) }
                }
            guard isDone else {
                output.truncate(to: start)
                return false
            }
        }
        return true
    }

    private func append(_ range: Range<Int>, to output: inout OutputBuffer) -> Bool {
        output.append(text, range)
        return true
    }

    private func append(_ input: DirectInput, _ arguments: MessageArguments, to output: inout OutputBuffer) -> Bool {
        let isDone: Bool? = arguments.withValue(of: input.name) { value in
            guard case .string(let text) = value else { return false }
            if isolatesTexts { output.append("\u{2068}") }
            output.append(text)
            if isolatesTexts { output.append("\u{2069}") }
            return true
        }
        return isDone ?? false
    }

    private static func append(
        _ call: DirectCall, _ arguments: MessageArguments, to output: inout OutputBuffer
    ) -> Bool {
        arguments.withValue(of: call.name) { call.function.append($0, to: &output) } ?? false
    }

    /// The elements of the variant whose key is the number, else of the one whose key is its category, else of `*`
    /// (LDML part 9, Pattern Selection, for one number).
    private func choose(_ arguments: MessageArguments) -> Range<Int>? {
        guard let selector else { return variants.first?.elements }
        let selection = selector._withUnsafeGuaranteedRef { selector in
            arguments.withValue(of: selector.name) { selector.function.integerSelection(of: $0) }
        }
        guard let (integer, category) = selection else { return nil }
        var byCategory: Range<Int>?
        var byDefault: Range<Int>?
        for variant in variants {
            switch variant.key {
            case .number(let key): if key == integer { return variant.elements }
            case .category(let key): if key == category { byCategory = variant.elements }
            case .catchAll: byDefault = variant.elements
            }
        }
        return byCategory ?? byDefault
    }

    // MARK: Building

    private struct Builder {
        let message: CompiledMessage
        var elements: [Element] = []
        var variants: [Variant] = []
        var inputs: [DirectInput] = []
        var calls: [DirectCall] = []

        init(message: CompiledMessage) { self.message = message }

        /// Adds a variant; `false` where its pattern is not direct.
        mutating func add(_ key: Variant.Key, _ pattern: CompiledPattern) -> Bool {
            let start = elements.count
            for element in pattern.elements {
                switch element {
                case .text(let range): elements.append(.text(range))
                case .expression(let expression):
                    guard let element = self.element(expression) else { return false }
                    elements.append(element)
                case .markup(let markup):
                    // It has no text; its options may have errors.
                    guard markup.options.isEmpty, markup.directionOption == nil, markup.idOption == nil else {
                        return false
                    }
                }
            }
            variants.append(Variant(key: key, elements: start..<elements.count))
            return true
        }

        private mutating func element(_ expression: CompiledExpression) -> Element? {
            if case .none = expression.function, case .input(let index) = expression.operand {
                let input = DirectInput(name: message.inputs[index])
                inputs.append(input)
                return .input(.passUnretained(input))
            }
            if case .none = expression.function { return call(expression.operand).map { .call(.passUnretained($0)) } }
            return call(expression).map { .call(.passUnretained($0)) }
        }

        /// The call by which a declaration declares a variable.
        mutating func call(_ operand: CompiledOperand) -> DirectCall? {
            guard case .declaration(let index) = operand else { return nil }
            return call(message.declarations[index])
        }

        /// A function's call with literal options on an input variable.
        private mutating func call(_ expression: CompiledExpression) -> DirectCall? {
            guard case .input(let index) = expression.operand, case .bound(_, let function?) = expression.function,
                expression.directionOption == nil, expression.idOption == nil
            else { return nil }
            let call = DirectCall(name: message.inputs[index], function: function)
            calls.append(call)
            return call
        }
    }
}

/// A variable that comes from outside.
final class DirectInput: Sendable {
    let name: String

    init(name: String) { self.name = name }
}

/// A function's call on a variable that comes from outside.
final class DirectCall: Sendable {
    /// The variable's name.
    let name: String
    let function: any DirectFunction

    init(name: String, function: any DirectFunction) {
        self.name = name
        self.function = function
    }
}
