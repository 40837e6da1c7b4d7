import CICU

/// Rewrites text from one script to another, or by another of ICU's transforms (UTS #35, Part 2, “Transforms”).
///
/// ```swift
/// let latin = try Transliterator.latin()
/// try latin.transliterate("Привет, 한국")   // "Privet, hangug"
/// ```
///
/// What this cannot do: ideographs are read as Mandarin, in pinyin, each by its most usual reading, whether the text is in
/// `zh-Hans` or `zh-Hant`. Japanese kanji and Korean hanja therefore come out wrong (東京 becomes “dong jing”): their
/// readings hang on the word and are in no data of ICU. Give such names in Latin letters yourself. Nor does ICU supply the
/// vowels that Hebrew and Arabic leave out.
///
/// The first text of each script loads that script's rules, which takes milliseconds, for ideographs a hundred; later ones
/// take microseconds. Time grows with the square of a text's length: names and paragraphs are at once done, a megabyte takes
/// seconds.
///
/// A transliterator may be shared between tasks. ICU's objects may not (“Transliterators are not immutable, so they must be
/// synchronized when shared between threads”, translit.h); they are lent from a pool.
public struct Transliterator: Sendable {
    /// ICU's identifier of the transform.
    public let id: String

    private let pool: HandlePool

    /// Opens a transform.
    ///
    /// - Parameter id: ICU's identifier, simple or compound: `Han-Latin`, `Any-Latin; Latin-ASCII`, `[:Script=Thai:] Any-Latin`.
    /// - Throws: ``ICUError``, with `U_INVALID_ID` where ICU has no such transform.
    public init(id: String) throws(ICUError) {
        let pointer = try opened("open the transliterator “\(id)”") { status in
            id.withICUText { cicu_transliterator_open($0, $1, status) }
        }
        self.id = id
        pool = HandlePool(
            prototype: pointer,
            clone: { cicu_transliterator_clone($0, $1) },
            close: { cicu_transliterator_close($0) })
    }

    /// A transform of any script to Latin letters, for file names, slugs and searching.
    ///
    /// It takes tens of milliseconds to open: open one and keep it.
    ///
    /// - Parameter asciiOnly: Whether accents are taken off and letters such as “ß” and “æ” written out. What has no likeness in
    ///   ASCII, emoji among it, stays.
    /// - Returns: The transform `Any-Latin; Latin-ASCII`, or `Any-Latin`.
    /// - Throws: ``ICUError`` where ICU's data has no transforms.
    public static func latin(asciiOnly: Bool = true) throws(ICUError) -> Transliterator {
        try Transliterator(id: asciiOnly ? "Any-Latin; Latin-ASCII" : "Any-Latin")
    }

    /// Rewrites a text.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text as the transform makes it.
    /// - Throws: ``ICUError`` where memory has run out.
    public func transliterate(_ text: String) throws(ICUError) -> String {
        guard !text.isEmpty else { return text }
        return try pool.withHandle { transliterator throws(ICUError) in
            try rewritten(text, "transliterate by “\(id)”") {
                cicu_transliterator_apply(transliterator, $0, $1, $2, $3, $4)
            }
        }
    }
}
