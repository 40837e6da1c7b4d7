import CICU

/// Formats dates and times in one locale's calendar (CLDR, Dates; ECMA-402's `Intl.DateTimeFormat`).
///
/// ```swift
/// let long = try DateTimeFormat(locale: LanguageTag("th"), pattern: .skeleton("yMMMMd"))
/// try long.format(CivilDateTime("2016-03-02")!)  // "2 มีนาคม 2559"
/// ```
public final class DateTimeFormat: Sendable {
    /// What is shown.
    public enum Pattern: Hashable, Sendable {
        /// The fields of a skeleton, such as `yMMMMd`, in the locale's order (UTS #35, Date Field Symbols).
        case skeleton(String)
        /// One of CLDR's standard forms.
        case style(date: Style, time: Style)
    }

    /// CLDR's standard lengths (UTS #35, Dates, `dateFormatLength` and `timeFormatLength`; ICU's `UDateFormatStyle`). The examples are
    /// those of English in CLDR 42, in the time zone of Seoul.
    public enum Style: Int32, Hashable, Sendable {
        /// The date, or the time, is left out.
        case none = 0
        /// "Wednesday, March 2, 2016"; "9:00:00 PM Korean Standard Time".
        case full = 1
        /// "March 2, 2016"; "9:00:00 PM GMT+9".
        case long = 2
        /// "Mar 2, 2016"; "9:00:00 PM".
        case medium = 3
        /// "3/2/16"; "9:00 PM".
        case short = 4
    }

    /// The time zone of floating times, which are shown as they stand.
    public static let utc = "UTC"

    private let pool: HandlePool

    /// Opens a format.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions and calendar the format follows; `-u-ca-` names another calendar.
    ///   - pattern: What is shown.
    ///   - timeZone: The IANA identifier of the zone in which instants are shown.
    /// - Throws: ``ICUError`` for an unknown zone or a skeleton that ICU cannot read.
    public init(locale: LanguageTag, pattern: Pattern, timeZone: String = DateTimeFormat.utc) throws(ICUError) {
        let pointer = try opened("open a date format for \(locale)") { status in
            locale.identifier.withICUText { tag, tagLength in
                timeZone.withICUText { zone, zoneLength in
                    switch pattern {
                    case .skeleton(let skeleton):
                        skeleton.withICUText {
                            cicu_date_formatter_open_skeleton(tag, tagLength, zone, zoneLength, $0, $1, status)
                        }
                    case .style(let date, let time):
                        cicu_date_formatter_open_style(
                            tag, tagLength, zone, zoneLength, date.rawValue, time.rawValue, status)
                    }
                }
            }
        }
        pool = HandlePool(
            prototype: pointer, clone: { cicu_date_formatter_clone($0, $1) }, close: { cicu_date_formatter_close($0) })
    }

    /// A floating date and time as it stands; one with an offset in the format's time zone.
    ///
    /// - Parameter date: The date and time.
    /// - Returns: The text.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func format(_ date: CivilDateTime) throws(ICUError) -> String {
        try format(milliseconds: date.epochMilliseconds ?? date.wallClockMilliseconds)
    }

    /// An instant as text.
    ///
    /// - Parameter milliseconds: Milliseconds since 1970-01-01T00:00:00Z.
    /// - Returns: The text.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func format(milliseconds: Double) throws(ICUError) -> String {
        var bytes: [UInt8] = []
        try append(milliseconds: milliseconds, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends an instant's text to a buffer of UTF-8.
    ///
    /// - Parameters:
    ///   - milliseconds: Milliseconds since 1970-01-01T00:00:00Z.
    ///   - output: The buffer.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func append(milliseconds: Double, to output: inout [UInt8]) throws(ICUError) {
        try pool.withHandle { (pointer: OpaquePointer) throws(ICUError) in
            try appendText(to: &output, "format a date") { cicu_date_format(pointer, milliseconds, $0, $1, $2) }
        }
    }

    /// Writes an instant's text into a buffer.
    ///
    /// - Parameters:
    ///   - milliseconds: Milliseconds since 1970-01-01T00:00:00Z.
    ///   - buffer: Room for the text.
    /// - Returns: The length of the whole text in UTF-8; the text is in the buffer where that has so much room.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    package func write(
        milliseconds: Double, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) throws(ICUError) -> Int {
        try pool.withHandle { (pointer: OpaquePointer) throws(ICUError) in
            try writeText(into: buffer, "format a date") { cicu_date_format(pointer, milliseconds, $0, $1, $2) }
        }
    }

    /// An instant as text, with the spans of its parts.
    ///
    /// - Parameter milliseconds: Milliseconds since 1970-01-01T00:00:00Z.
    /// - Returns: The text, and its fields in order without gaps.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func formatToFields(milliseconds: Double) throws(ICUError) -> (text: String, fields: [FormattedField]) {
        try pool.withHandle { (pointer: OpaquePointer) throws(ICUError) in
            try FormattedField.collect("format a date", isDate: true) { out, capacity, fields, room, count, status in
                cicu_date_format_fields(pointer, milliseconds, out, capacity, fields, room, count, status)
            }
        }
    }
}
