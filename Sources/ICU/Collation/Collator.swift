import CICU

/// Compares texts by the rules of a locale (UTS #10, with CLDR's tailorings).
///
/// ```swift
/// let collator = try Collator(locale: LanguageTag("sv"))
/// collator.compare("Örebro", "Zürich")                       // .descending: Ö follows Z in Swedish
/// try collator.sorted(products) { $0.title }
/// ```
///
/// A collator is immutable: open one per locale and share it between tasks. The first of a locale loads its data,
/// which ICU keeps.
public struct Collator: Sendable {
    // Sendable: only const functions of the collator are called, and those ICU allows to many threads at once.
    let handle: Handle

    /// Opens the collator of a locale.
    ///
    /// A setting that is `nil` is as the locale has it, or as the tag's own keywords say (`-u-co-`, `-u-kn-`, `-u-ks-` …;
    /// UTS #35, Part 5).
    ///
    /// - Parameters:
    ///   - locale: The locale, such as `zh-Hant` or `es-u-co-trad`.
    ///   - strength: Which differences count.
    ///   - numeric: Whether digits sort by their value as numbers, so that “Booth 9” comes before “Booth 10”.
    ///   - caseLevel: Whether case counts on a level of its own; with primary strength, accents are then passed over but case
    ///     is not.
    ///   - ignoresPunctuation: Whether spaces and punctuation are passed over up to the tertiary strength (alternate handling
    ///     “shifted”).
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public init(
        locale: LanguageTag,
        strength: CollationStrength? = nil,
        numeric: Bool? = nil,
        caseLevel: Bool? = nil,
        ignoresPunctuation: Bool? = nil
    ) throws(ICUError) {
        let pointer = try opened("open a collator for “\(locale)”") { status in
            locale.identifier.withICUText { tag, tagLength in
                cicu_collator_open(
                    tag, tagLength, strength?.code ?? Int32(CICU_COLLATION_DEFAULT), Self.code(caseLevel),
                    Self.code(numeric), Self.code(ignoresPunctuation), status)
            }
        }
        handle = Handle(pointer) { cicu_collator_close($0) }
    }

    private static func code(_ setting: Bool?) -> Int32 {
        switch setting {
        case nil: Int32(CICU_COLLATION_DEFAULT)
        case false?: 0
        case true?: 1
        }
    }

    /// Compares two texts.
    ///
    /// ICU fails here only where memory has run out; the texts are then compared by Swift's own order.
    ///
    /// - Parameters:
    ///   - left: The one text.
    ///   - right: The other.
    /// - Returns: Whether `left` comes before, with or after `right`.
    public func compare(_ left: String, _ right: String) -> ComparisonOrder {
        var status: CICUStatus = 0
        let result = left.withICUText { leftText, leftLength in
            right.withICUText { rightText, rightLength in
                cicu_collator_compare(handle.pointer, leftText, leftLength, rightText, rightLength, &status)
            }
        }
        guard status == 0 else { return left < right ? .ascending : left == right ? .same : .descending }
        return ComparisonOrder(rawValue: Int(result.signum())) ?? .same
    }

    /// Whether a text comes before another; fit for `sorted(by:)`.
    ///
    /// To sort more than a few dozen texts, `sorted(_:by:)` is faster, because it looks at each text once.
    ///
    /// - Parameters:
    ///   - left: The one text.
    ///   - right: The other.
    /// - Returns: Whether `left` comes before `right`.
    public func areInIncreasingOrder(_ left: String, _ right: String) -> Bool {
        compare(left, right) == .ascending
    }

    /// The sort key of a text: two keys compare, byte by byte, as their texts do.
    ///
    /// Keys compare only with keys of a collator with the same locale and settings, made by the same version of ICU; do not
    /// store them.
    ///
    /// - Parameter text: The text.
    /// - Returns: The bytes of the key, none of them 0.
    /// - Throws: ``ICUError`` where memory has run out.
    public func sortKey(for text: String) throws(ICUError) -> [UInt8] {
        var key: [UInt8] = []
        try appendSortKey(for: text, to: &key)
        return key
    }

    func appendSortKey(for source: String, to bytes: inout [UInt8]) throws(ICUError) {
        try appendText(to: &bytes, "make a sort key") { out, capacity, status in
            source.withICUText { cicu_collator_sort_key(handle.pointer, $0, $1, out, capacity, status) }
        }
    }
}
