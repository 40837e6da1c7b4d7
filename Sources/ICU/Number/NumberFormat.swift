import CICU

/// Formats decimal numbers for one locale with one set of options (ECMA-402's `Intl.NumberFormat`; ICU's `LocalizedNumberFormatter`).
///
/// Opening one takes some 30 µs, using it about one: open it once and share it between tasks, for instance by a ``FormatterCache``.
///
/// ```swift
/// let won = try NumberFormat(locale: LanguageTag("ko"), options: .init(style: .currency("KRW")))
/// try won.format(18_500_000)  // "₩18,500,000"
/// ```
public final class NumberFormat: Sendable {
    /// The locale whose conventions the format follows.
    public let locale: LanguageTag
    /// How the numbers look.
    public let options: NumberFormatOptions
    private let formatter: Formatter
    /// Whether small integers look the same with and without the locale's ordinary decimal format, and need no rounding.
    let showsPlainIntegers: Bool
    /// Whether a number is divided among several units.
    private let isMixed: Bool

    /// The numbers that are divided among several units: each whole one is one in binary floating point, too, by which ICU converts.
    private static let divisible: ClosedRange<DecimalNumber> = -9_007_199_254_740_991...9_007_199_254_740_991

    private enum Formatter: Sendable {
        /// One for every number.
        case icu(Handle)
        /// One for each unit in which measurements are shown.
        case byUnit(PreferredUnits)
    }

    /// Opens a format.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions the format follows.
    ///   - options: How the numbers look.
    /// - Throws: ``ICUError`` for options that ICU cannot carry out, such as an unknown unit or a usage that does not fit it.
    public convenience init(locale: LanguageTag, options: NumberFormatOptions = .init()) throws(ICUError) {
        try self.init(locale: locale, options: options, symbols: nil)
    }

    /// Opens a format.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions the format follows.
    ///   - options: How the numbers look.
    ///   - symbols: The locale's symbols, where they have been read; of no use for money.
    /// - Throws: ``ICUError`` for options that ICU cannot carry out.
    init(locale: LanguageTag, options: NumberFormatOptions, symbols: NumberSymbols?) throws(ICUError) {
        self.locale = locale
        self.options = options
        let skeleton = options.skeleton
        let plain = options.showsPlainIntegers
        showsPlainIntegers = plain
        isMixed = options.isMixed
        let pointer = try opened("open a number format for \(locale) “\(skeleton)”") { status in
            options.region(of: locale).identifier.withICUText { tag, tagLength in
                skeleton.withICUText {
                    cicu_number_formatter_open(tag, tagLength, $0, $1, plain, symbols?.handle.pointer, status)
                }
            }
        }
        formatter = .icu(Handle(pointer) { cicu_number_formatter_close($0) })
    }

    /// A format for measurements that others convert.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions the format follows.
    ///   - options: How the numbers look, with a usage.
    ///   - converter: Converts them to the units that the locale's region prefers.
    ///   - symbols: The locale's symbols.
    init(
        locale: LanguageTag, options: NumberFormatOptions, converter: UnitConverter, symbols: NumberSymbols?
    ) {
        self.locale = locale
        self.options = options
        showsPlainIntegers = false
        isMixed = false
        formatter = .byUnit(PreferredUnits(locale: locale, options: options, converter: converter, symbols: symbols))
    }

    /// What ICU shows a number with, and the number that it is given.
    func resolved(_ number: DecimalNumber) throws(ICUError) -> (handle: Handle, number: DecimalNumber) {
        switch formatter {
        case .icu(let handle):
            if isMixed { try Self.checkDivision(of: number, options) }
            return (handle, number)
        case .byUnit(let units):
            let (format, converted) = try units.shown(number)
            return try format.resolved(converted)
        }
    }

    /// ICU loses the sign of a number of which the largest unit has none, and shows another number in place of a very large one.
    private static func checkDivision(of number: DecimalNumber, _ options: NumberFormatOptions) throws(ICUError) {
        guard case .unit(let unit) = options.style else { return }
        if (number.isNegative && number > -1) || !divisible.contains(number) {
            throw ICUError(name: "U_UNSUPPORTED_ERROR", operation: "divide \(number) among the units of \(unit)")
        }
    }

    /// The number as text.
    ///
    /// - Parameter number: The number.
    /// - Returns: The text, in the locale's digits.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func format(_ number: DecimalNumber) throws(ICUError) -> String {
        var bytes: [UInt8] = []
        try append(number, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the number's text to a buffer of UTF-8.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - output: The buffer.
    /// - Throws: ``ICUError`` where ICU cannot format it; the buffer is then as it was.
    public func append(_ number: DecimalNumber, to output: inout [UInt8]) throws(ICUError) {
        let (handle, number) = try resolved(number)
        switch number.storage {
        case .integer(let value):
            try appendText(to: &output, "format \(value)") {
                cicu_number_format_int(handle.pointer, value, $0, $1, $2)
            }
        case .plain(let digits):
            try appendText(to: &output, "format \(digits)") { out, capacity, status in
                digits.withICUText { cicu_number_format_decimal(handle.pointer, $0, $1, out, capacity, status) }
            }
        }
    }

    /// Writes the number's text into a buffer.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - buffer: Room for the text.
    /// - Returns: The length of the whole text in UTF-8; the text is in the buffer where that has so much room.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    package func write(
        _ number: DecimalNumber, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) throws(ICUError) -> Int {
        let (handle, number) = try resolved(number)
        return switch number.storage {
        case .integer(let value):
            try writeText(into: buffer, "format \(value)") {
                cicu_number_format_int(handle.pointer, value, $0, $1, $2)
            }
        case .plain(let digits):
            try writeText(into: buffer, "format \(digits)") { out, capacity, status in
                digits.withICUText { cicu_number_format_decimal(handle.pointer, $0, $1, out, capacity, status) }
            }
        }
    }

    /// The number as text, with the spans of its parts.
    ///
    /// - Parameter number: The number.
    /// - Returns: The text, and its fields in order without gaps.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func formatToFields(_ number: DecimalNumber) throws(ICUError) -> (text: String, fields: [FormattedField]) {
        let (handle, number) = try resolved(number)
        let digits = number.description
        return try FormattedField.collect("format \(digits)", isDate: false) {
            out, capacity, fields, room, count, status in
            digits.withICUText {
                cicu_number_format_fields(handle.pointer, $0, $1, out, capacity, fields, room, count, status)
            }
        }
    }

    /// The number as it is shown: rounded, scaled, and converted to the unit of its region.
    ///
    /// - Parameter number: The number.
    /// - Returns: The shown number, exact.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func shownNumber(for number: DecimalNumber) throws(ICUError) -> DecimalNumber {
        let (handle, number) = try resolved(number)
        let digits = number.description
        let shown = try text("round \(digits)") { out, capacity, status in
            digits.withICUText { cicu_number_rounded(handle.pointer, $0, $1, out, capacity, status) }
        }
        return Self.read(shown) ?? number
    }

    /// The unit in which a measurement is shown, which its usage and the region decide.
    ///
    /// - Parameter number: The measurement in the unit of the options.
    /// - Returns: A CLDR unit identifier.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func shownUnit(for number: DecimalNumber) throws(ICUError) -> String {
        if case .byUnit(let units) = formatter, let unit = try units.unit(of: number) { return unit }
        let (handle, number) = try resolved(number)
        let digits = number.description
        return try text("find the unit of \(digits)") { out, capacity, status in
            digits.withICUText { cicu_number_output_unit(handle.pointer, $0, $1, out, capacity, status) }
        }
    }

    /// ICU writes numbers as "1.2E+3".
    private static func read(_ text: String) -> DecimalNumber? { DecimalNumber(text) }
}
