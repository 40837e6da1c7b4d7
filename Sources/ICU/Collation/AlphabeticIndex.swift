import CICU

/// The letters under which a locale files names, as on the tabs of an address book (UTS #35, Part 5, “Collation Indexes”).
///
/// ```swift
/// let index = try AlphabeticIndex(locale: LanguageTag("ko"))
/// try index.label(for: "한빛접근성연구소")   // "ㅎ"
/// try index.label(for: "LG")               // "L"
/// try index.label(for: "3M")               // "#"
/// ```
///
/// The buckets stand in the order of the locale's collation. A list sorted with `Collator(locale:)` runs through them without
/// turning back, but for Chinese in pinyin, where 大 and “Da” share the letter D though their collation puts all ideographs
/// first: list by bucket first and collation second, as `sections(of:sortedWith:by:)` does, or keep the collation's order under
/// `labels(forSorted:)`.
///
/// What has no letter has a bucket too:
/// - `#`, always the first, takes what sorts before every letter of the index: digits, symbols, the empty text;
/// - `…` takes what lies between or after the letters of the index, such as Greek names in a Korean list. There may be several.
///
/// An index is immutable and may be shared between tasks.
public struct AlphabeticIndex: Sendable {
    /// The label of the bucket for what sorts before every letter.
    public static let symbolsLabel = "#"

    /// The label of the buckets for letters that the index does not have.
    public static let otherLettersLabel = "…"

    /// The labels of the buckets, in order; all but `#` and `…` are different.
    public let labels: [String]

    // Sendable: ICU's ImmutableIndex is documented as immutable and thread-safe.
    private let handle: Handle

    /// Builds the index of a locale.
    ///
    /// - Parameters:
    ///   - locale: The locale. Its collation decides on the labels: pinyin letters for `zh-Hans`, strokes for `zh-Hant`.
    ///   - includesLatinLetters: Whether the index has the letters A to Z besides its own, so that a company with a Latin name has
    ///     a letter in every list.
    /// - Throws: ``ICUError`` where ICU cannot build it.
    public init(locale: LanguageTag, includesLatinLetters: Bool = true) throws(ICUError) {
        let tags = JoinedText([locale.identifier] + (includesLatinLetters ? ["en"] : []))
        let pointer = try opened("build the alphabetic index of “\(locale)”") { status in
            tags.withICUText { cicu_index_open($0, $1, $2, status) }
        }
        handle = Handle(pointer) { cicu_index_close($0) }
        var labels: [String] = []
        for bucket in 0..<cicu_index_bucket_count(pointer) {
            switch Int(cicu_index_bucket_type(pointer, bucket)) {
            case CICU_INDEX_LETTER:
                labels.append(
                    try text("read a label of an index") { cicu_index_bucket_label(pointer, bucket, $0, $1, $2) })
            case CICU_INDEX_UNDERFLOW: labels.append(Self.symbolsLabel)
            default: labels.append(Self.otherLettersLabel)
            }
        }
        self.labels = labels
    }

    /// The bucket that a name belongs to.
    ///
    /// - Parameter name: The name; only its beginning matters.
    /// - Returns: An index into `labels`.
    /// - Throws: ``ICUError`` where memory has run out.
    public func bucketIndex(for name: String) throws(ICUError) -> Int {
        let index = try checked("find a name’s bucket") { status in
            name.withICUText { cicu_index_bucket_of(handle.pointer, $0, $1, status) }
        }
        return min(max(Int(index), 0), labels.count - 1)
    }

    /// The label that a name is filed under.
    ///
    /// - Parameter name: The name; only its beginning matters.
    /// - Returns: One of `labels`.
    /// - Throws: ``ICUError`` where memory has run out.
    public func label(for name: String) throws(ICUError) -> String {
        labels[try bucketIndex(for: name)]
    }
}
