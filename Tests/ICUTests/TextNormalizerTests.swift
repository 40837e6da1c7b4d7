import Testing

@testable import ICU

@Suite("Normalizer")
struct TextNormalizerTests {
    @Test(
        "composes and decomposes",
        arguments: [
            ("é", "e\u{301}"), ("각", "\u{1100}\u{1161}\u{11A8}"), ("ば", "は\u{3099}"), ("Ố", "O\u{302}\u{301}"),
            ("abc", "abc"), ("", ""), ("\u{301}", "\u{301}"), ("a\0é", "a\0e\u{301}"),
        ])
    func canonical(composed: String, decomposed: String) throws {
        #expect(try Normalizer.nfc(decomposed).unicodeScalars.elementsEqual(composed.unicodeScalars))
        #expect(try Normalizer.nfd(composed).unicodeScalars.elementsEqual(decomposed.unicodeScalars))
        #expect(try Normalizer.isNFC(composed))
        #expect(try Normalizer.isNFC(decomposed) == composed.unicodeScalars.elementsEqual(decomposed.unicodeScalars))
    }

    @Test("puts marks in canonical order")
    func canonicalOrder() throws {
        let text = "q\u{307}\u{323}"
        #expect(try !Normalizer.isNFC(text))
        #expect(try Array(Normalizer.nfc(text).unicodeScalars) == ["q", "\u{323}", "\u{307}"])
    }

    @Test("folds compatibility and case for identifiers")
    func compatibility() throws {
        #expect(try Normalizer.nfkcCasefold("ＡＢＣ①Straße\u{AD}") == "abc1strasse")
        #expect(try Normalizer.nfkc("ＡＢＣ①") == "ABC1")
        #expect(try Normalizer.nfkcCasefold("ABC") == "abc")
    }

    @Test("has room for what grows, and for a megabyte")
    func growth() throws {
        // One scalar of three bytes becomes eighteen of 33 bytes.
        let grown = try Normalizer.nfkc(String(repeating: "\u{FDFA}", count: 1_000))
        #expect(grown.utf8.count == 33_000)
        let long = String(repeating: "각", count: 350_000)
        let decomposed = try Normalizer.nfd(long)
        #expect(decomposed.utf8.count == 350_000 * 9)
        #expect(try Normalizer.nfc(decomposed).utf8.elementsEqual(long.utf8))
    }
}
