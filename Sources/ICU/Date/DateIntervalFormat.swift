import CICU

/// Formats an interval of two dates, saying once what both share: "4–5 September 2025" (CLDR, Interval Formats).
public final class DateIntervalFormat: Sendable {
    private let pool: HandlePool

    /// Opens a format.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions and calendar the format follows.
    ///   - skeleton: The fields that are shown, such as `yMMMMd`.
    ///   - timeZone: The IANA identifier of the zone in which instants are shown.
    /// - Throws: ``ICUError`` for an unknown zone or a skeleton that ICU cannot read.
    public init(locale: LanguageTag, skeleton: String, timeZone: String = DateTimeFormat.utc) throws(ICUError) {
        let pointer = try opened("open an interval format for \(locale)") { status in
            locale.identifier.withICUText { tag, tagLength in
                timeZone.withICUText { zone, zoneLength in
                    skeleton.withICUText {
                        cicu_date_interval_formatter_open(tag, tagLength, zone, zoneLength, $0, $1, status)
                    }
                }
            }
        }
        pool = HandlePool(
            prototype: pointer, clone: { cicu_date_interval_formatter_clone($0, $1) },
            close: { cicu_date_interval_formatter_close($0) })
    }

    /// The interval as text.
    ///
    /// - Parameters:
    ///   - start: The first day or moment.
    ///   - end: The last.
    /// - Returns: The text.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func format(from start: CivilDateTime, to end: CivilDateTime) throws(ICUError) -> String {
        let from = start.epochMilliseconds ?? start.wallClockMilliseconds
        let to = end.epochMilliseconds ?? end.wallClockMilliseconds
        return try pool.withHandle { (pointer: OpaquePointer) throws(ICUError) in
            try text("format an interval") { cicu_date_interval_format(pointer, from, to, $0, $1, $2) }
        }
    }
}
