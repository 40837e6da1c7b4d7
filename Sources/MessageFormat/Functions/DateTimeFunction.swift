import ICU

/// `:date`, `:time` and `:datetime` (LDML part 9, Date and Time Value Formatting).
struct DateTimeFunction: MessageFunction {
    enum Kind: String, Hashable, Sendable {
        case date, time
        case dateTime = "datetime"
    }

    let kind: Kind

    func bind(_ options: FunctionOptions, in context: FormattingContext) throws(MessageError) -> any BoundFunction {
        var reader = DateTimeOptionReader(options)
        let settings = reader.read(for: kind)
        return BoundDateTimeFunction(
            kind: kind, settings: settings, optionErrors: reader.errors, conditions: context.conditions)
    }
}

/// What overrides the locale and the context: these options stay with a value that is annotated again.
struct DateTimeOverrides: Hashable, Sendable {
    var timeZone: String?
    var hour12: Bool?
    var calendar: String?

    func merging(_ later: DateTimeOverrides) -> DateTimeOverrides {
        DateTimeOverrides(
            timeZone: later.timeZone ?? timeZone, hour12: later.hour12 ?? hour12, calendar: later.calendar ?? calendar)
    }
}

/// What a call of a date function asks for.
struct DateTimeSettings: Hashable, Sendable {
    enum Length: String, Hashable, Sendable, CaseIterable {
        case long, medium, short
    }

    enum Precision: String, Hashable, Sendable, CaseIterable {
        case hour, minute, second
    }

    enum ZoneStyle: String, Hashable, Sendable, CaseIterable {
        case long, short
    }

    enum Fields: String, Hashable, Sendable, CaseIterable {
        case weekday
        case dayWeekday = "day-weekday"
        case monthDay = "month-day"
        case monthDayWeekday = "month-day-weekday"
        case yearMonthDay = "year-month-day"
        case yearMonthDayWeekday = "year-month-day-weekday"
    }

    var fields = Fields.yearMonthDay
    var length = Length.medium
    var precision = Precision.minute
    var zoneStyle: ZoneStyle?
    var overrides = DateTimeOverrides()

    /// The fields as a skeleton (UTS #35, Date Field Symbols).
    func skeleton(for kind: DateTimeFunction.Kind, hour12: Bool?) -> String {
        var skeleton = ""
        if kind != .time { skeleton += dateSkeleton }
        if kind != .date {
            skeleton += hour12.map { $0 ? "h" : "H" } ?? "j"
            switch precision {
            case .hour: break
            case .minute: skeleton += "m"
            case .second: skeleton += "ms"
            }
            switch zoneStyle {
            case .long: skeleton += "zzzz"
            case .short: skeleton += "z"
            case nil: break
            }
        }
        return skeleton
    }

    private var dateSkeleton: String {
        let month =
            switch length {
            case .long: "MMMM"
            case .medium: "MMM"
            case .short: "M"
            }
        let weekday = length == .long ? "EEEE" : "EEE"
        return switch fields {
        case .weekday: weekday
        case .dayWeekday: "d" + weekday
        case .monthDay: month + "d"
        case .monthDayWeekday: month + "d" + weekday
        case .yearMonthDay: "y" + month + "d"
        case .yearMonthDayWeekday: "y" + month + "d" + weekday
        }
    }
}

/// A date function with its options.
final class BoundDateTimeFunction: BoundFunction {
    let kind: DateTimeFunction.Kind
    let settings: DateTimeSettings
    let optionErrors: [MessageError]
    private let conditions: FormattingConditions
    /// The format for a floating time without overrides, the usual case.
    private let standalone: DateTimeFormat?

    init(
        kind: DateTimeFunction.Kind, settings: DateTimeSettings, optionErrors: [MessageError],
        conditions: FormattingConditions
    ) {
        self.kind = kind
        self.settings = settings
        self.optionErrors = optionErrors
        self.conditions = conditions
        standalone =
            settings.overrides == DateTimeOverrides() && settings.zoneStyle == nil
            ? try? conditions.formatters.dateTimeFormat(
                locale: conditions.locale, pattern: .skeleton(settings.skeleton(for: kind, hour12: nil)))
            : nil
    }

    func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
        var overrides = settings.overrides
        if let annotated = operand.resolvedValue as? DateTimeValue {
            overrides = annotated.overrides.merging(overrides)
        }
        let moment: DateTimeValue.Moment
        switch operand.value {
        case .dateTime(let date): moment = .civil(date)
        case .instant(let milliseconds): moment = .instant(milliseconds)
        case .string(let text):
            guard let date = CivilDateTime(text) else { throw badOperand("“\(text)” is no date") }
            moment = .civil(date)
        case .none: throw badOperand(":\(kind.rawValue) stands alone")
        default: throw badOperand("the value is no date")
        }
        return try value(moment, overrides)
    }

    /// The function as one that works on floating times, where no option has an error.
    var direct: (any DirectFunction)? {
        guard optionErrors.isEmpty, let standalone else { return nil }
        return DirectDateTime(format: standalone)
    }

    /// Appends a floating time; `false`, and nothing appended, where the value has to be resolved.
    func append(_ value: MessageValue, to output: inout OutputBuffer) -> Bool {
        guard let standalone else { return false }
        return output.append(value, by: standalone)
    }

    private func value(
        _ moment: DateTimeValue.Moment, _ overrides: DateTimeOverrides
    ) throws(MessageError) -> DateTimeValue {
        if let standalone, overrides == DateTimeOverrides(), case .civil(let date) = moment, date.offsetMinutes == nil {
            return DateTimeValue(
                moment: moment, overrides: overrides, milliseconds: date.wallClockMilliseconds, format: standalone,
                direction: conditions.direction, errors: [])
        }
        var errors: [MessageError] = []
        var zone = overrides.timeZone ?? conditions.timeZone
        if zone == "input" {
            if case .civil(let date) = moment, let minutes = date.offsetMinutes {
                zone = DateTimeOptionReader.zone(offsetMinutes: minutes)
            } else {
                errors.append(
                    MessageError(
                        .badOperand, "timeZone=input, but the value has no time zone", remedy: "name a time zone"))
                zone = conditions.timeZone
            }
        }
        var locale = conditions.locale
        do {
            if let calendar = overrides.calendar { locale = try locale.withCalendar(calendar) }
            // A floating time is shown as it stands, so no zone needs to be known but where its name is shown.
            var milliseconds = 0.0
            switch moment {
            case .instant(let instant): milliseconds = instant
            case .civil(let date):
                if let instant = date.epochMilliseconds {
                    milliseconds = instant
                } else if settings.zoneStyle == nil {
                    milliseconds = date.wallClockMilliseconds
                    zone = DateTimeFormat.utc
                } else {
                    milliseconds = try date.milliseconds(inTimeZone: zone)
                }
            }
            let format = try conditions.formatters.dateTimeFormat(
                locale: locale, pattern: .skeleton(settings.skeleton(for: kind, hour12: overrides.hour12)),
                timeZone: zone)
            return DateTimeValue(
                moment: moment, overrides: overrides, milliseconds: milliseconds, format: format,
                direction: conditions.direction, errors: errors)
        } catch {
            throw MessageError(.unsupportedOperation, "\(error)")
        }
    }

    private func badOperand(_ explanation: String) -> MessageError {
        MessageError(.badOperand, explanation, remedy: "give a date, such as 2025-09-04 or 2025-09-04T10:00:00")
    }
}

/// A date or time that a date function has annotated.
final class DateTimeValue: ResolvedValue {
    enum Moment: Sendable {
        case civil(CivilDateTime)
        case instant(Double)
    }

    let moment: Moment
    let overrides: DateTimeOverrides
    let direction: TextDirection?
    let errors: [MessageError]
    private let milliseconds: Double
    private let format: DateTimeFormat

    init(
        moment: Moment, overrides: DateTimeOverrides, milliseconds: Double, format: DateTimeFormat,
        direction: TextDirection?, errors: [MessageError]
    ) {
        self.moment = moment
        self.overrides = overrides
        self.milliseconds = milliseconds
        self.format = format
        self.direction = direction
        self.errors = errors
    }

    var value: MessageValue {
        switch moment {
        case .civil(let date): .dateTime(date)
        case .instant(let milliseconds): .instant(milliseconds)
        }
    }

    func append(to output: inout [UInt8]) throws(MessageError) {
        do {
            try format.append(milliseconds: milliseconds, to: &output)
        } catch {
            throw MessageError(.unsupportedOperation, "\(error)")
        }
    }

    func formatToParts() throws(MessageError) -> FormattedValue {
        do {
            let (text, fields) = try format.formatToFields(milliseconds: milliseconds)
            return FormattedValue(type: "datetime", text: text, spans: fields)
        } catch {
            throw MessageError(.unsupportedOperation, "\(error)")
        }
    }
}
