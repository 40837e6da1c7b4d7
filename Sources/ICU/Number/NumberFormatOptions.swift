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
        case standard, compactShort, compactLong, scientific
    }

    /// How a currency is named.
    public enum CurrencyDisplay: String, Hashable, Sendable, CaseIterable {
        case symbol, narrowSymbol, code, name, never
    }

    /// How a unit is named.
    public enum UnitDisplay: String, Hashable, Sendable, CaseIterable {
        case short, narrow, long
    }

    /// When a sign is shown.
    public enum SignDisplay: String, Hashable, Sendable, CaseIterable {
        case auto, always, exceptZero, negative, never
    }

    /// When digits are grouped.
    public enum Grouping: String, Hashable, Sendable, CaseIterable {
        case auto, always, never, min2
    }

    /// What happens to digits that are not shown.
    public enum RoundingMode: String, Hashable, Sendable, CaseIterable {
        case ceil, floor, expand, trunc, halfCeil, halfFloor, halfExpand, halfTrunc, halfEven
    }

    /// Which limit wins where fraction and significant digits are both limited.
    public enum RoundingPriority: String, Hashable, Sendable, CaseIterable {
        case auto, morePrecision, lessPrecision
    }

    /// Whether the zeros of a whole number are shown.
    public enum TrailingZeroDisplay: String, Hashable, Sendable, CaseIterable {
        case auto, stripIfInteger
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
