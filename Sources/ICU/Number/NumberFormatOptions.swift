/// How numbers are to look. The names and meanings are those of ECMA-402's `Intl.NumberFormat`, which MessageFormat 2 uses too.
public struct NumberFormatOptions: Hashable, Sendable {
    /// What the number stands for.
    public enum Style: Hashable, Sendable {
        /// A bare number.
        case decimal
        /// A ratio that is shown in per cent: 0.42 as "42%".
        case percent
        /// An amount of money, by its ISO 4217 code.
        case currency(String)
        /// A measurement, by its CLDR unit identifier, such as `kilometer-per-hour`.
        case unit(String)
    }

    /// How large numbers are written.
    public enum Notation: Hashable, Sendable {
        /// All digits: "18,500,000".
        case standard
        /// By a power of ten with its abbreviation: "18M" in English, "1850만" in Korean (ICU's `compact-short`).
        case compactShort
        /// By a power of ten with its name: "18 million" (ICU's `compact-long`).
        case compactLong
        /// By an exponent: "1.85E7".
        case scientific
    }

    /// How a currency is named.
    public enum CurrencyDisplay: String, Hashable, Sendable, CaseIterable {
        /// By a symbol that cannot be mistaken: "CA$5.00".
        case symbol
        /// By the symbol that is used where the currency is: "$5.00" (ICU's `unit-width-narrow`).
        case narrowSymbol
        /// By its ISO 4217 code: "CAD 5.00" (ICU's `unit-width-iso-code`).
        case code
        /// By its name, in the form that the amount asks for: "5.00 Canadian dollars" (ICU's `unit-width-full-name`).
        case name
        /// Not at all, though the amount has the currency's digits: "5.00" (ICU's `unit-width-hidden`).
        case never
    }

    /// How a unit is named.
    public enum UnitDisplay: String, Hashable, Sendable, CaseIterable {
        /// By its abbreviation: "5 km".
        case short
        /// By its shortest abbreviation, without the space where the language can do so: "5km".
        case narrow
        /// By its name, in the form that the number asks for: "5 kilometers".
        case long
    }

    /// When a sign is shown.
    public enum SignDisplay: String, Hashable, Sendable, CaseIterable {
        /// On negative numbers, negative zero among them: "-1", "-0", "0", "1".
        case auto
        /// On every number: "-1", "-0", "+0", "+1".
        case always
        /// On every number that is not shown as zero: "-1", "0", "+1".
        case exceptZero
        /// On negative numbers that are not shown as zero: "-1", "0", "1".
        case negative
        /// On none: −1 as "1".
        case never
    }

    /// When digits are grouped.
    public enum Grouping: String, Hashable, Sendable, CaseIterable {
        /// As the locale usually does: "1,234" in English, but "1234" and "12.345" in Spanish.
        case auto
        /// From four digits on, where the locale has groups at all: "1.234" in Spanish (ICU's `group-on-aligned`).
        case always
        /// Never: "1234567" (ICU's `group-off`).
        case never
        /// Once two digits stand before the first separator: "1234", "12,345" (ICU's `group-min2`).
        case min2
    }

    /// What happens to digits that are not shown.
    public enum RoundingMode: String, Hashable, Sendable, CaseIterable {
        /// Up, to the larger number: 2.1 to 3, −2.9 to −2 (ICU's `ceiling`).
        case ceil
        /// Down, to the smaller number: 2.9 to 2, −2.1 to −3 (ICU's `floor`).
        case floor
        /// Away from zero: 2.1 to 3, −2.1 to −3 (ICU's `up`).
        case expand
        /// Toward zero: 2.9 to 2, −2.9 to −2 (ICU's `down`).
        case trunc
        /// To the nearest, halves to the larger number: 2.5 to 3, −2.5 to −2 (ICU's `half-ceiling`).
        case halfCeil
        /// To the nearest, halves to the smaller number: 2.5 to 2, −2.5 to −3 (ICU's `half-floor`).
        case halfFloor
        /// To the nearest, halves away from zero: 2.5 to 3, −2.5 to −3 (ICU's `half-up`).
        case halfExpand
        /// To the nearest, halves toward zero: 2.5 to 2, −2.5 to −2 (ICU's `half-down`).
        case halfTrunc
        /// To the nearest, halves to the even digit: 2.5 to 2, 3.5 to 4 (ICU's `half-even`).
        case halfEven
    }

    /// Which limit wins where fraction and significant digits are both limited.
    public enum RoundingPriority: String, Hashable, Sendable, CaseIterable {
        /// The significant digits: the limits of the fraction are passed over.
        case auto
        /// The limit that shows more digits (ICU's `r` after the precision).
        case morePrecision
        /// The limit that shows fewer digits (ICU's `s` after the precision).
        case lessPrecision
    }

    /// Whether the zeros of a whole number are shown.
    public enum TrailingZeroDisplay: String, Hashable, Sendable, CaseIterable {
        /// They are shown as the least number of fraction digits asks: "5.00".
        case auto
        /// They are left out where all digits of the fraction are zeros: "5", but "5.50" (ICU's `/w` after the precision).
        case stripIfInteger
    }

    /// What the number stands for.
    public var style = Style.decimal
    /// How large numbers are written.
    public var notation = Notation.standard
    /// How a currency is named.
    public var currencyDisplay = CurrencyDisplay.symbol
    /// Whether a negative amount is shown as accountants do, in brackets where the locale has it so.
    public var isAccounting = false
    /// How a unit is named.
    public var unitDisplay = UnitDisplay.short
    /// What a measurement is for, such as `road` or `person-height`: it is then converted to the unit that the region prefers.
    public var usage: String?
    /// When a sign is shown.
    public var signDisplay = SignDisplay.auto
    /// When digits are grouped.
    public var grouping = Grouping.auto
    /// The least number of integer digits.
    public var minimumIntegerDigits: Int?
    /// The least number of fraction digits.
    public var minimumFractionDigits: Int?
    /// The largest number of fraction digits.
    public var maximumFractionDigits: Int?
    /// The least number of significant digits.
    public var minimumSignificantDigits: Int?
    /// The largest number of significant digits.
    public var maximumSignificantDigits: Int?
    /// Whether the zeros of a whole number are shown.
    public var trailingZeroDisplay = TrailingZeroDisplay.auto
    /// Which limit wins where fraction and significant digits are both limited.
    public var roundingPriority = RoundingPriority.auto
    /// The step to which the last shown digit is rounded.
    public var roundingIncrement = 1
    /// What happens to digits that are not shown.
    public var roundingMode = RoundingMode.halfExpand

    /// Whether the numbers have been rounded already, so that all their digits are shown where nothing else is asked for.
    var isRounded = false

    /// Hashes what options usually differ by; equal options have equal hashes all the same.
    ///
    /// - Parameter hasher: The hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(style)
        hasher.combine(minimumFractionDigits)
        hasher.combine(maximumFractionDigits)
    }

    /// The default: a bare number with the locale's own habits.
    public init() {}

    /// The default look of a style.
    ///
    /// - Parameter style: What the number stands for.
    public init(style: Style) { self.style = style }
}
