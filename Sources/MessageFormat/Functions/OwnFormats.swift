import ICU
import Synchronization

/// How values are shown in one context that no function was named for: by their types. Each function is bound at its first use.
final class OwnFormats: Sendable {
    private let conditions: FormattingConditions
    private let numbers = AtomicLazyReference<BoundNumberFunction>()
    private let percents = AtomicLazyReference<BoundNumberFunction>()
    private let currencies = AtomicLazyReference<BoundNumberFunction>()
    private let units = AtomicLazyReference<BoundNumberFunction>()
    private let dates = AtomicLazyReference<BoundDateTimeFunction>()
    private let moments = AtomicLazyReference<BoundDateTimeFunction>()

    /// ICU shows no more fraction digits unless asked for.
    private static let usualFractionDigits = 6

    init(_ conditions: FormattingConditions) { self.conditions = conditions }

    /// A number function without options.
    func number(_ kind: NumberFunction.Kind) -> BoundNumberFunction {
        func bound(_ reference: borrowing AtomicLazyReference<BoundNumberFunction>) -> BoundNumberFunction {
            if let known = reference.load() { return known }
            return reference.storeIfNil(
                BoundNumberFunction(kind: kind, source: FunctionOptions(), conditions: conditions))
        }
        return switch kind {
        case .number, .integer: bound(numbers)
        case .percent: bound(percents)
        case .currency: bound(currencies)
        case .unit: bound(units)
        }
    }

    /// A date function without options.
    private func dateTime(_ kind: DateTimeFunction.Kind) -> BoundDateTimeFunction {
        func bound(_ reference: borrowing AtomicLazyReference<BoundDateTimeFunction>) -> BoundDateTimeFunction {
            if let known = reference.load() { return known }
            return reference.storeIfNil(
                BoundDateTimeFunction(
                    kind: kind, settings: DateTimeSettings(), optionErrors: [], conditions: conditions))
        }
        return kind == .date ? bound(dates) : bound(moments)
    }

    /// Appends a value's text; `false`, and nothing appended, where the value has to be resolved.
    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        switch value {
        case .number(let number):
            number.fractionDigitCount <= Self.usualFractionDigits && self.number(.number).append(value, to: &output)
        case .percent: self.number(.percent).append(value, to: &output)
        case .currency: self.number(.currency).append(value, to: &output)
        case .unit: self.number(.unit).append(value, to: &output)
        case .dateTime(let date): dateTime(date.hasTime ? .dateTime : .date).append(value, to: &output)
        case .string, .instant, .duration, .interval, .range, .list, .resolved: false
        }
    }

    /// The value, resolved by the function that fits its type.
    ///
    /// - Parameter value: The value.
    /// - Returns: A value that can be shown.
    /// - Throws: A ``MessageError`` where ICU cannot show it.
    func resolve(_ value: MessageValue) throws(MessageError) -> any ResolvedValue {
        switch value {
        case .string(let text): return TextValue(text)
        case .resolved(let resolved): return resolved
        case .number(let number):
            // What was written is shown whole.
            let digits = number.fractionDigitCount
            if digits > Self.usualFractionDigits {
                return try self.number(.number).resolve(number, fractionDigits: min(digits, 99))
            }
            return try self.number(.number).resolve(.value(value))
        case .percent: return try number(.percent).resolve(.value(value))
        case .currency: return try number(.currency).resolve(.value(value))
        case .unit: return try number(.unit).resolve(.value(value))
        case .dateTime(let date): return try dateTime(date.hasTime ? .dateTime : .date).resolve(.value(value))
        case .instant: return try dateTime(.dateTime).resolve(.value(value))
        case .duration, .interval, .range, .list:
            do {
                return TextValue(try text(of: value), direction: conditions.direction)
            } catch let error as MessageError {
                throw error
            } catch {
                throw MessageError(.unsupportedOperation, "\(error)")
            }
        }
    }

    private func text(of value: MessageValue) throws -> String {
        let (locale, formatters) = (conditions.locale, conditions.formatters)
        switch value {
        case .duration(let duration):
            return try DurationFormat(locale: locale, formatters: formatters).format(duration)
        case .interval(let from, let to):
            let skeleton = from.hasTime || to.hasTime ? "yMMMdjm" : "yMMMd"
            return try formatters.dateIntervalFormat(locale: locale, skeleton: skeleton).format(from: from, to: to)
        case .range(let from, let to, let unit):
            var options = NumberFormatOptions(style: unit.map { .unit($0) } ?? .decimal)
            options.unitDisplay = .usual(forRangeOf: unit)
            return try formatters.numberRangeFormat(locale: locale, options: options).format(from: from, to: to)
        case .list(let values):
            var items: [String] = []
            for item in values {
                var bytes: [UInt8] = []
                try resolve(item).append(to: &bytes)
                items.append(String(decoding: bytes, as: UTF8.self))
            }
            return try formatters.listFormat(locale: locale).format(items)
        default: return ""
        }
    }
}
