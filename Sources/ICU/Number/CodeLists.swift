import CICU

/// Codes that ICU's data knows, for telling a typing mistake from a code.
public enum CodeLists {
    /// Whether a currency code (ISO 4217, upper case) is known.
    ///
    /// - Parameter code: Such as `KRW`.
    /// - Returns: Whether CLDR has a name for it.
    public static func isCurrency(_ code: String) -> Bool { code.withICUText { cicu_currency_is_known($0, $1) } }

    /// Whether a unit identifier (UTS #35, Unit Identifiers) is known.
    ///
    /// - Parameter identifier: Such as `kilometer-per-hour`.
    /// - Returns: Whether ICU can read it.
    public static func isUnit(_ identifier: String) -> Bool { identifier.withICUText { cicu_unit_is_known($0, $1) } }

    /// Whether a time zone identifier is known.
    ///
    /// - Parameter identifier: An IANA identifier, such as `Asia/Seoul`, or ICU's form of an offset, `GMT+09:00`.
    /// - Returns: Whether ICU knows it.
    public static func isTimeZone(_ identifier: String) -> Bool {
        identifier.withICUText { cicu_time_zone_is_known($0, $1) }
    }
}
