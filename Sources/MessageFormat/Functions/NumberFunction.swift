import ICU
import Synchronization

/// `:number`, `:integer`, `:percent`, `:currency` and `:unit` (LDML part 9, Numeric Value Selection and Formatting).
struct NumberFunction: MessageFunction {
    enum Kind: String, Hashable, Sendable {
        case number, integer, percent, currency, unit

        /// The options that the specification gives the function.
        var optionNames: Set<String> {
            switch self {
            case .number: Self.numberOptions
            case .integer: Self.integerOptions
            case .percent: Self.percentOptions
            case .currency: Self.currencyOptions
            case .unit: Self.unitOptions
            }
        }

        private static let sharedOptions: Set<String> = [
            "useGrouping", "minimumSignificantDigits", "maximumSignificantDigits", "roundingMode", "roundingPriority",
        ]
        private static let numberOptions = sharedOptions.union([
            "select", "signDisplay", "minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits",
            "trailingZeroDisplay", "roundingIncrement",
        ])
        private static let integerOptions: Set<String> = [
            "select", "signDisplay", "useGrouping", "minimumIntegerDigits", "maximumSignificantDigits",
        ]
        private static let percentOptions = sharedOptions.union([
            "signDisplay", "minimumFractionDigits", "maximumFractionDigits", "trailingZeroDisplay",
        ])
        private static let currencyOptions = sharedOptions.union([
            "currency", "currencySign", "currencyDisplay", "minimumIntegerDigits", "fractionDigits",
            "trailingZeroDisplay", "roundingIncrement",
        ])
        private static let unitOptions = sharedOptions.union([
            "unit", "usage", "unitDisplay", "signDisplay", "minimumIntegerDigits", "minimumFractionDigits",
            "maximumFractionDigits", "roundingIncrement",
        ])
    }

    let kind: Kind

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        BoundNumberFunction(kind: kind, source: options, conditions: context.conditions)
    }
}

/// A number function with its options, and the format for an operand that brings none of its own.
final class BoundNumberFunction: BoundFunction {
    let kind: NumberFunction.Kind
    let options: NumberOptions
    let optionErrors: [MessageError]
    private let conditions: FormattingConditions
    /// Whether `select` was set by a variable, which keeps the value from being matched.
    private let hasBadSelect: Bool
    private let standalone: NumberShape?
    /// The shapes of operands that bring options of their own, such as a fact's currency.
    private let shapes = Mutex<[NumberOptions: NumberShape]>([:])

    /// Messages and facts bring some few currencies and units; what is sent line by line may bring any number.
    private static let mostShapes = 64

    init(kind: NumberFunction.Kind, source: FunctionOptions, conditions: FormattingConditions) {
        self.kind = kind
        self.conditions = conditions
        var reader = NumberOptionReader(source)
        var options = reader.read(for: kind)
        var errors = reader.errors
        hasBadSelect =
            source.entry("select") != nil && !source.isLiteral("select") && kind.optionNames.contains("select")
        if hasBadSelect {
            errors.append(
                MessageError(
                    .badOption, "“select” is set by a variable", remedy: "write select=plural, ordinal or exact",
                    span: source.span(of: "select")))
            options.select = nil
        }
        self.options = options
        optionErrors = errors
        standalone =
            Self.isComplete(kind, options)
            ? try? NumberShape(kind: kind, options: options, conditions: conditions) : nil
    }

    private static func isComplete(_ kind: NumberFunction.Kind, _ options: NumberOptions) -> Bool {
        switch kind {
        case .currency: options.currency != nil
        case .unit: options.unit != nil
        default: true
        }
    }

    func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
        switch operand {
        case .value(.number(let number)): return try value(number)
        case .value(.string(let text)):
            guard let number = DecimalNumber(text) else { throw badOperand("“\(text)” is no number") }
            return try value(number)
        case .value(let value): return try resolveTyped(value)
        case .resolved(let resolved):
            if let number = resolved as? NumberValue { return try resolveAnnotated(number) }
            return try resolveTyped(resolved.value)
        case .none: throw badOperand(":\(kind.rawValue) stands alone")
        }
    }

    /// The function as one that works on plain values, where no option has an error.
    var direct: (any DirectFunction)? {
        guard optionErrors.isEmpty else { return nil }
        guard let standalone else { return DirectTypedNumber(self) }
        let roundsToInteger = kind == .integer && options.maximumSignificantDigits == nil
        if kind == .number || kind == .integer, let plurals = standalone.plurals {
            return DirectPlural(
                format: standalone.format, plurals: plurals, roundsToInteger: roundsToInteger, function: self)
        }
        return DirectNumber(format: standalone.format, roundsToInteger: roundsToInteger, function: self)
    }

    /// Appends a plain value's text; `false`, and nothing appended, where the value has to be resolved.
    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        do {
            let (number, shape) = try shaped(value)
            try output.append { (buffer) throws(ICUError) in try shape.format.write(number, into: buffer) }
            return true
        } catch {
            return false
        }
    }

    private func resolveTyped(_ value: MessageValue) throws(MessageError) -> any ResolvedValue {
        if case .resolved(let resolved) = value {
            if let number = resolved as? NumberValue { return try resolveAnnotated(number) }
            return try resolveTyped(resolved.value)
        }
        let (number, shape) = try shaped(value)
        return NumberValue(number: number, shape: shape, isSelectable: !hasBadSelect)
    }

    /// The number in a value, and how it is shown: the type of a fact or of an amount says more than the number.
    private func shaped(_ value: MessageValue) throws(MessageError) -> (DecimalNumber, NumberShape) {
        var own = NumberOptions()
        switch value {
        case .number(let number): return (rounded(number), try ownShape)
        case .string(let text):
            guard let number = DecimalNumber(text) else { throw badOperand("“\(text)” is no number") }
            return (rounded(number), try ownShape)
        case .percent(let ratio):
            // The digits that the fact was written with are shown, whatever the default of :percent is.
            if kind == .percent {
                own.maximumFractionDigits = max(0, ratio.multiplied(byPowerOfTen: 2).fractionDigitCount)
            }
            return (rounded(ratio), try shape(own.merging(options)))
        case .currency(let amount, let code):
            if kind == .unit { throw badOperand("the value is an amount of money") }
            if kind == .currency, options.currency != nil { throw Self.otherCurrency }
            own.currency = code
            return (rounded(amount), try shape(own.merging(options)))
        case .unit(let number, let unit, let usage):
            if kind == .currency { throw badOperand("the value is a measurement") }
            own.unit = unit
            own.usage = usage
            if kind == .unit, let other = options.unit, other != unit { throw Self.otherUnit }
            return (rounded(number), try shape(own.merging(options)))
        case .dateTime, .instant, .duration, .interval, .range, .list, .resolved:
            throw badOperand("the value is no number")
        }
    }

    /// A value that another number function has annotated: its options stay, but for those that this function discards.
    private func resolveAnnotated(_ annotated: NumberValue) throws(MessageError) -> any ResolvedValue {
        var inherited = annotated.shape.options
        let hadSelect = inherited.select != nil || !annotated.isSelectable
        inherited.select = nil
        switch kind {
        case .integer:
            inherited.minimumFractionDigits = nil
            inherited.maximumFractionDigits = nil
            inherited.minimumSignificantDigits = nil
        case .percent:
            inherited.minimumIntegerDigits = nil
            inherited.roundingIncrement = nil
        case .currency:
            if annotated.shape.kind == .unit { throw badOperand("the value is a measurement") }
            if let own = inherited.currency, let code = options.currency, own != code { throw Self.otherCurrency }
        case .unit:
            if annotated.shape.kind == .currency { throw badOperand("the value is an amount of money") }
            if let own = inherited.unit, let unit = options.unit, own != unit { throw Self.otherUnit }
        case .number: break
        }
        let selects = kind == .number || kind == .integer
        if selects, hadSelect {
            let error = MessageError(
                .badOption, "“select” is set on a value that is annotated again",
                remedy: "set it in the last annotation")
            return NumberValue(
                number: rounded(annotated.number), shape: try shape(inherited.merging(options)),
                isSelectable: false,
                errors: [error])
        }
        return NumberValue(
            number: rounded(annotated.number), shape: try shape(inherited.merging(options)),
            isSelectable: !hasBadSelect)
    }

    private func value(_ number: DecimalNumber) throws(MessageError) -> NumberValue {
        NumberValue(number: rounded(number), shape: try ownShape, isSelectable: !hasBadSelect)
    }

    /// A number that is shown with more digits than the function's own options give it.
    func resolve(_ number: DecimalNumber, fractionDigits: Int) throws(MessageError) -> NumberValue {
        var own = NumberOptions()
        own.maximumFractionDigits = fractionDigits
        return NumberValue(number: number, shape: try shape(own.merging(options)), isSelectable: !hasBadSelect)
    }

    private var ownShape: NumberShape {
        get throws(MessageError) { if let standalone { standalone } else { try shape(options) } }
    }

    private func rounded(_ number: DecimalNumber) -> DecimalNumber {
        kind == .integer && options.maximumSignificantDigits == nil ? number.roundedToInteger : number
    }

    private func shape(_ options: NumberOptions) throws(MessageError) -> NumberShape {
        guard Self.isComplete(kind, options) else {
            throw badOperand("nothing says in which \(kind.rawValue) the number is")
        }
        if let known = shapes.withLock({ $0[options] }) { return known }
        do {
            let shape = try NumberShape(kind: kind, options: options, conditions: conditions)
            shapes.withLock { shapes in
                if shapes.count >= Self.mostShapes { shapes.removeAll() }
                shapes[options] = shape
            }
            return shape
        } catch {
            throw MessageError(.unsupportedOperation, "\(error)", remedy: "check the options of :\(kind.rawValue)")
        }
    }

    private static var otherCurrency: MessageError {
        MessageError(.badOption, "the value has a currency of its own", remedy: "remove the option “currency”")
    }

    private static var otherUnit: MessageError {
        MessageError(
            .badOption, "the value has a unit of its own", remedy: "remove the option “unit”, or convert by “usage”")
    }

    private func badOperand(_ explanation: String) -> MessageError {
        let remedy =
            switch kind {
            case .currency: "give a number and currency=KRW, or an amount of money"
            case .unit: "give a number and unit=meter, or a measurement"
            default: "give a number, such as 12 or -3.5"
            }
        return MessageError(.badOperand, explanation, remedy: remedy)
    }
}
