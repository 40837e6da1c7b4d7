import CICU

/// Divides text into grapheme clusters, words, sentences or stretches between line breaks, by the rules of a locale.
///
/// ```swift
/// let segmenter = try TextSegmenter(locale: LanguageTag("th"), unit: .line())
/// try segmenter.segments(in: "ภาษาไทยเป็นภาษาที่สวยงาม")   // ["ภาษา", "ไทย", "เป็น", …]
/// ```
///
/// Offsets are in UTF-8 bytes. Any text will do, the empty one among them; every text that is not empty has a boundary at its
/// end.
///
/// A segmenter may be shared between tasks: ICU's break iterators, which hold the text they walk, are lent from a pool.
public struct TextSegmenter: Sendable {
    private static let chunk = 256
    private let pool: HandlePool

    /// Opens a segmenter.
    ///
    /// - Parameters:
    ///   - locale: The locale. Its own keywords (`-u-lb-`, `-u-lw-`, `-u-ss-`) count where `unit` does not say otherwise.
    ///   - unit: What to divide text into.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public init(locale: LanguageTag, unit: TextUnit) throws(ICUError) {
        let keywords = unit.keywords
        let pointer = try opened("open a segmenter for “\(locale)”") { status in
            locale.identifier.withICUText { tag, tagLength in
                keywords.withICUText { cicu_segmenter_open(tag, tagLength, unit.code, $0, $1, status) }
            }
        }
        pool = HandlePool(
            prototype: pointer,
            clone: { cicu_segmenter_clone($0, $1) },
            close: { cicu_segmenter_close($0) })
    }

    /// The ends of the segments, with what each segment is.
    ///
    /// - Parameter text: The text.
    /// - Returns: The boundaries after the start, the last at the end of the text; none for an empty text.
    /// - Throws: ``ICUError`` where memory has run out.
    public func breaks(in text: String) throws(ICUError) -> [TextBoundary] {
        var result: [TextBoundary] = []
        try forEachBoundary(in: text) { result.append(TextBoundary($0)) }
        return result
    }

    /// All boundaries, the start and the end of the text among them.
    ///
    /// - Parameter text: The text.
    /// - Returns: Offsets in UTF-8 bytes, increasing: `[0]` for an empty text, else from 0 to the length.
    /// - Throws: ``ICUError`` where memory has run out.
    public func boundaries(in text: String) throws(ICUError) -> [Int] {
        var result = [0]
        try forEachBoundary(in: text) { result.append(Int($0.offset)) }
        return result
    }

    /// The segments; joined, they are the text.
    ///
    /// - Parameter text: The text.
    /// - Returns: The segments in order.
    /// - Throws: ``ICUError`` where memory has run out.
    public func segments(in text: String) throws(ICUError) -> [Substring] {
        try segments(in: text) { _ in true }
    }

    /// The words, without what stands between them.
    ///
    /// - Parameter text: The text.
    /// - Returns: The segments that are words; none where the segmenter’s unit is not the word.
    /// - Throws: ``ICUError`` where memory has run out.
    public func words(in text: String) throws(ICUError) -> [Substring] {
        try segments(in: text) { TextBoundary($0).isWordLike }
    }

    /// How many words there are.
    ///
    /// - Parameter text: The text.
    /// - Returns: The count of ``words(in:)``, without the words.
    /// - Throws: ``ICUError`` where memory has run out.
    public func wordCount(in text: String) throws(ICUError) -> Int {
        try withSegmenter(on: text) { Int(cicu_segmenter_count_words($0)) } ?? 0
    }

    private func segments(
        in text: String, where isWanted: (CICUBoundary) -> Bool
    ) throws(ICUError) -> [Substring] {
        var result: [Substring] = []
        var start = (index: text.startIndex, offset: 0)
        try forEachBoundary(in: text) { boundary in
            let offset = Int(boundary.offset)
            let end = text.utf8.index(start.index, offsetBy: offset - start.offset)
            if isWanted(boundary) { result.append(text[start.index..<end]) }
            start = (end, offset)
        }
        return result
    }

    private func forEachBoundary(in text: String, _ body: (CICUBoundary) -> Void) throws(ICUError) {
        _ = try withSegmenter(on: text) { segmenter in
            withUnsafeTemporaryAllocation(of: CICUBoundary.self, capacity: Self.chunk) { buffer in
                var count: Int
                repeat {
                    count = Int(cicu_segmenter_next(segmenter, buffer.baseAddress, Int32(Self.chunk)))
                    for boundary in buffer[..<count] { body(boundary) }
                } while count == Self.chunk
            }
        }
    }

    /// Lends a segmenter that stands at the start of a text; `nil` for an empty text, in which there is nothing to do.
    private func withSegmenter<Result>(
        on text: String, _ body: (OpaquePointer) -> Result
    ) throws(ICUError) -> Result? {
        guard !text.isEmpty else { return nil }
        return try pool.withHandle { segmenter throws(ICUError) in
            defer { cicu_segmenter_end(segmenter) }
            try checked("begin to segment a text") { status in
                text.withICUText { cicu_segmenter_begin(segmenter, $0, $1, status) }
            }
            return body(segmenter)
        }
    }
}
