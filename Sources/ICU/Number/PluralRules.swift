import CICU

/// A language's plural rules (UTS #35, Language Plural Rules): which form a number takes.
public final class PluralRules: Sendable {
    /// What is counted: things (cardinal) or places in a row (ordinal).
    public enum Kind: Hashable, Sendable {
        /// How many there are: "1 day", "2 days" (CLDR's `cardinal`).
        case cardinal
        /// The which it is: "1st", "2nd", "3rd", "4th" (CLDR's `ordinal`).
        case ordinal
    }

    private let handle: Handle
    /// CLDR lists far fewer samples.
    private static let mostSamples = 1_000
    /// Whether the language has no forms to choose from.
    private let hasOneForm: Bool

    /// The categories that the language has, in CLDR's order; `other` is always among them.
    public let categories: [PluralCategory]

    /// Opens the rules of a language.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - kind: What is counted.
    /// - Throws: ``ICUError`` where ICU cannot open them.
    public init(locale: LanguageTag, kind: Kind = .cardinal) throws(ICUError) {
        let pointer = try opened("open the plural rules of \(locale)") { status in
            locale.identifier.withICUText { cicu_plural_rules_open($0, $1, kind == .ordinal, status) }
        }
        let handle = Handle(pointer) { cicu_plural_rules_close($0) }
        self.handle = handle
        let set = try checked("list the plural categories of \(locale)") { cicu_plural_categories(handle.pointer, $0) }
        categories = PluralCategory.allCases.filter { set & (1 << $0.rawValue) != 0 || $0 == .other }
        hasOneForm = categories == [.other]
    }

    /// The category of a number as a format shows it: "1.0" is not "1" in every language.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - format: The format that shows it.
    /// - Returns: The category.
    /// - Throws: ``ICUError`` where ICU cannot format the number.
    public func category(of number: DecimalNumber, as format: NumberFormat) throws(ICUError) -> PluralCategory {
        if case .integer(let value) = number.storage { return try category(of: value, as: format) }
        return try category(ofShown: number, as: format)
    }

    /// The category of a whole number as a format shows it.
    package func category(of integer: Int64, as format: NumberFormat) throws(ICUError) -> PluralCategory {
        if hasOneForm { return .other }
        guard format.showsPlainIntegers, integer.magnitude < 1 << 53 else {
            return try category(ofShown: DecimalNumber(integer), as: format)
        }
        let raw = try checked("select a plural form") { cicu_plural_select_int(handle.pointer, integer, $0) }
        return PluralCategory(rawValue: raw) ?? .other
    }

    private func category(ofShown number: DecimalNumber, as format: NumberFormat) throws(ICUError) -> PluralCategory {
        if hasOneForm { return .other }
        let (shown, number) = try format.resolved(number)
        let digits = number.description
        let raw = try checked("select a plural form") { status in
            digits.withICUText { cicu_plural_select_formatted(handle.pointer, shown.pointer, $0, $1, status) }
        }
        return PluralCategory(rawValue: raw) ?? .other
    }

    /// Some numbers of a category, for a translator to see.
    ///
    /// - Parameters:
    ///   - category: The category.
    ///   - count: How many numbers at most.
    /// - Returns: The numbers in increasing order; empty where the language does not have the category.
    /// - Throws: ``ICUError`` where ICU cannot list them.
    public func samples(of category: PluralCategory, count: Int = 5) throws(ICUError) -> [DecimalNumber] {
        let wanted = min(max(0, count), Self.mostSamples)
        var samples = [Double](repeating: 0, count: 2 * wanted)
        let found = try checked("list samples of a plural category") { status in
            samples.withUnsafeMutableBufferPointer {
                cicu_plural_samples(handle.pointer, category.rawValue, $0.baseAddress, Int32($0.count), status)
            }
        }
        // CLDR lists some numbers twice, once in each of their spellings (1000000 and 1c6).
        return samples.prefix(Int(found)).compactMap(DecimalNumber.init(_:)).reduce(into: []) { numbers, number in
            if !numbers.contains(number), numbers.count < wanted { numbers.append(number) }
        }
    }
}
