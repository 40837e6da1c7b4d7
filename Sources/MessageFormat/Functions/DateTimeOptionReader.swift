import ICU

/// Reads the options of the date functions and collects what is wrong with them.
struct DateTimeOptionReader {
    private let source: FunctionOptions
    private(set) var errors: [MessageError] = []

    init(_ source: FunctionOptions) { self.source = source }

    mutating func read(for kind: DateTimeFunction.Kind) -> DateTimeSettings {
        var settings = DateTimeSettings()
        switch kind {
        case .date:
            settings.fields = literal("fields") ?? settings.fields
            settings.length = literal("length") ?? settings.length
        case .time:
            settings.precision = literal("precision") ?? settings.precision
            settings.zoneStyle = literal("timeZoneStyle")
        case .dateTime:
            settings.fields = literal("dateFields") ?? settings.fields
            settings.length = literal("dateLength") ?? settings.length
            settings.precision = literal("timePrecision") ?? settings.precision
            settings.zoneStyle = literal("timeZoneStyle")
        }
        settings.overrides.timeZone = timeZone()
        settings.overrides.calendar = calendar()
        if kind != .date, let entry = source.entry("hour12") {
            switch entry.value {
            case "true": settings.overrides.hour12 = true
            case "false": settings.overrides.hour12 = false
            default: report(entry, "is true or false")
            }
        }
        return settings
    }

    /// An option that decides the shape of the text, which no variable may set.
    private mutating func literal<Choice: RawRepresentable & CaseIterable>(
        _ name: String
    ) -> Choice? where Choice.RawValue == String {
        guard let entry = source.entry(name) else { return nil }
        guard entry.isLiteral else {
            report(entry, "is set by a literal, not by a variable")
            return nil
        }
        if let choice = Choice(rawValue: entry.value ?? "") { return choice }
        report(entry, "is one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    private mutating func timeZone() -> String? {
        guard let entry = source.entry("timeZone") else { return nil }
        let value = entry.value ?? ""
        if value == "input" { return value }
        if let minutes = Self.offset(value) { return Self.zone(offsetMinutes: minutes) }
        if !value.hasPrefix("GMT"), CodeLists.isTimeZone(value) { return value }
        report(entry, "is input, UTC, a zone such as Asia/Seoul, or an offset such as +09:00")
        return nil
    }

    private mutating func calendar() -> String? {
        guard let entry = source.entry("calendar") else { return nil }
        // ICU takes a calendar that it does not know for the Gregorian one; a typing mistake is not to pass unseen.
        if let calendar = CodeLists.calendar(named: entry.value ?? "") { return calendar }
        report(entry, "is one of \(CodeLists.calendars().joined(separator: ", "))")
        return nil
    }

    private mutating func report(_ entry: FunctionOptions.Entry, _ rule: String) {
        errors.append(
            MessageError(
                .badOption, "the option “\(entry.name)” has a value that it cannot have",
                remedy: "\(entry.name) \(rule)", span: entry.span))
    }

    /// The minutes of `time-numoffset` (RFC 3339): `+09:00`.
    private static func offset(_ text: String) -> Int? {
        let digits = Array(text.utf8)
        guard digits.count == 6, digits[3] == UInt8(ascii: ":"),
            digits[0] == UInt8(ascii: "+") || digits[0] == UInt8(ascii: "-"),
            let hours = Int(text.dropFirst().prefix(2)), let minutes = Int(text.suffix(2)), hours <= 23, minutes <= 59
        else { return nil }
        return (digits[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    /// ICU's identifier of a fixed offset.
    static func zone(offsetMinutes: Int) -> String {
        guard offsetMinutes != 0 else { return DateTimeFormat.utc }
        let absolute = abs(offsetMinutes)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "GMT\(offsetMinutes < 0 ? "-" : "+")\(two(absolute / 60)):\(two(absolute % 60))"
    }
}
