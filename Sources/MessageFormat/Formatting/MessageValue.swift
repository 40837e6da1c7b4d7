import ICU

/// A value for a message's variable, with its type: a placeholder without a function shows it as what it is.
public enum MessageValue: Sendable {
    case string(String)
    case number(DecimalNumber)
    /// A ratio that is shown in per cent: 0.975 as "97.5%".
    case percent(DecimalNumber)
    /// An amount of money, by its ISO 4217 code.
    indirect case currency(DecimalNumber, code: String)
    /// A measurement, by its CLDR unit identifier; with a usage it is shown in the unit that the reader's region prefers.
    indirect case unit(DecimalNumber, unit: String, usage: String?)
    /// A date, or a date and time.
    indirect case dateTime(CivilDateTime)
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
    case resolved(any ResolvedValue)
}

/// The values of a message's variables, by name.
///
/// ```swift
/// let arguments: MessageArguments = ["count": .number(3), "name": .string("Mina")]
/// ```
public struct MessageArguments: Sendable, ExpressibleByDictionaryLiteral {
    private var names: [String] = []
    private var values: [MessageValue] = []

    /// No values.
    public init() {}

    /// The values of a dictionary literal; a name that stands twice has its last value.
    ///
    /// - Parameter elements: Names without `$`, and values.
    public init(dictionaryLiteral elements: (String, MessageValue)...) {
        names.reserveCapacity(elements.count)
        values.reserveCapacity(elements.count)
        for (name, value) in elements { self[name] = value }
    }

    /// The value of a variable.
    ///
    /// - Parameter name: The variable's name, without `$`.
    public subscript(name: String) -> MessageValue? {
        get {
            // A message has few variables: comparing their names is faster than hashing one.
            for index in names.indices where names[index] == name { return values[index] }
            return nil
        }
        set {
            let name = composed(name)
            let index = names.firstIndex(of: name)
            switch (index, newValue) {
            case (let index?, let value?): values[index] = value
            case (let index?, nil):
                names.remove(at: index)
                values.remove(at: index)
            case (nil, let value?):
                names.append(name)
                values.append(value)
            case (nil, nil): break
            }
        }
    }
}
