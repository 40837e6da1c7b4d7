import CICU

/// Codes that ICU's data knows, for telling a typing mistake from a code.
public enum CodeLists {
    /// Whether a currency code (ISO 4217, upper case) is known.
    ///
    /// - Parameter code: Such as `KRW`.
    /// - Returns: Whether CLDR has a name for it.
    public static func isCurrency(_ code: String) -> Bool { code.withICUText { cicu_currency_is_known($0, $1) } }

    /// The fraction digits that amounts of a currency usually have.
    ///
    /// - Parameter code: Such as `KRW`.
    /// - Returns: Such as 2 for `USD` and 0 for `KRW`; 2 for what is no code.
    public static func fractionDigits(ofCurrency code: String) -> Int {
        // ICU knows digits for every three letters, and fails only for what is no code.
        let digits = try? checked("look up the digits of \(code)") { status in
            code.withICUText { cicu_currency_fraction_digits($0, $1, status) }
        }
        return digits.map { Int($0) } ?? 2
    }

    /// Whether the identifier of one unit (UTS #35, Unit Identifiers) is known.
    ///
    /// - Parameter identifier: Such as `kilometer-per-hour`.
    /// - Returns: Whether ICU can read it.
    public static func isUnit(_ identifier: String) -> Bool { identifier.withICUText { cicu_unit_is_known($0, $1) } }

    /// Whether an identifier names several units of one measure (UTS #35, Mixed Units).
    ///
    /// - Parameter identifier: Such as `foot-and-inch`.
    /// - Returns: Whether ICU can read it, and convert each of the units to the others.
    public static func isMixedUnit(_ identifier: String) -> Bool {
        identifier.withICUText { cicu_unit_is_mixed($0, $1) }
    }

    /// The usages for which CLDR has preferred units of what a unit measures (UTS #35, Unit Preferences).
    ///
    /// - Parameter unit: Such as `meter`.
    /// - Returns: Such as `default`, `person-height`, `road`, in the order of the alphabet; empty where CLDR has none, and for what
    ///   is no unit or several.
    public static func usages(ofUnit unit: String) -> [String] {
        // ICU fails only for what is no unit, which has no usages.
        let names = try? text("list the usages of \(unit)") { out, capacity, status in
            unit.withICUText { cicu_unit_usages($0, $1, out, capacity, status) }
        }
        return (names ?? "").split(separator: " ").map(String.init).sorted()
    }

    /// Whether a time zone identifier is known.
    ///
    /// - Parameter identifier: An IANA identifier, such as `Asia/Seoul`, or ICU's form of an offset, `GMT+09:00`.
    /// - Returns: Whether ICU knows it.
    public static func isTimeZone(_ identifier: String) -> Bool {
        identifier.withICUText { cicu_time_zone_is_known($0, $1) }
    }

    /// The Unicode calendar identifiers of the calendars that ICU has.
    ///
    /// - Returns: Such as `buddhist`, `gregory`, `japanese`, in the order of the alphabet.
    public static func calendars() -> [String] {
        let names = try? text("list the calendars") { cicu_calendars($0, $1, $2) }
        return (names ?? "").split(separator: " ").map(String.init).sorted()
    }

    /// The Unicode calendar identifier (UTS #35, `ca`) of a calendar.
    ///
    /// - Parameter name: The identifier, or another name that CLDR has for it, such as `gregorian`; of any case.
    /// - Returns: Such as `gregory`; `nil` where ICU has no such calendar.
    public static func calendar(named name: String) -> String? {
        let name = name.lowercased()
        let identifier = try? text("look up the calendar \(name)") { out, capacity, status in
            name.withICUText { cicu_calendar_identifier($0, $1, out, capacity, status) }
        }
        return identifier.flatMap { calendars().contains($0) ? $0 : nil }
    }
}
