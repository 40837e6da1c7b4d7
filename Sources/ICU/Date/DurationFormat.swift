/// Formats durations: "1시간 30분", "1 hour, 30 minutes" (ECMA-402's `Intl.DurationFormat`; CLDR's units and unit lists).
public struct DurationFormat: Sendable {
    private let locale: LanguageTag
    private let width: NumberFormatOptions.UnitDisplay
    private let formatters: FormatterCache

    /// Prepares a format; what it needs of ICU is opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions the format follows.
    ///   - width: How the units are named.
    ///   - formatters: Where formatters are shared.
    public init(locale: LanguageTag, width: NumberFormatOptions.UnitDisplay = .long, formatters: FormatterCache) {
        self.locale = locale
        self.width = width
        self.formatters = formatters
    }

    /// The duration as text.
    ///
    /// - Parameter duration: The duration.
    /// - Returns: The text.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func format(_ duration: CivilDuration) throws(ICUError) -> String {
        var parts: [String] = []
        for component in duration.components {
            var options = NumberFormatOptions(style: .unit(component.unit.rawValue))
            options.unitDisplay = width
            parts.append(try formatters.numberFormat(locale: locale, options: options).format(component.value))
        }
        let listWidth: ListFormat.Width =
            switch width {
            case .long: .wide
            case .short: .short
            case .narrow: .narrow
            }
        return try formatters.listFormat(locale: locale, kind: .units, width: listWidth).format(parts)
    }
}
