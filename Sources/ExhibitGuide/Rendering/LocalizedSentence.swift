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
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - boundaries: Where sentences begin and end, in UTF-8 code units; the first is 0, the last the text's length.
    /// - Returns: The sentences that are more than space.
    static func sentences(of text: String, boundaries: [Int]) -> [LocalizedSentence] {
        var text = text
        return text.withUTF8 { bytes in
            var sentences: [LocalizedSentence] = []
            sentences.reserveCapacity(boundaries.count)
            var place = Place()
            for end in boundaries {
                var last = end
                while last > place.utf8, let length = bytes.spaceLength(before: last) { last -= length }
                while place.utf8 < last, let length = bytes.spaceLength(at: place.utf8) {
                    place.advance(to: place.utf8 + length, in: bytes)
                }
                let start = place
                place.advance(to: last, in: bytes)
                if start.utf8 < last {
                    sentences.append(
                        LocalizedSentence(
                            text: String(validUTF8: UnsafeBufferPointer(rebasing: bytes[start.utf8..<last])),
                            utf8: start.utf8..<last,
                            utf16: start.utf16..<place.utf16, codePoints: start.codePoints..<place.codePoints))
                }
                place.advance(to: end, in: bytes)
            }
            return sentences
        }
    }

    /// A place in a text, in three ways of counting.
    private struct Place {
        var utf8 = 0
        var utf16 = 0
        var codePoints = 0

        mutating func advance(to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
            while utf8 < end {
                let byte = bytes[utf8]
                // A character begins with a byte that continues none, and needs two code units of UTF-16 where it needs four of UTF-8.
                if byte & 0xC0 != 0x80 {
                    codePoints += 1
                    utf16 += byte >= 0xF0 ? 2 : 1
                }
                utf8 += 1
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes of the white space (Unicode's property `White_Space`) that begins at an offset; `nil` where none does.
    fileprivate func spaceLength(at offset: Int) -> Int? {
        switch self[offset] {
        case 0x09...0x0D, 0x20: 1
        case 0xC2 where self[offset + 1] == 0x85 || self[offset + 1] == 0xA0: 2
        case 0xE1...0xE3 where Self.isWideSpace(self[offset], self[offset + 1], self[offset + 2]): 3
        default: nil
        }
    }

    /// The bytes of the white space that ends before an offset above 0; `nil` where none does.
    fileprivate func spaceLength(before offset: Int) -> Int? {
        for length in 1...Swift.min(3, offset) where self[offset - length] & 0xC0 != 0x80 {
            return spaceLength(at: offset - length) == length ? length : nil
        }
        return nil
    }

    /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    private static func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second, third) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            true
        default: false
        }
    }
}
