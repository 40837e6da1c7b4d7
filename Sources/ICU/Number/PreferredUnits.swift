/// The formats in which one format shows measurements, one for each unit that they are converted to.
final class PreferredUnits: Sendable {
    private let locale: LanguageTag
    private let options: NumberFormatOptions
    private let converter: UnitConverter
    private let symbols: NumberSymbols?
    private let formats = SharedTable<String, NumberFormat>()

    /// Formats that are opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions they follow.
    ///   - options: How the numbers look, with a usage.
    ///   - converter: Converts them for the locale's region.
    ///   - symbols: The locale's symbols.
    init(
        locale: LanguageTag, options: NumberFormatOptions, converter: UnitConverter, symbols: NumberSymbols?
    ) {
        self.locale = locale
        self.options = options
        self.converter = converter
        self.symbols = symbols
    }

    /// The unit in which a measurement is shown.
    ///
    /// - Parameter number: The measurement in the unit of the options.
    /// - Returns: A CLDR unit identifier; `nil` where it is shown in several units.
    /// - Throws: ``ICUError`` where ICU cannot convert it.
    func unit(of number: DecimalNumber) throws(ICUError) -> String? { try converter.converted(number)?.unit }

    /// The format that shows a measurement, and the number that it is given.
    ///
    /// - Parameter number: The measurement in the unit of the options.
    /// - Returns: The format of the preferred unit with the converted number.
    /// - Throws: ``ICUError`` where ICU cannot convert it.
    func shown(_ number: DecimalNumber) throws(ICUError) -> (format: NumberFormat, number: DecimalNumber) {
        guard let (converted, unit) = try converter.converted(number) else {
            return (
                try formats.value(for: "") { () throws(ICUError) in
                    try NumberFormat(locale: locale, options: options, symbols: symbols)
                }, number
            )
        }
        let format = try formats.value(for: unit) { () throws(ICUError) in
            var options = options
            options.style = .unit(unit)
            options.usage = nil
            options.isRounded = true
            return try NumberFormat(locale: locale, options: options, symbols: symbols)
        }
        return (format, converted)
    }
}
