import CICU

/// The quotation marks of a language (CLDR, Delimiters).
///
/// ```swift
/// try QuotationMarks(locale: LanguageTag("ja"))   // 「…」, 『…』
/// ```
public struct QuotationMarks: Hashable, Sendable {
    /// What begins a quotation.
    public let start: String
    /// What ends it.
    public let end: String
    /// What begins a quotation within one.
    public let alternateStart: String
    /// What ends it.
    public let alternateEnd: String

    /// Looks the marks of a language up.
    ///
    /// - Parameter locale: The language.
    /// - Throws: ``ICUError`` where ICU has no data at all.
    public init(locale: LanguageTag) throws(ICUError) {
        start = try Self.mark(CICU_QUOTATION_START, of: locale)
        end = try Self.mark(CICU_QUOTATION_END, of: locale)
        alternateStart = try Self.mark(CICU_ALTERNATE_QUOTATION_START, of: locale)
        alternateEnd = try Self.mark(CICU_ALTERNATE_QUOTATION_END, of: locale)
    }

    private static func mark(_ mark: some BinaryInteger, of locale: LanguageTag) throws(ICUError) -> String {
        try text("look up the quotation marks of \(locale)") { out, capacity, status in
            locale.identifier.withICUText {
                cicu_locale_quotation_mark($0, $1, Int32(mark), out, capacity, status)
            }
        }
    }
}
