/// A span of a formatted text that stands for one field of it: an integer part, a decimal separator, a month.
public struct FormattedField: Hashable, Sendable {
    /// The kind of field.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        // Numbers; the names are those of ECMA-402's formatToParts.

        /// Digits before the decimal separator; with separators of groups, those of one group.
        case integer
        /// The digits after the decimal separator.
        case fraction
        /// The decimal separator: the "." of "1,234.5".
        case decimal
        /// The separator of two groups of digits: the "," of "1,234.5".
        case group
        /// What stands before an exponent: the "E" of "1.85E7".
        case exponentSeparator
        /// The sign of an exponent: the "-" of "1E-3".
        case exponentMinusSign
        /// The digits of an exponent: the "7" of "1.85E7".
        case exponentInteger
        /// The sign of a percentage: "%".
        case percentSign
        /// The sign of a permillage: "‰".
        case perMille
        /// A currency's symbol, code or name.
        case currency
        /// The sign of a negative number.
        case minusSign
        /// The sign of a positive number, where one is shown.
        case plusSign
        /// A unit's abbreviation or name: the "km" of "5 km".
        case unit
        /// What stands for a power of ten: the "M" of "18M".
        case compact
        /// What says that a number is not exact: the "~" of "~5".
        case approximatelySign

        // Dates and times; the symbols are those of UTS #35, Date Field Symbols.

        /// The era: "AD", "令和" (`G`).
        case era
        /// The year, as a number in its calendar (`y`, `Y`, `u`).
        case year
        /// The Gregorian year in which a year of a cyclic calendar begins: the "2016" of "2016丙申年" (`r`).
        case relatedYear
        /// The name of a year in a cycle: the "丙申" of "2016丙申年" (`U`).
        case yearName
        /// The month, as a name or a number (`M`, `L`).
        case month
        /// The day of the month (`d`).
        case day
        /// The day of the week (`E`, `e`, `c`).
        case weekday
        /// The part of the day: "PM", "noon", "in the morning" (`a`, `b`, `B`).
        case dayPeriod
        /// The hour (`h`, `H`, `k`, `K`).
        case hour
        /// The minute (`m`).
        case minute
        /// The second (`s`).
        case second
        /// The fraction of the second (`S`).
        case fractionalSecond
        /// The time zone, as a name or as its distance from UTC (`z`, `Z`, `v`, `V`, `O`, `X`, `x`).
        case timeZoneName
        /// The quarter of the year (`Q`, `q`).
        case quarter
        /// The week of the year or of the month (`w`, `W`).
        case week

        // Both.

        /// What belongs to no field: separators, spaces, words between fields.
        case literal
        /// A field that this version of the library has no name for.
        case other
    }

    /// The kind of field.
    public let kind: Kind

    /// The field's offsets in the formatted text, in UTF-8 bytes.
    public let range: Range<Int>

    /// Creates a field.
    ///
    /// - Parameters:
    ///   - kind: The kind of field.
    ///   - range: Its offsets in the formatted text, in UTF-8 bytes.
    public init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}
