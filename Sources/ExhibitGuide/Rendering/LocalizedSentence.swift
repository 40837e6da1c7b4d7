import ICU

/// A sentence of a paragraph, and where it stands in the paragraph's text.
public struct LocalizedSentence: Hashable, Sendable {
    /// The sentence, without the spaces around it.
    public let text: String
    /// Where it stands, in UTF-8 code units, as Swift's and Rust's texts lie in memory.
    public let utf8: Range<Int>
    /// Where it stands, in UTF-16 code units, as JavaScript, Java and ICU count.
    public let utf16: Range<Int>
    /// Where it stands, in Unicode code points, as Python counts.
    public let codePoints: Range<Int>

    /// Creates a sentence.
    ///
    /// - Parameters:
    ///   - text: The sentence.
    ///   - utf8: Where it stands in its paragraph, in UTF-8 code units.
    ///   - utf16: Where it stands in its paragraph, in UTF-16 code units.
    ///   - codePoints: Where it stands in its paragraph, in Unicode code points.
    public init(text: String, utf8: Range<Int>, utf16: Range<Int>, codePoints: Range<Int>) {
        self.text = text
        self.utf8 = utf8
        self.utf16 = utf16
        self.codePoints = codePoints
    }

    /// The sentences of a text by the boundaries that a segmenter found.
    static func sentences(of text: String, segments: [Substring]) -> [LocalizedSentence] {
        var sentences: [LocalizedSentence] = []
        var utf8 = 0
        var utf16 = 0
        var codePoints = 0
        for segment in segments {
            let before = segment.prefix { $0.isWhitespace }
            var sentence = segment[before.endIndex...]
            while let last = sentence.last, last.isWhitespace { sentence.removeLast() }
            if !sentence.isEmpty {
                sentences.append(
                    LocalizedSentence(
                        text: String(sentence), utf8: (utf8 + before.utf8.count).upTo(count: sentence.utf8.count),
                        utf16: (utf16 + before.utf16.count).upTo(count: sentence.utf16.count),
                        codePoints: (codePoints + before.unicodeScalars.count).upTo(
                            count: sentence.unicodeScalars.count)))
            }
            utf8 += segment.utf8.count
            utf16 += segment.utf16.count
            codePoints += segment.unicodeScalars.count
        }
        return sentences
    }
}

extension Int {
    /// The range that begins here.
    fileprivate func upTo(count: Int) -> Range<Int> { self..<self + count }
}
