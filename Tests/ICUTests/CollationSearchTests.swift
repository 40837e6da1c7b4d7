import Testing

@testable import ICU

@Suite("CollationSearcher")
struct CollationSearchTests {
    private func matches(
        _ pattern: String, _ text: String, locale: String = "en", strength: CollationStrength = .primary
    ) throws -> [String] {
        try CollationSearcher(locale: LanguageTag(locale), strength: strength)
            .ranges(of: pattern, in: text).map { String(text[$0]) }
    }

    @Test(
        "finds text whatever its case and accents",
        arguments: [
            ("en", "cafe", "A Café, a CAFE and two cafe\u{301}s", ["Café", "CAFE", "cafe\u{301}"]),
            ("es", "tecnologia", "La Tecnología", ["Tecnología"]),
            ("de", "strasse", "Die Straße", ["Straße"]),
            ("ko", "제품", "이 제품은 새 제품", ["제품", "제품"]),
            ("ko", "각", "\u{1100}\u{1161}\u{11A8}", ["\u{1100}\u{1161}\u{11A8}"]),
            ("ja", "ぺん", "これはペンです", ["ペン"]),
            ("th", "ไทย", "ภาษาไทย", ["ไทย"]),
            ("ru", "ЕЛКА", "Новая ёлка", ["ёлка"]),
            ("vi", "pho", "Phở 😀 bò", ["Phở"]),
            ("en", "b", "😀b한B", ["b", "B"]),
        ])
    func ignoresCaseAndAccents(locale: String, pattern: String, text: String, expected: [String]) throws {
        #expect(try matches(pattern, text, locale: locale) == expected)
    }

    @Test("sees case and accents at the tertiary strength")
    func tertiary() throws {
        #expect(try matches("cafe", "Café CAFE cafe", strength: .tertiary) == ["cafe"])
    }

    @Test("keeps letters apart that the language keeps apart")
    func languageLetters() throws {
        #expect(try matches("ano", "año", locale: "es") == [])
        #expect(try matches("ano", "año", locale: "en") == ["año"])
    }

    @Test("finds Korean by initial consonants in the collation for it")
    func initialConsonants() throws {
        #expect(try matches("ㅎㅂ", "새 한빛 제품", locale: "ko-u-co-searchjl") == ["한빛"])
    }

    @Test("finds matches that do not overlap, with where they stand")
    func ranges() throws {
        let searcher = try CollationSearcher(locale: LanguageTag("en"))
        #expect(try searcher.ranges(of: "aa", in: "aaaaa").count == 2)
        let text = "한국 Korea"
        let range = try #require(try searcher.firstRange(of: "KOREA", in: text))
        #expect(text[..<range.lowerBound] == "한국 ")
        #expect(range.upperBound == text.endIndex)
        #expect(try searcher.firstRange(of: "Japan", in: text) == nil)
    }

    @Test("finds nothing for an empty pattern, an empty text or a pattern that does not count")
    func nothing() throws {
        let searcher = try CollationSearcher(locale: LanguageTag("en"))
        for (pattern, text) in [("", "text"), ("x", ""), ("", ""), ("\u{301}", "cafe\u{301}"), ("\0", "a\0b")] {
            #expect(try searcher.ranges(of: pattern, in: text).isEmpty)
            #expect(try !searcher.contains(pattern, in: text))
        }
        #expect(try searcher.contains("x", in: "x"), "and works after that")
    }

    @Test("searches texts with NUL inside, and of a megabyte")
    func extremes() throws {
        let searcher = try CollationSearcher(locale: LanguageTag("ko"))
        #expect(try searcher.contains("b", in: "a\0b"))
        let text = String(repeating: "전시회에서 만나는 새로운 제품 ", count: 25_000)
        #expect(text.utf8.count > 1_000_000)
        let ranges = try searcher.ranges(of: "제품", in: text)
        #expect(ranges.count == 25_000)
        #expect(ranges.allSatisfy { text[$0] == "제품" })
        #expect(try searcher.contains("찾음", in: text + "찾음"))
    }
}
