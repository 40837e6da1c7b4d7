/// A span of a formatted text that stands for one field of it: an integer part, a decimal separator, a month.
public struct FormattedField: Hashable, Sendable {
    /// The kind of field.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        // Numbers; the names are those of ECMA-402's formatToParts.
        case integer, fraction, decimal, group, exponentSeparator, exponentMinusSign, exponentInteger
        case percentSign, perMille, currency, minusSign, plusSign, unit, compact, approximatelySign
        // Dates and times.
        case era, year, relatedYear, yearName, month, day, weekday, dayPeriod, hour, minute, second
        case fractionalSecond, timeZoneName, quarter, week
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
