import Testing

@testable import ICU

@Suite("Transliterator")
struct TextTransliteratorTests {
    @Test("writes other scripts in Latin letters, all ASCII")
    func latin() throws {
        let latin = try Transliterator.latin()
        for (text, expected) in [
            ("Привет", "Privet"), ("Αθήνα", "Athena"), ("한국", "hangug"), ("中国", "zhong guo"), ("さくら", "sakura"),
            ("Crème brûlée", "Creme brulee"), ("", ""), ("plain", "plain"),
        ] {
            #expect(try latin.transliterate(text) == expected)
        }
        for text in ["ภาษาไทย", "שלום", "مرحبا", "東京タワー", "Đà Nẵng"] {
            #expect(try latin.transliterate(text).utf8.allSatisfy { $0 < 0x80 }, "\(text)")
        }
    }

    @Test("keeps accents where ASCII is not asked for")
    func accents() throws {
        #expect(try Transliterator.latin(asciiOnly: false).transliterate("中国") == "zhōng guó")
    }

    @Test("applies any transform of ICU, and leaves the rest alone")
    func transforms() throws {
        #expect(try Transliterator(id: "Hiragana-Katakana").transliterate("さくら") == "サクラ")
        #expect(try Transliterator(id: "Hangul-Latin").transliterate("한 中 a\0b") == "han 中 a\0b")
        #expect(try Transliterator(id: "Hangul-Latin").transliterate("\u{301}") == "\u{301}")
    }

    @Test("says which transform there is not")
    func unknown() {
        let error = #expect(throws: ICUError.self) { try Transliterator(id: "No-Such") }
        #expect(error?.name == "U_INVALID_ID")
        #expect(error?.description.contains("No-Such") == true)
    }

    @Test("has room for long texts that grow")
    func growth() throws {
        let transliterator = try Transliterator(id: "Any-Hex/Unicode")
        #expect(try transliterator.transliterate(String(repeating: "a", count: 100_000)).utf8.count == 600_000)
        let long = try Transliterator(id: "Hangul-Latin").transliterate(String(repeating: "가", count: 50_000))
        #expect(long == String(repeating: "ga", count: 50_000))
    }
}
