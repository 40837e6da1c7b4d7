import CICU

/// Finds text in text by a locale's notion of likeness: with the primary strength “cafe” finds “Café” (UTS #10, “Searching and
/// Matching”).
///
/// ```swift
/// let searcher = try CollationSearcher(locale: LanguageTag("es"))
/// try searcher.contains("tecnologia", in: "Tecnología accesible")   // true
/// ```
///
/// Unless the tag names another collation (`-u-co-`), CLDR's collation for searching is used; `ko-u-co-searchjl` finds Korean
/// by initial consonants. An empty pattern, or one of which nothing counts at the strength, such as a lone accent at the
/// primary one, finds nothing.
///
/// A searcher may be shared between tasks. ICU's search objects hold the text they search and may not; they are lent from a
/// pool, because opening one costs four times as much as a short search.
public struct CollationSearcher: Sendable {
    private static let chunk = 32
    private let pool: HandlePool

    /// Opens a searcher.
    ///
    /// - Parameters:
    ///   - locale: The locale.
    ///   - strength: Which differences count.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public init(locale: LanguageTag, strength: CollationStrength = .primary) throws(ICUError) {
        let pointer = try opened("open a searcher for “\(locale)”") { status in
            locale.identifier.withICUText { cicu_searcher_open($0, $1, strength.code, status) }
        }
        pool = HandlePool(
            prototype: pointer,
            clone: { cicu_searcher_clone($0, $1) },
            close: { cicu_searcher_close($0) })
    }

    /// All matches, in order; they do not overlap.
    ///
    /// - Parameters:
    ///   - pattern: What to find.
    ///   - text: Where to find it.
    /// - Returns: The matches, each made of whole grapheme clusters.
    /// - Throws: ``ICUError`` where memory has run out.
    public func ranges(of pattern: String, in text: String) throws(ICUError) -> [Range<String.Index>] {
        try matches(of: pattern, in: text, limit: .max)
    }

    /// The first match.
    ///
    /// - Parameters:
    ///   - pattern: What to find.
    ///   - text: Where to find it.
    /// - Returns: The match, or `nil` where there is none.
    /// - Throws: ``ICUError`` where memory has run out.
    public func firstRange(of pattern: String, in text: String) throws(ICUError) -> Range<String.Index>? {
        try matches(of: pattern, in: text, limit: 1).first
    }

    /// Whether a text has a match.
    ///
    /// - Parameters:
    ///   - pattern: What to find.
    ///   - text: Where to find it.
    /// - Returns: Whether there is a match.
    /// - Throws: ``ICUError`` where memory has run out.
    public func contains(_ pattern: String, in text: String) throws(ICUError) -> Bool {
        try firstRange(of: pattern, in: text) != nil
    }

    private func matches(of pattern: String, in text: String, limit: Int) throws(ICUError) -> [Range<String.Index>] {
        guard !pattern.isEmpty, !text.isEmpty else { return [] }
        return try pool.withHandle { searcher throws(ICUError) in
            defer { cicu_searcher_end(searcher) }
            try checked("begin a search") { status in
                pattern.withICUText { pattern, patternLength in
                    text.withICUText { cicu_searcher_begin(searcher, pattern, patternLength, $0, $1, status) }
                }
            }
            var ranges: [Range<String.Index>] = []
            try checked("search") { status in
                withUnsafeTemporaryAllocation(of: CICUSpan.self, capacity: Self.chunk) { buffer in
                    let wanted = min(limit, Self.chunk)
                    var count: Int
                    repeat {
                        count = Int(cicu_searcher_next(searcher, buffer.baseAddress, Int32(wanted), status))
                        for span in buffer[..<count] {
                            let start = text.utf8.index(text.startIndex, offsetBy: Int(span.start))
                            let end = text.utf8.index(start, offsetBy: Int(span.end - span.start))
                            ranges.append(start..<end)
                        }
                    } while count == wanted && ranges.count < limit
                }
            }
            return ranges
        }
    }
}
