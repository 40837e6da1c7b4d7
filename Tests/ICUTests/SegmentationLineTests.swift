import Testing

@testable import ICU

@Suite("TextSegmenter, lines")
struct SegmentationLineTests {
    private func segments(_ text: String, _ locale: String, _ unit: TextUnit = .line()) throws -> [String] {
        try TextSegmenter(locale: LanguageTag(locale), unit: unit).segments(in: text).map(String.init)
    }

    @Test("breaks after spaces and hyphens, and must break after line feeds")
    func mandatory() throws {
        let text = "Hello wide-world\nsecond\r\n\nend"
        #expect(try segments(text, "en") == ["Hello ", "wide-", "world\n", "second\r\n", "\n", "end"])
        let breaks = try TextSegmenter(locale: LanguageTag("en"), unit: .line()).breaks(in: text)
        #expect(breaks.map(\.isMandatory) == [false, false, true, true, true, false])
    }

    @Test("breaks Thai between words")
    func thai() throws {
        let found = try segments("ภาษาไทยเป็นภาษาที่สวยงาม", "th")
        #expect(found.count > 3)
        #expect(found.contains("ไทย"))
    }

    @Test("begins no line with closing punctuation", arguments: ["ja", "zh-Hans", "ko"])
    func punctuation(locale: String) throws {
        let found = try segments("「これ」はペンです。", locale)
        #expect(found.allSatisfy { !"」。".contains($0.first ?? " ") })
        #expect(found.allSatisfy { $0.last != "「" })
    }

    @Test("keeps small kana from the beginning of a line in the strict style only")
    func styles() throws {
        let text = "キャー、ショー"
        #expect(try segments(text, "ja", .line(style: .strict)) == ["キャー、", "ショー"])
        #expect(try segments(text, "ja", .line(style: .loose)).count > 2)
        #expect(try segments(text, "ja-u-lb-strict") == ["キャー、", "ショー"], "the tag counts where no style is given")
    }

    @Test("breaks Japanese between phrases where that is asked for")
    func japanesePhrases() throws {
        let text = "これはペンです。新しい展示会へようこそ。"
        let all = try TextSegmenter(locale: LanguageTag("ja"), unit: .line()).boundaries(in: text)
        let phrases = try TextSegmenter(locale: LanguageTag("ja"), unit: .line(phrases: true)).boundaries(in: text)
        #expect(phrases.count < all.count)
        #expect(Set(phrases).isSubset(of: all))
        // Each of them whole: kept from its words’ ends, which plain rules break at.
        let expected = ["20 ", "秒たっても", "返事がなければ、", "最寄りの", "クーリングシェルターまで"]
        for locale in ["ja", "ja-u-lw-phrase"] {
            #expect(try segments(expected.joined(), locale, .line(phrases: true)) == expected)
        }
    }

    @Test(
        "breaks Korean only where it is written apart, where that is asked for",
        arguments: [
            ["이 ", "제품은 ", "새롭습니다."],
            ["(주)한빛의 ", "10%는 ", "LG와 ", "함께, ", "3번."],
            ["“제품”은 ", "(신제품)이고 ", "한국·", "일본"],
            ["\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8} ", "말"],
            ["첫 ", "줄\n", "둘째"],
        ])
    func koreanPhrases(expected: [String]) throws {
        let text = expected.joined()
        #expect(try segments(text, "ko", .line(phrases: true)) == expected)
        #expect(try segments(text, "ko-u-lw-phrase") == expected)
    }

    @Test("breaks Korean between syllables otherwise")
    func koreanSyllables() throws {
        #expect(try segments("제품은", "ko") == ["제", "품", "은"])
    }
}
