import ExhibitGuide
import ICU
import TestSupport
import Testing

@Suite("A text as it is read aloud")
struct TextRenderingTests {
    /// A paragraph in the language that it is written in.
    private func paragraph(_ text: String, in locale: String = "ko") throws -> LocalizedParagraph {
        var fixture = ExhibitionFixture(
            exhibition: ExhibitionFixture.exhibition.replacing("source: ko", with: "source: \(locale)"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            ["narration": "\n  a: |\n\(lines)"], more: "facts: { count: { number: 3 } }\n")
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        let exhibition = try #require(loaded.exhibition)
        let localizer = Localizer(exhibition, for: nil, formatters: FormatterCache())
        let product = try #require(exhibition.products.first)
        return try #require(localizer.guide(of: product).narration.first)
    }

    @Test(
        "Markup becomes emphasis and pauses; what is not known leaves its words",
        arguments: [
            ("가 나", [TextRun.words("가 나", emphasis: .none)]),
            (
                "가{#em}나{/em}다",
                [.words("가", emphasis: .none), .words("나", emphasis: .em), .words("다", emphasis: .none)]
            ),
            ("{#strong}가 {$count}{/strong}", [.words("가 3", emphasis: .strong)]),
            ("가{#pause/}나", [.words("가", emphasis: .none), .pause, .words("나", emphasis: .none)]),
            ("가{#pause}나", [.words("가", emphasis: .none), .pause, .words("나", emphasis: .none)]),
            ("{#pause/}", [.pause]), ("가{#note}나{/note}", [.words("가나", emphasis: .none)]),
            (
                "{#em}가{#strong}나{/strong}다{/em}라",
                [
                    .words("가", emphasis: .em), .words("나", emphasis: .strong), .words("다", emphasis: .em),
                    .words("라", emphasis: .none),
                ]
            ),
            // Markup need not be nested: what is closed is what was named.
            (
                "{#em}가{#strong}나{/em}다{/strong}",
                [
                    .words("가", emphasis: .em), .words("나다", emphasis: .strong),
                ]
            ),
            ("{#em}가", [.words("가", emphasis: .em)]), ("가{/em}나", [.words("가나", emphasis: .none)]),
            ("{#none}가{/none}", [.words("가", emphasis: .none)]),
        ])
    func runs(text: String, expected: [TextRun]) throws {
        let paragraph = try paragraph(text)
        #expect(paragraph.text.runs == expected)
        let words = expected.map { if case .words(let text, _) = $0 { text } else { "" } }.joined()
        #expect(paragraph.text.text == words)
    }

    @Test(
        "A narration is split where the language ends its sentences",
        arguments: [
            ("ko", "안녕하세요. 반갑습니다! 그럼 갈까요?", ["안녕하세요.", "반갑습니다!", "그럼 갈까요?"]),
            ("en", "Mr. Kim weighs 3.5 kg. He walks.", ["Mr. Kim weighs 3.5 kg.", "He walks."]),
            ("ja", "これは機械です。歩きます。", ["これは機械です。", "歩きます。"]),
            ("zh-Hans", "你好。再见！", ["你好。", "再见！"]), ("es", "¿Qué es? Un robot.", ["¿Qué es?", "Un robot."]),
            ("hi", "नमस्ते। धन्यवाद।", ["नमस्ते।", "धन्यवाद।"]), ("ko", "하나", ["하나"]),
            ("ko", "하나.{#pause/} 둘.", ["하나.", "둘."]), ("ko", "하나.  \n둘.", ["하나.", "둘."]),
        ])
    func sentences(locale: String, text: String, expected: [String]) throws {
        #expect(try paragraph(text, in: locale).sentences.map(\.text) == expected)
    }

    @Test(
        "Reading aloud takes longer the more there is to say",
        arguments: [
            ("ko", "걷는 로봇입니다. "), ("en", "A robot that walks. "), ("ja", "歩くロボットです。"), ("zh-Hans", "会走路的机器人。"),
            ("es", "Un robot que camina. "), ("th", "หุ่นยนต์ที่เดินได้ "), ("ru", "Робот, который ходит. "),
            ("vi", "Người máy biết đi. "),
            ("id", "Robot yang berjalan. "), ("fr", "Un robot qui marche. "),
        ])
    func pace(locale: String, sentence: String) throws {
        let seconds = try [1, 2, 5, 20].map {
            try paragraph(String(repeating: sentence, count: $0), in: locale).seconds
        }
        #expect(seconds == seconds.sorted())
        #expect(seconds[0] >= 1)
        #expect(seconds[0] < seconds[1] && seconds[1] < seconds[2] && seconds[2] < seconds[3])
        // Twenty short sentences are neither said in a breath nor in ten minutes.
        #expect((15...200).contains(seconds[3]))
        let pauses = try paragraph(sentence + String(repeating: "{#pause/}", count: 5), in: locale).seconds
        #expect(pauses >= seconds[0] + 3)
        #expect(try paragraph("{#pause/}…", in: locale).seconds == 0)
    }

    @Test("Each language has a pace of its own")
    func ownPace() throws {
        let text = String(repeating: "word ", count: 40)
        let seconds = try ["en", "es", "fr", "ru", "id"].map { try paragraph(text, in: $0).seconds }
        #expect(Set(seconds).count >= 3)
    }

    @Test("A guide's time is that of its paragraphs")
    func total() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(["narration": "\n  a: 하나입니다.\n  b: 둘입니다. 셋입니다."])
        let exhibition = try #require(try Loaded(fixture).exhibition)
        let guide = Localizer(exhibition, for: nil, formatters: FormatterCache()).guide(of: exhibition.products[0])
        #expect(guide.narration.map(\.id) == ["a", "b"])
        #expect(guide.narration[0].seconds < guide.narration[1].seconds)
        #expect(guide.seconds == guide.narration[0].seconds + guide.narration[1].seconds)
    }
}
