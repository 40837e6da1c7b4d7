import ICU

/// A value for a message's variable, with its type: a placeholder without a function shows it as what it is.
public enum MessageValue: Sendable {
    /// A text, shown as it is.
    case string(String)
    /// A bare number, exact in all its digits: "1,234.5".
    case number(DecimalNumber)
    /// A ratio that is shown in per cent: 0.975 as "97.5%".
    case percent(DecimalNumber)
    /// An amount of money, by its ISO 4217 code.
    indirect case currency(DecimalNumber, code: String)
    /// A measurement, by its CLDR unit identifier; with a usage it is shown in the unit that the reader's region prefers.
    indirect case unit(DecimalNumber, unit: String, usage: String?)
    /// A date, or a date and time.
    case dateTime(CivilDateTime)
    /// A moment, in milliseconds since 1970-01-01T00:00:00Z.
    case instant(Double)
    /// A span of time.
    indirect case duration(CivilDuration)
    /// A first and a last day or moment.
    indirect case interval(from: CivilDateTime, to: CivilDateTime)
    /// A lowest and a highest number, of a unit or bare.
    indirect case range(from: DecimalNumber, to: DecimalNumber, unit: String?)
    /// Several values, shown as a list.
    indirect case list([MessageValue])
    /// A value that a function of the caller's own made.
    indirect case resolved(any ResolvedValue)
}
