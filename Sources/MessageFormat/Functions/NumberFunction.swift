import ICU

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
        BoundNumberFunction(kind: kind, source: options, context: context)
    }
}

/// A number function with its options, and the format for an operand that brings none of its own.
final class BoundNumberFunction: BoundFunction {
    let kind: NumberFunction.Kind
    let options: NumberOptions
    let optionErrors: [MessageError]
    let context: FormattingContext
    /// Whether `select` was set by a variable, which keeps the value from being matched.
    private let hasBadSelect: Bool
    private let standalone: NumberShape?

    init(kind: NumberFunction.Kind, source: FunctionOptions, context: FormattingContext) {
        self.kind = kind
        self.context = context
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
            ? try? NumberShape(kind: kind, options: options, context: context) : nil
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

    /// The function as one that works on bare numbers, where no option has an error.
    var direct: (any DirectFunction)? {
        guard optionErrors.isEmpty, let standalone else { return nil }
        let roundsToInteger = kind == .integer && options.maximumSignificantDigits == nil
        if kind == .number || kind == .integer, let plurals = standalone.plurals {
            return DirectPlural(format: standalone.format, plurals: plurals, roundsToInteger: roundsToInteger)
        }
        return DirectNumber(format: standalone.format, roundsToInteger: roundsToInteger)
    }

    /// A value whose type says more than the number: a fact, a currency amount.
    private func resolveTyped(_ value: MessageValue) throws(MessageError) -> any ResolvedValue {
        switch value {
        case .number(let number): return try self.value(number)
        case .string(let text):
            guard let number = DecimalNumber(text) else { throw badOperand("“\(text)” is no number") }
            return try self.value(number)
        case .percent(let ratio):
            var own = NumberOptions()
            // The digits that the fact was written with are shown, whatever the default of :percent is.
            if kind == .percent {
                own.maximumFractionDigits = max(0, ratio.multiplied(byPowerOfTen: 2).fractionDigitCount)
            }
            return try self.value(ratio, inheriting: own)
        case .currency(let amount, let code):
            if kind == .currency, options.currency != nil {
                throw MessageError(
                    .badOption, "the value has a currency of its own", remedy: "remove the option “currency”")
            }
            var own = NumberOptions()
            own.currency = code
            return try self.value(amount, inheriting: own)
        case .unit(let number, let unit, let usage):
            var own = NumberOptions()
            own.unit = unit
            own.usage = usage
            if kind == .unit, let other = options.unit, other != unit {
                throw MessageError(
                    .badOption, "the value has a unit of its own",
                    remedy: "remove the option “unit”, or convert by “usage”")
            }
            return try self.value(number, inheriting: own)
        case .resolved(let resolved):
            if let number = resolved as? NumberValue { return try resolveAnnotated(number) }
            return try resolveTyped(resolved.value)
        case .dateTime, .instant, .duration, .interval, .range, .list:
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
            if let own = inherited.currency, let code = options.currency, own != code {
                throw MessageError(
                    .badOption, "the value has a currency of its own", remedy: "remove the option “currency”")
            }
        case .number, .unit: break
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
        let shape = if let standalone { standalone } else { try shape(options) }
        return NumberValue(number: rounded(number), shape: shape, isSelectable: !hasBadSelect)
    }

    private func value(_ number: DecimalNumber, inheriting own: NumberOptions) throws(MessageError) -> NumberValue {
        NumberValue(number: rounded(number), shape: try shape(own.merging(options)), isSelectable: !hasBadSelect)
    }

    private func rounded(_ number: DecimalNumber) -> DecimalNumber {
        kind == .integer && options.maximumSignificantDigits == nil ? number.roundedToInteger : number
    }

    private func shape(_ options: NumberOptions) throws(MessageError) -> NumberShape {
        guard Self.isComplete(kind, options) else {
            throw badOperand("nothing says in which \(kind.rawValue) the number is")
        }
        do {
            return try NumberShape(kind: kind, options: options, context: context)
        } catch {
            throw MessageError(.unsupportedOperation, "\(error)", remedy: "check the options of :\(kind.rawValue)")
        }
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
