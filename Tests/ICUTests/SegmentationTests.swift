import Testing

@testable import ICU

@Suite("TextSegmenter")
struct SegmentationTests {
    private func segments(_ text: String, _ locale: String, _ unit: TextUnit) throws -> [String] {
        try TextSegmenter(locale: LanguageTag(locale), unit: unit).segments(in: text).map(String.init)
    }

    private func words(_ text: String, _ locale: String) throws -> [String] {
        try TextSegmenter(locale: LanguageTag(locale), unit: .word).words(in: text).map(String.init)
    }

    static let units: [TextUnit] = [
        .graphemeCluster, .word, .sentence(), .sentence(suppressions: false), .line(), .line(style: .strict),
        .line(style: .loose, phrases: true),
    ]

    static let texts = [
        "", " ", "\0", "a\0b", "\u{301}", "\u{301}\u{302}a", "\n", "\r\n", "a\r\nb\u{2029}c", "이 제품은 새롭습니다.",
        "これはペンです。新しい展示会へようこそ。", "ภาษาไทยเป็นภาษาที่สวยงาม", "我们是中国人。", "Mr. Smith came. He left.",
        "👨‍👩‍👧🇰🇷é e\u{301}", "שלום (abc) 12", "\u{FEFF}\u{200B}\u{2060}", "ກຂ ភាសា မြန်မာ", "\u{10FFFF}\u{FFFF}",
    ]

    @Test(
        "divides any text without loss, at boundaries of scalars", arguments: ["ko", "ja", "th", "zh-Hant", "en", "he"])
    func losesNothing(locale: String) throws {
        for unit in Self.units {
            let segmenter = try TextSegmenter(locale: LanguageTag(locale), unit: unit)
            for text in Self.texts {
                let segments = try segmenter.segments(in: text)
                #expect(segments.joined() == text)
                #expect(segments.allSatisfy { !$0.isEmpty })
                let boundaries = try segmenter.boundaries(in: text)
                #expect(boundaries.first == 0 && boundaries.last == text.utf8.count)
                #expect(zip(boundaries, boundaries.dropFirst()).allSatisfy { $0 < $1 })
                #expect(try segmenter.breaks(in: text).map(\.offset) == Array(boundaries.dropFirst()))
                let bytes = Array(text.utf8)
                #expect(boundaries.dropLast().allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 })
            }
        }
    }

    @Test("keeps grapheme clusters whole")
    func graphemes() throws {
        #expect(try segments("e\u{301}👨‍👩‍👧🇰🇷각", "en", .graphemeCluster) == ["e\u{301}", "👨‍👩‍👧", "🇰🇷", "각"])
    }

    @Test(
        "finds words",
        arguments: [
            ("en", "Don't panic: it is 3.14!", ["Don't", "panic", "it", "is", "3.14"]),
            ("ko", "이 제품은 새롭습니다.", ["이", "제품은", "새롭습니다"]),
            ("es", "¿Qué tal?", ["Qué", "tal"]),
            ("ru", "Привет, мир", ["Привет", "мир"]),
        ])
    func wordsBySpace(locale: String, text: String, expected: [String]) throws {
        #expect(try words(text, locale) == expected)
    }

    @Test(
        "finds words by dictionary where no space divides them",
        arguments: [
            ("th", "ภาษาไทยเป็นภาษาที่สวยงาม", "ไทย"), ("ja", "これはペンです。", "ペン"), ("zh-Hans", "我们是中国人。", "我们"),
            ("en", "ภาษาไทย", "ไทย"),
        ])
    func wordsByDictionary(locale: String, text: String, word: String) throws {
        let found = try words(text, locale)
        #expect(found.contains(word))
        #expect(!found.contains("。"))
    }

    @Test("counts the words that it finds, and none of another unit", arguments: units)
    func wordCount(unit: TextUnit) throws {
        for locale in ["en", "ko", "th", "ja"] {
            let segmenter = try TextSegmenter(locale: LanguageTag(locale), unit: unit)
            for text in Self.texts {
                #expect(
                    try segmenter.wordCount(in: text) == segmenter.words(in: text).count,
                    "\(locale): \(text.debugDescription)")
            }
        }
    }

    @Test("tells numbers, letters and ideographs apart")
    func wordKinds() throws {
        let segmenter = try TextSegmenter(locale: LanguageTag("ko"), unit: .word)
        let kinds = try segmenter.breaks(in: "제품 12, 中").map(\.kind)
        #expect(kinds == [.letters, .other, .number, .other, .other, .ideographs])
        #expect(try TextSegmenter(locale: LanguageTag("ko"), unit: .line()).words(in: "제품").isEmpty)
    }

    @Test("ends no sentence after an abbreviation of the locale, unless told to")
    func suppressions() throws {
        let text = "Mr. Smith came. He left."
        #expect(try segments(text, "en", .sentence()) == ["Mr. Smith came. ", "He left."])
        #expect(try segments(text, "en", .sentence(suppressions: false)) == ["Mr. ", "Smith came. ", "He left."])
        #expect(try segments(text, "en-u-ss-standard", .sentence(suppressions: false)).count == 2)
    }

    @Test(
        "finds sentences in languages without abbreviations",
        arguments: [
            ("ko", ["안녕하세요. ", "반갑습니다!"]), ("ja", ["これはペンです。", "どうぞ。"]), ("zh-Hans", ["你好！", "再见。"]),
        ])
    func sentences(locale: String, expected: [String]) throws {
        #expect(try segments(expected.joined(), locale, .sentence()) == expected)
    }

    @Test("divides texts of a megabyte as it divides their parts", arguments: ["th", "ja", "ko"])
    func megabyte(locale: String) throws {
        let sentence = ["th": "ภาษาไทย ", "ja": "これはペンです。", "ko": "이 제품은 "][locale, default: ""]
        let count = 1_000_000 / sentence.utf8.count + 1
        let text = String(repeating: sentence, count: count)
        let segmenter = try TextSegmenter(locale: LanguageTag(locale), unit: .line())
        let expected = try segmenter.boundaries(in: sentence)
        let found = try segmenter.boundaries(in: text)
        #expect(found.count == (expected.count - 1) * count + 1)
        #expect(found.last == text.utf8.count)
    }
}
