import ICU

extension NumberFormatOptions.UnitDisplay {
    private static let unitsOfTime: Set<String> = ["second", "minute", "hour", "day", "week", "month", "year"]

    /// How the unit of a range is written where a message does not say it: time in words, as durations are ("28–35 days"), since
    /// CLDR's short forms of days and seconds are strange to readers of some languages; other units by their symbols ("4–8 mm").
    ///
    /// - Parameter unit: A CLDR unit.
    /// - Returns: The width.
    package static func usual(forRangeOf unit: String?) -> Self {
        unit.map(unitsOfTime.contains) == true ? .long : .short
    }
}
