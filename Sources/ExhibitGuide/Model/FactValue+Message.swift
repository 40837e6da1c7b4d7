import ICU
import MessageFormat

extension FactValue {
    /// The value as messages take it.
    ///
    /// - Parameters:
    ///   - languageName: What a language is called.
    ///   - economyName: What an economy is called, by its code.
    /// - Returns: A value of the fact's own type; lists are of names.
    package func messageValue(
        languageName: (LanguageTag) -> String, economyName: (String) -> String
    ) -> MessageValue {
        switch self {
        case .number(let number): .number(number)
        case .percent(let percent): .percent(percent.multiplied(byPowerOfTen: -2))
        case .amount(let amount, let currency): .currency(amount, code: currency)
        case .measurement(let number, let unit, let usage): .unit(number, unit: unit, usage: usage)
        case .date(let date): .dateTime(date)
        case .interval(let from, let to): .interval(from: from, to: to)
        case .duration(let duration): .duration(duration)
        case .range(let low, let high, let unit): .range(from: low, to: high, unit: unit)
        case .languages(let tags): .list(tags.map { .string(languageName($0)) })
        case .economies(let codes): .list(codes.map { .string(economyName($0)) })
        }
    }
}
