import CICU

extension CivilDateTime {
    /// The instant of the wall-clock time in a time zone.
    ///
    /// - Parameter timeZone: An IANA identifier.
    /// - Returns: Milliseconds since 1970-01-01T00:00:00Z.
    /// - Throws: ``ICUError`` for an unknown zone.
    public func milliseconds(inTimeZone timeZone: String) throws(ICUError) -> Double {
        try checked("place \(self) in \(timeZone)") { status in
            timeZone.withICUText {
                cicu_date_from_fields(
                    $0, $1, Int32(year), Int32(month), Int32(day), Int32(hour), Int32(minute), Int32(second),
                    Int32(millisecond), status)
            }
        }
    }
}
