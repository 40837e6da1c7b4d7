import ExhibitGuide

/// A fact: what is stated, how the reader writes it, and the value itself.
public struct FactDocument: Hashable, Sendable, Codable {
    /// The fact's id.
    public let id: String
    /// What is stated.
    public let label: TextDocument
    /// The value as the reader writes it.
    public let text: TextDocument
    /// The value itself, by its type.
    public let value: FactValueDocument

    init(_ fact: LocalizedFact) {
        id = fact.id
        label = TextDocument(fact.label)
        text = TextDocument(fact.text)
        value = FactValueDocument(fact.value)
    }
}

extension FactDocument: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("id", id)
            json.field("label", label)
            json.field("text", text)
            json.field("value", value)
        }
    }
}

/// A typed value. `type` says which of the other fields there are. Numbers are decimal strings, exact: "97.5".
public struct FactValueDocument: Hashable, Sendable, Codable {
    /// `number`, `percent`, `amount`, `measurement`, `date`, `interval`, `duration`, `range`, `languages` or `economies`.
    public let type: String
    /// Of a number.
    public var number: String?
    /// Of a percentage: "97.5" means 97.5 %.
    public var percent: String?
    /// Of an amount of money.
    public var amount: String?
    /// An amount's ISO 4217 code.
    public var currency: String?
    /// Of a measurement, in its unit.
    public var value: String?
    /// A measurement's or range's CLDR unit identifier.
    public var unit: String?
    /// What a measurement is for: a CLDR unit usage.
    public var usage: String?
    /// An ISO 8601 date, or date and time.
    public var date: String?
    /// An interval's first ISO 8601 date.
    public var from: String?
    /// An interval's last ISO 8601 date.
    public var to: String?
    /// An ISO 8601 duration.
    public var duration: String?
    /// A range's lowest number.
    public var low: String?
    /// A range's highest number.
    public var high: String?
    /// BCP 47 tags.
    public var languages: [String]?
    /// Codes of economies.
    public var economies: [String]?

    init(_ fact: FactValue) {
        type = fact.typeName
        switch fact {
        case .number(let number): self.number = number.description
        case .percent(let percent): self.percent = percent.description
        case .amount(let amount, let currency):
            self.amount = amount.description
            self.currency = currency
        case .measurement(let value, let unit, let usage):
            self.value = value.description
            self.unit = unit
            self.usage = usage
        case .date(let date): self.date = date.description
        case .interval(let from, let to):
            self.from = from.description
            self.to = to.description
        case .duration(let duration): self.duration = duration.description
        case .range(let low, let high, let unit):
            self.low = low.description
            self.high = high.description
            self.unit = unit
        case .languages(let tags): languages = tags.map(\.identifier)
        case .economies(let codes): economies = codes
        }
    }
}

extension FactValueDocument: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("amount", amount)
            json.field("currency", currency)
            json.field("date", date)
            json.field("duration", duration)
            json.field("economies", economies)
            json.field("from", from)
            json.field("high", high)
            json.field("languages", languages)
            json.field("low", low)
            json.field("number", number)
            json.field("percent", percent)
            json.field("to", to)
            json.field("type", type)
            json.field("unit", unit)
            json.field("usage", usage)
            json.field("value", value)
        }
    }
}
