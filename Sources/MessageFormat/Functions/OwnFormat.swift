import ICU

/// How a value is shown that no function was named for: by its type.
enum OwnFormat {
    /// The value, resolved by the function that fits its type.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - context: What formatting depends on.
    /// - Returns: A value that can be shown.
    /// - Throws: A ``MessageError`` where ICU cannot show it.
    static func resolve(_ value: MessageValue, in context: FormattingContext) throws(MessageError) -> any ResolvedValue
    {
        switch value {
        case .string(let text): return TextValue(text)
        case .resolved(let resolved): return resolved
        case .number(let number): return try call(.number, value, exactly: number, in: context)
        case .percent: return try call(.percent, value, in: context)
        case .currency: return try call(.currency, value, in: context)
        case .unit: return try call(.unit, value, in: context)
        case .dateTime(let date):
            return try dateTime(date.hasTime ? .dateTime : .date, value, in: context)
        case .instant: return try dateTime(.dateTime, value, in: context)
        case .duration, .interval, .range, .list:
            do {
                return TextValue(try text(of: value, in: context), direction: context.direction)
            } catch let error as MessageError {
                throw error
            } catch {
                throw MessageError(.unsupportedOperation, "\(error)")
            }
        }
    }

    private static func call(
        _ kind: NumberFunction.Kind, _ value: MessageValue, exactly number: DecimalNumber? = nil,
        in context: FormattingContext
    ) throws(MessageError) -> any ResolvedValue {
        var options = FunctionOptions()
        // ICU shows six fraction digits at most unless asked for more; what was written is shown whole.
        if let digits = number?.fractionDigitCount, digits > 6 {
            options.entries.append(
                FunctionOptions.Entry(
                    name: "maximumFractionDigits", value: String(min(digits, 99)), isLiteral: true, span: .none))
        }
        return try NumberFunction(kind: kind).bind(options, in: context).resolve(.value(value))
    }

    private static func dateTime(
        _ kind: DateTimeFunction.Kind, _ value: MessageValue, in context: FormattingContext
    ) throws(MessageError) -> any ResolvedValue {
        try DateTimeFunction(kind: kind).bind(FunctionOptions(), in: context).resolve(.value(value))
    }

    private static func text(of value: MessageValue, in context: FormattingContext) throws -> String {
        let formatters = context.formatters
        switch value {
        case .duration(let duration):
            return try DurationFormat(locale: context.locale, formatters: formatters).format(duration)
        case .interval(let from, let to):
            let skeleton = from.hasTime || to.hasTime ? "yMMMdjm" : "yMMMd"
            return try formatters.dateIntervalFormat(locale: context.locale, skeleton: skeleton).format(
                from: from, to: to)
        case .range(let from, let to, let unit):
            var options = NumberFormatOptions(style: unit.map { .unit($0) } ?? .decimal)
            options.unitDisplay = .usual(forRangeOf: unit)
            return try formatters.numberRangeFormat(locale: context.locale, options: options).format(from: from, to: to)
        case .list(let values):
            var items: [String] = []
            for item in values {
                var bytes: [UInt8] = []
                try resolve(item, in: context).append(to: &bytes)
                items.append(String(decoding: bytes, as: UTF8.self))
            }
            return try formatters.listFormat(locale: context.locale).format(items)
        default: return ""
        }
    }
}
