/// A date, or a date and time, as ISO 8601 writes it: in the proleptic Gregorian calendar, with an offset from UTC or floating.
///
/// ```swift
/// CivilDateTime("2016-03-02")?.hasTime            // false
/// CivilDateTime("2025-09-04T10:00:00+09:00")      // an instant
/// CivilDateTime("2025-02-30")                     // nil: no such day
/// ```
public struct CivilDateTime: Hashable, Sendable {
    /// The year, 1 to 9999.
    public var year: Int { Int(storedYear) }
    /// The month, 1 to 12.
    public var month: Int { Int(storedMonth) }
    /// The day of the month, 1 to 31.
    public var day: Int { Int(storedDay) }
    /// The hour, 0 to 23.
    public var hour: Int { Int(storedHour) }
    /// The minute, 0 to 59.
    public var minute: Int { Int(storedMinute) }
    /// The second, 0 to 59.
    public var second: Int { Int(storedSecond) }
    /// The millisecond, 0 to 999.
    public var millisecond: Int { Int(storedMillisecond) }
    /// Whether a time was given, not only a date.
    public let hasTime: Bool
    /// The offset from UTC in minutes; `nil` for a floating (local) time.
    public var offsetMinutes: Int? { storedOffset.map { Int($0) } }

    // Small, so that a value fits into the place of any other value of a message.
    private let storedYear: Int16
    private let storedMonth: Int8
    private let storedDay: Int8
    private let storedHour: Int8
    private let storedMinute: Int8
    private let storedSecond: Int8
    private let storedMillisecond: Int16
    private let storedOffset: Int16?

    /// Reads an ISO 8601 date (`2016-03-02`) or date and time (`2016-03-02T10:00:00`, seconds optional, fraction up to
    /// milliseconds, `Z` or an offset optional).
    ///
    /// - Parameter text: The text.
    /// - Note: The result is `nil` where the text has another form or names a day or time that does not exist.
    public init?(_ text: some StringProtocol) {
        var reader = DigitReader(Array(text.utf8))
        guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
            let day = reader.number(2), year >= 1, (1...12).contains(month),
            (1...Self.dayCount(year: year, month: month)).contains(day)
        else { return nil }
        var time = (hour: 0, minute: 0, second: 0, millisecond: 0)
        var offset: Int?
        let hasTime = reader.skip("T")
        if hasTime {
            guard let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2), hour < 24, minute < 60
            else { return nil }
            time.hour = hour
            time.minute = minute
            if reader.skip(":") {
                guard let second = reader.number(2), second < 60 else { return nil }
                time.second = second
                if reader.skip(".") {
                    guard let fraction = reader.milliseconds() else { return nil }
                    time.millisecond = fraction
                }
            }
            if reader.skip("Z") {
                offset = 0
            } else if let sign = reader.sign() {
                guard let hours = reader.number(2), reader.skip(":"), let minutes = reader.number(2),
                    hours * 60 + minutes <= 14 * 60, minutes < 60
                else { return nil }
                offset = sign * (hours * 60 + minutes)
            }
        }
        guard reader.isAtEnd else { return nil }
        // Each was seen to lie within its limits.
        storedYear = Int16(year)
        storedMonth = Int8(month)
        storedDay = Int8(day)
        storedHour = Int8(time.hour)
        storedMinute = Int8(time.minute)
        storedSecond = Int8(time.second)
        storedMillisecond = Int16(time.millisecond)
        self.hasTime = hasTime
        storedOffset = offset.map { Int16($0) }
    }

    /// Milliseconds from 1970-01-01T00:00:00 to the wall-clock time, as if it were UTC.
    public var wallClockMilliseconds: Double {
        let seconds = ((daysSinceEpoch * 24 + hour) * 60 + minute) * 60 + second
        return Double(seconds * 1000 + millisecond)
    }

    /// Milliseconds from 1970-01-01T00:00:00Z to the instant; `nil` for a floating time.
    public var epochMilliseconds: Double? {
        offsetMinutes.map { wallClockMilliseconds - Double($0 * 60_000) }
    }

    /// Days from 1970-01-01; the year is taken to begin in March, so that the leap day is its last.
    private var daysSinceEpoch: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDateTime: CustomStringConvertible {
    /// The ISO 8601 form: only the date where no time was given.
    public var description: String {
        var result = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        guard hasTime else { return result }
        result += "T\(Self.padded(hour, 2)):\(Self.padded(minute, 2)):\(Self.padded(second, 2))"
        if millisecond != 0 { result += ".\(Self.padded(millisecond, 3))" }
        guard let offsetMinutes else { return result }
        guard offsetMinutes != 0 else { return result + "Z" }
        let absolute = abs(offsetMinutes)
        return result + (offsetMinutes < 0 ? "-" : "+")
            + "\(Self.padded(absolute / 60, 2)):\(Self.padded(absolute % 60, 2))"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Reads fixed runs of ASCII digits.
private struct DigitReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number(_ count: Int) -> Int? {
        guard index + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<index + count] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        index += count
        return value
    }

    mutating func milliseconds() -> Int? {
        for count in [3, 2, 1] {
            if let value = number(count) { return value * [100, 10, 1][count - 1] }
        }
        return nil
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    mutating func sign() -> Int? {
        if skip("+") { return 1 }
        return skip("-") ? -1 : nil
    }
}
