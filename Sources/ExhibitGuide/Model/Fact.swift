import ICU

/// A typed fact of a product: written once, shown right in every language.
public struct Fact: Hashable, Sendable {
    /// The fact's id, which is the name of its variable in messages: `price`.
    public let id: String
    /// The typed value.
    public let value: FactValue
    /// The fact's own label; without one the exhibition's label of the same id is shown.
    public let label: SourceText?
    /// Where the fact stands.
    public let location: SourceLocation
}

/// The value of a fact, by its type.
public enum FactValue: Hashable, Sendable {
    /// A count or a bare number.
    case number(DecimalNumber)
    /// A number in per cent: 97.5 means 97.5 %.
    case percent(DecimalNumber)
    /// An amount of money, by its ISO 4217 code.
    case amount(DecimalNumber, currency: String)
    /// A measurement, by its CLDR unit; with a usage it is converted for the reader's region.
    case measurement(DecimalNumber, unit: String, usage: String?)
    /// A date, or a date and time.
    case date(CivilDateTime)
    /// A first and a last day.
    case interval(from: CivilDateTime, to: CivilDateTime)
    /// A span of time.
    case duration(CivilDuration)
    /// A lowest and a highest number, of a unit or bare.
    case range(low: DecimalNumber, high: DecimalNumber, unit: String?)
    /// Languages, by their tags.
    case languages([LanguageTag])
    /// Economies, by their codes.
    case economies([String])

    /// The type's name, as guides and the export know it.
    public var typeName: String {
        switch self {
        case .number: "number"
        case .percent: "percent"
        case .amount: "amount"
        case .measurement: "measurement"
        case .date: "date"
        case .interval: "interval"
        case .duration: "duration"
        case .range: "range"
        case .languages: "languages"
        case .economies: "economies"
        }
    }
}

extension FactValue {
    /// Whether variants can be chosen by the fact: it is a number of nothing else, or of a hundred.
    package var isMatchable: Bool {
        switch self {
        case .number, .percent: true
        case .amount, .measurement, .date, .interval, .duration, .range, .languages, .economies: false
        }
    }
}

extension [Fact] {
    /// The names of the facts that variants cannot be chosen by.
    var unmatchableNames: Set<String> { Set(lazy.filter { !$0.value.isMatchable }.map(\.id)) }
}
