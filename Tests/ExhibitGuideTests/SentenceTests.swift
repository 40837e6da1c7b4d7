import Testing

@testable import ExhibitGuide

@Suite("Sentences and their pace")
struct SentenceTests {
    @Test("A sentence stands where it is found, however one counts, without the space around it")
    func places() {
        let text = " 한국어. 😀 \u{3000}Ça va?\u{2028}"
        let first = " 한국어. 😀 \u{3000}".utf8.count
        let sentences = LocalizedSentence.sentences(of: text, boundaries: [0, first, text.utf8.count])
        #expect(sentences.map(\.text) == ["한국어. 😀", "Ça va?"])
        for sentence in sentences {
            let utf8 = Array(text.utf8)[sentence.utf8]
            #expect(String(decoding: utf8, as: UTF8.self) == sentence.text)
            #expect(String(decoding: Array(text.utf16)[sentence.utf16], as: UTF16.self) == sentence.text)
            let scalars = Array(text.unicodeScalars)[sentence.codePoints]
            #expect(String(String.UnicodeScalarView(scalars)) == sentence.text)
        }
    }

    @Test("What is only space is no sentence")
    func space() {
        #expect(LocalizedSentence.sentences(of: "", boundaries: [0]).isEmpty)
        #expect(LocalizedSentence.sentences(of: " \u{A0}\n", boundaries: [0, 4]).isEmpty)
    }

    @Test("Every white space of Unicode is taken off at both ends, and nothing else")
    func whiteSpace() {
        for value in UInt32(1)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // Of the many characters of the higher planes none is white space: some stand for all.
            if value > 0x1_0000, value % 251 != 0 { continue }
            let text = "\(scalar)a\(scalar)"
            let found = LocalizedSentence.sentences(of: text, boundaries: [text.utf8.count]).map(\.text)
            let expected = scalar.properties.isWhitespace ? "a" : text
            if found.count != 1 || !found[0].utf8.elementsEqual(expected.utf8) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test("A character is spoken if Unicode calls it a letter or a number")
    func spoken() {
        for value in UInt32(0)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let properties = scalar.properties
            if ReadingPace.isSpoken(scalar) != (properties.isAlphabetic || properties.numericType != nil) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }
}
