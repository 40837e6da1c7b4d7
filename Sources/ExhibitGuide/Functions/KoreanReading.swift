import ICU
import MessageFormat

/// How a shown value is read aloud in Korean, as far as the last sound goes.
struct KoreanReading {
    private let context: FormattingContext

    private static let korean = try? LanguageTag("ko")

    init(_ context: FormattingContext) { self.context = context }

    /// The text whose last sound is heard: a measurement's or an amount's with CLDR's Korean name in place of a sign, any other as it is shown.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - shown: The text that it is shown as.
    /// - Returns: The text.
    func spoken(_ value: MessageValue, shownAs shown: String) -> String {
        // What ends in hangul is read as it stands, so that nothing has to be looked up.
        guard let last = shown.unicodeScalars.last, !(0xAC00...0xD7A3).contains(last.value) else { return shown }
        switch value {
        case .unit(let number, let unit, let usage):
            return named(number, unit: shownUnit(of: number, unit, usage)) ?? shown
        case .range(_, let number, let unit?): return named(number, unit: unit) ?? shown
        case .currency(let amount, let code):
            // With `currencyDisplay=never` the number stands alone.
            let hasSign = shown.unicodeScalars.contains {
                $0.properties.isAlphabetic || $0.properties.generalCategory == .currencySymbol
            }
            return hasSign ? named(amount, currency: code) ?? shown : shown
        case .resolved(let resolved): return spoken(resolved.value, shownAs: shown)
        default: return shown
        }
    }

    /// The unit that a usage shows a measurement in.
    private func shownUnit(of number: DecimalNumber, _ unit: String, _ usage: String?) -> String {
        guard let usage else { return unit }
        var options = NumberFormatOptions(style: .unit(unit))
        options.usage = usage
        let locale = context.measurementLocale ?? context.locale
        return (try? context.formatters.numberFormat(locale: locale, options: options).shownUnit(for: number)) ?? unit
    }

    private func named(_ number: DecimalNumber, unit: String) -> String? {
        var options = NumberFormatOptions(style: .unit(unit))
        options.unitDisplay = .long
        return korean(number, options)
    }

    private func named(_ amount: DecimalNumber, currency: String) -> String? {
        var options = NumberFormatOptions(style: .currency(currency))
        options.currencyDisplay = .name
        // CLDR names the money, not what is counted: an amount is so many 엔 or 위안.
        return korean(amount, options)?.replacing("엔화", with: "엔").replacing("위안화", with: "위안")
    }

    private func korean(_ number: DecimalNumber, _ options: NumberFormatOptions) -> String? {
        guard let korean = Self.korean else { return nil }
        return try? context.formatters.numberFormat(locale: korean, options: options).format(number)
    }
}
