import Synchronization

/// Opens each formatter once and shares it, for everything that formats in one process or one context.
///
/// A formatter takes some 30 µs to open and one to use; collators, segmenters and indexes take longer. The cache is an object that is passed down, not a global one: who
/// drops it frees what it opened. It may be used by many tasks at once; no lock is held while ICU opens or formats.
public final class FormatterCache: Sendable {
    private struct Key<Options: Hashable & Sendable>: Hashable, Sendable {
        let locale: LanguageTag
        let options: Options
    }

    private struct DateOptions: Hashable, Sendable {
        let pattern: DateTimeFormat.Pattern
        let timeZone: String
    }

    private struct IntervalOptions: Hashable, Sendable {
        let skeleton: String
        let timeZone: String
    }

    private struct ListOptions: Hashable, Sendable {
        let kind: ListFormat.Kind
        let width: ListFormat.Width
    }

    private let numbers = SharedTable<Key<NumberFormatOptions>, NumberFormat>()
    private let converters = SharedTable<UnitConverter.Conversion, UnitConverter>()
    private let regions = UnitConverter.Regions()
    private let symbols = SharedTable<LanguageTag, NumberSymbols>()
    private let ranges = SharedTable<Key<NumberFormatOptions>, NumberRangeFormat>()
    private let plurals = SharedTable<Key<PluralRules.Kind>, PluralRules>()
    private let dates = SharedTable<Key<DateOptions>, DateTimeFormat>()
    private let intervals = SharedTable<Key<IntervalOptions>, DateIntervalFormat>()
    private let lists = SharedTable<Key<ListOptions>, ListFormat>()
    private let names = SharedTable<Key<DisplayNames.Capitalization>, DisplayNames>()
    private let segmenters = SharedTable<Key<TextUnit>, TextSegmenter>()
    private let collators = SharedTable<LanguageTag, Collator>()
    private let indexes = SharedTable<LanguageTag, AlphabeticIndex>()
    private let transliterators = SharedTable<String, Transliterator>()

    /// An empty cache.
    public init() {}

    /// A number format, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions it follows.
    ///   - options: How the numbers look.
    /// - Returns: The shared format.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func numberFormat(
        locale: LanguageTag, options: NumberFormatOptions = .init()
    ) throws(ICUError) -> NumberFormat {
        try numbers.value(for: Key(locale: locale, options: options)) { () throws(ICUError) in
            if let conversion = UnitConverter.Conversion(for: locale, options, regions: regions),
                let converter = try? converters.value(
                    for: conversion, make: { () throws(ICUError) in try UnitConverter(conversion) })
            {
                return NumberFormat(
                    locale: locale, options: options, converter: converter, symbols: symbols(of: locale))
            }
            if case .currency = options.style { return try NumberFormat(locale: locale, options: options) }
            return try NumberFormat(locale: locale, options: options, symbols: symbols(of: locale))
        }
    }

    private func symbols(of locale: LanguageTag) -> NumberSymbols? {
        try? symbols.value(for: locale) { () throws(ICUError) in try NumberSymbols(locale: locale) }
    }

    /// A number range format, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions it follows.
    ///   - options: How both numbers look.
    /// - Returns: The shared format.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func numberRangeFormat(
        locale: LanguageTag, options: NumberFormatOptions = .init()
    ) throws(ICUError) -> NumberRangeFormat {
        try ranges.value(for: Key(locale: locale, options: options)) { () throws(ICUError) in
            try NumberRangeFormat(locale: locale, options: options)
        }
    }

    /// Plural rules, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - kind: What is counted.
    /// - Returns: The shared rules.
    /// - Throws: ``ICUError`` where ICU cannot open them.
    public func pluralRules(locale: LanguageTag, kind: PluralRules.Kind = .cardinal) throws(ICUError) -> PluralRules {
        try plurals.value(for: Key(locale: locale, options: kind)) { () throws(ICUError) in
            try PluralRules(locale: locale, kind: kind)
        }
    }

    /// A date format, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions and calendar it follows.
    ///   - pattern: What is shown.
    ///   - timeZone: The zone in which instants are shown.
    /// - Returns: The shared format.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func dateTimeFormat(
        locale: LanguageTag, pattern: DateTimeFormat.Pattern, timeZone: String = DateTimeFormat.utc
    ) throws(ICUError) -> DateTimeFormat {
        try dates.value(
            for: Key(locale: locale, options: DateOptions(pattern: pattern, timeZone: timeZone))
        ) { () throws(ICUError) in
            try DateTimeFormat(locale: locale, pattern: pattern, timeZone: timeZone)
        }
    }

    /// A date interval format, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions and calendar it follows.
    ///   - skeleton: The fields that are shown.
    ///   - timeZone: The zone in which instants are shown.
    /// - Returns: The shared format.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func dateIntervalFormat(
        locale: LanguageTag, skeleton: String, timeZone: String = DateTimeFormat.utc
    ) throws(ICUError) -> DateIntervalFormat {
        try intervals.value(
            for: Key(locale: locale, options: IntervalOptions(skeleton: skeleton, timeZone: timeZone))
        ) { () throws(ICUError) in
            try DateIntervalFormat(locale: locale, skeleton: skeleton, timeZone: timeZone)
        }
    }

    /// A list format, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - kind: What joins the items.
    ///   - width: How much room there is.
    /// - Returns: The shared format.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func listFormat(
        locale: LanguageTag, kind: ListFormat.Kind = .and, width: ListFormat.Width = .wide
    ) throws(ICUError) -> ListFormat {
        try lists.value(
            for: Key(locale: locale, options: ListOptions(kind: kind, width: width))
        ) { () throws(ICUError) in
            try ListFormat(locale: locale, kind: kind, width: width)
        }
    }

    /// Display names, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The language that the names are in.
    ///   - capitalization: Where the names will stand.
    /// - Returns: The shared names.
    /// - Throws: ``ICUError`` where ICU cannot open them.
    public func displayNames(
        locale: LanguageTag, capitalization: DisplayNames.Capitalization = .none
    ) throws(ICUError) -> DisplayNames {
        try names.value(for: Key(locale: locale, options: capitalization)) { () throws(ICUError) in
            try DisplayNames(locale: locale, capitalization: capitalization)
        }
    }

    /// A segmenter, opened at first use.
    ///
    /// - Parameters:
    ///   - locale: The language of the text.
    ///   - unit: What the text is divided into.
    /// - Returns: The shared segmenter.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func segmenter(locale: LanguageTag, unit: TextUnit) throws(ICUError) -> TextSegmenter {
        try segmenters.value(for: Key(locale: locale, options: unit)) { () throws(ICUError) in
            try TextSegmenter(locale: locale, unit: unit)
        }
    }

    /// The collator of a language with its usual strength, opened at first use.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The shared collator.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func collator(locale: LanguageTag) throws(ICUError) -> Collator {
        try collators.value(for: locale) { () throws(ICUError) in try Collator(locale: locale) }
    }

    /// The alphabetic index of a language, opened at first use.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The shared index.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public func alphabeticIndex(locale: LanguageTag) throws(ICUError) -> AlphabeticIndex {
        try indexes.value(for: locale) { () throws(ICUError) in try AlphabeticIndex(locale: locale) }
    }

    /// The transform of any script to the letters of ASCII, opened at first use.
    ///
    /// - Returns: The shared transform.
    /// - Throws: ``ICUError`` where ICU's data has no transforms.
    public func latinTransliterator() throws(ICUError) -> Transliterator {
        try transliterators.value(for: "latin") { () throws(ICUError) in try Transliterator.latin() }
    }
}

/// A table of bounded size that many tasks fill and read; a value is made outside the lock, and where two tasks make the same, the first stays.
final class SharedTable<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let table = Mutex<[Key: Value]>([:])

    /// An exhibition in all its languages needs some hundreds; who asks for ever new ones is not to fill the memory.
    private static var limit: Int { 1_024 }

    func value(for key: Key, make: () throws(ICUError) -> Value) throws(ICUError) -> Value {
        if let value = table.withLock({ $0[key] }) { return value }
        let made = try make()
        return table.withLock { table in
            if let value = table[key] { return value }
            if table.count >= Self.limit { table.removeAll() }
            table[key] = made
            return made
        }
    }
}
