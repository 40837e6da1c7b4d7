import ICU
import MessageFormat

/// `:guide:duration`: a span of time. Option: `style` — `long` (default), `short`, `narrow`.
struct DurationFunction: MessageFunction {
    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        var errors: [MessageError] = []
        let style = options.choice("style", default: NumberFormatOptions.UnitDisplay.long, reporting: &errors)
        return Bound(style: style, optionErrors: errors, context: context)
    }

    private struct Bound: BoundFunction {
        let style: NumberFormatOptions.UnitDisplay
        let optionErrors: [MessageError]
        let context: FormattingContext

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            let duration: CivilDuration? =
                switch operand.value {
                case .duration(let duration): duration
                case .string(let text): CivilDuration(text)
                default: nil
                }
            guard let duration else {
                throw MessageError(
                    .badOperand, "the value is no duration", remedy: "give an ISO 8601 duration, such as PT1H30M")
            }
            do {
                let format = DurationFormat(locale: context.locale, width: style, formatters: context.formatters)
                return TextValue(try format.format(duration), direction: context.direction)
            } catch {
                throw .unsupported(error)
            }
        }
    }
}

/// `:guide:interval`: a first and a last date. Options: `length` — `long`, `medium` (default), `short`; `fields` —
/// `year-month-day` (default), `month-day`, `year-month-day-weekday`, `month-day-weekday`.
struct IntervalFunction: MessageFunction {
    private enum Length: String, CaseIterable {
        case long, medium, short

        var month: String {
            switch self {
            case .long: "MMMM"
            case .medium: "MMM"
            case .short: "M"
            }
        }
    }

    private enum Fields: String, CaseIterable {
        case yearMonthDay = "year-month-day"
        case monthDay = "month-day"
        case yearMonthDayWeekday = "year-month-day-weekday"
        case monthDayWeekday = "month-day-weekday"
    }

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        var errors: [MessageError] = []
        let length = options.choice("length", default: Length.medium, reporting: &errors)
        let weekday = length == .long ? "EEEE" : "EEE"
        let skeleton =
            switch options.choice("fields", default: Fields.yearMonthDay, reporting: &errors) {
            case .yearMonthDay: "y\(length.month)d"
            case .monthDay: "\(length.month)d"
            case .yearMonthDayWeekday: "y\(length.month)d\(weekday)"
            case .monthDayWeekday: "\(length.month)d\(weekday)"
            }
        return Bound(skeleton: skeleton, optionErrors: errors, context: context)
    }

    private struct Bound: BoundFunction {
        let skeleton: String
        let optionErrors: [MessageError]
        let context: FormattingContext

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            guard let (from, to) = Self.interval(operand.value) else {
                throw MessageError(
                    .badOperand, "the value is no interval of dates",
                    remedy: "give two dates, the earlier first: 2025-09-04/2025-09-05")
            }
            do {
                let format = try context.formatters.dateIntervalFormat(locale: context.locale, skeleton: skeleton)
                return TextValue(try format.format(from: from, to: to), direction: context.direction)
            } catch {
                throw .unsupported(error)
            }
        }

        private static func interval(_ value: MessageValue?) -> (CivilDateTime, CivilDateTime)? {
            switch value {
            case .interval(let from, let to): return (from, to)
            case .string(let text):
                let ends = text.split(separator: "/", omittingEmptySubsequences: false)
                guard ends.count == 2, let from = CivilDateTime(ends[0]), let to = CivilDateTime(ends[1]),
                    from.wallClockMilliseconds <= to.wallClockMilliseconds
                else { return nil }
                return (from, to)
            default: return nil
            }
        }
    }
}

/// `:guide:range`: a lowest and a highest number. Options: `unit`, a CLDR unit; `unitDisplay` — `short`, `narrow`, `long` (by
/// default `long` for time, `short` for everything else); `maximumFractionDigits`.
struct RangeFunction: MessageFunction {
    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        var errors: [MessageError] = []
        let display =
            options["unitDisplay"] == nil
            ? nil : options.choice("unitDisplay", default: NumberFormatOptions.UnitDisplay.short, reporting: &errors)
        var unit = options["unit"]
        if let name = unit, !CodeLists.isUnit(name) {
            errors.append(
                MessageError(
                    .badOption, "the option “unit” has a value that it cannot have",
                    remedy: "unit is a CLDR unit, such as hour", span: options.span(of: "unit")))
            unit = nil
        }
        var digits: Int?
        if let text = options["maximumFractionDigits"] {
            digits = Int(text).flatMap { (0...99).contains($0) ? $0 : nil }
            if digits == nil {
                errors.append(
                    MessageError(
                        .badOption, "the option “maximumFractionDigits” has a value that it cannot have",
                        remedy: "maximumFractionDigits is a whole number from 0 to 99",
                        span: options.span(of: "maximumFractionDigits")))
            }
        }
        return Bound(unit: unit, display: display, digits: digits, optionErrors: errors, context: context)
    }

    private struct Bound: BoundFunction {
        let unit: String?
        let display: NumberFormatOptions.UnitDisplay?
        let digits: Int?
        let optionErrors: [MessageError]
        let context: FormattingContext

        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            guard let (low, high, own) = Self.range(operand.value) else {
                throw MessageError(
                    .badOperand, "the value is no range of numbers",
                    remedy: "give two numbers, the lower first: 4/6")
            }
            let unit = own ?? self.unit
            var options = NumberFormatOptions(style: unit.map { .unit($0) } ?? .decimal)
            options.unitDisplay = display ?? .usual(forRangeOf: unit)
            options.maximumFractionDigits = digits
            do {
                let format = try context.formatters.numberRangeFormat(locale: context.locale, options: options)
                return TextValue(try format.format(from: low, to: high), direction: context.direction)
            } catch {
                throw .unsupported(error)
            }
        }

        private static func range(_ value: MessageValue?) -> (DecimalNumber, DecimalNumber, String?)? {
            switch value {
            case .range(let low, let high, let unit): return low <= high ? (low, high, unit) : nil
            case .string(let text):
                let ends = text.split(separator: "/", omittingEmptySubsequences: false)
                guard ends.count == 2, let low = DecimalNumber(ends[0]), let high = DecimalNumber(ends[1]), low <= high
                else { return nil }
                return (low, high, nil)
            default: return nil
            }
        }
    }
}
