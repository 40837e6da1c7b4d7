import ExhibitGuide
import ICU
import MessageFormat
import TestSupport
import Testing

@Suite("Pseudolocales")
struct PseudolocaleTests {
    private static func text(_ locale: Pseudolocale, _ source: String, _ arguments: MessageArguments = [:]) throws
        -> String
    {
        let context = FormattingContext(locale: locale.base, bidiIsolation: .none)
        let message = locale.message(try Message(source))
        return locale.parts(MessageFormatter(message, in: context).formatToParts(arguments).parts)
            .map(\.plainText).joined()
    }

    @Test(
        "en-XA accents letters, brackets messages and makes them longer",
        arguments: [
            ("Choose your language", "[Çĥööšé ýöûŕ ļåñĝûåĝé öñé ţŵö]"), ("Stop {$stop}", "[Šţöṗ 203 öñé]"),
            ("{$stop} / {$stop}", "[203 / 203]"), ("", ""), ("{$stop}", "[203]"), ("안녕", "[안녕 öñé]"),
            (
                ".input {$stop :integer} .match $stop 0 {{none}} one {{{$stop} stop}} * {{{$stop} stops}}",
                "[203 šţöṗš öñé]"
            ),
            ("{#strong}Slow{/strong} {$stop :unit unit=meter}", "[Šļöŵ 203 ṁ öñé]"),
        ])
    func accented(source: String, expected: String) throws {
        #expect(try Self.text(.accented, source, ["stop": .number(203)]) == expected)
    }

    @Test("en-XA is longer by some 40 %", arguments: [20, 60, 120, 400])
    func longer(length: Int) throws {
        let source = String(repeating: "word ", count: length / 5)
        let shown = try Self.text(.accented, source)
        #expect(shown.count >= length * 7 / 5)
        #expect(shown.count <= length * 7 / 5 + 8)
    }

    @Test(
        "ar-XB turns each word around, and no number",
        arguments: [
            ("Stop {$stop}", "\u{200F}\u{202E}Stop\u{202C}\u{200F} 203"),
            ("It’s L-03, OK?", "⟨It’s⟩ ⟨L⟩-03, ⟨OK⟩?"), ("{$stop} / {$stop}", "203 / 203"), ("", ""),
            ("‘quoted’", "‘⟨quoted⟩’"),
        ])
    func bidirectional(source: String, expected: String) throws {
        let marked = expected.replacing("⟨", with: "\u{200F}\u{202E}").replacing("⟩", with: "\u{202C}\u{200F}")
        #expect(try Self.text(.bidirectional, source, ["stop": .number(203)]) == marked)
    }

    /// What must not change: the message without its texts.
    private func skeleton(_ message: Message) -> Message {
        var message = message
        func bare(_ pattern: Message.Pattern) -> Message.Pattern {
            Message.Pattern(pattern.elements.filter { if case .text = $0 { false } else { true } })
        }
        switch message.body {
        case .pattern(let pattern): message.body = .pattern(bare(pattern))
        case .select(let selectors, let variants):
            message.body = .select(
                selectors: selectors,
                variants: variants.map { Message.Variant(keys: $0.keys, pattern: bare($0.pattern)) })
        }
        return message
    }

    @Test("placeholders, markup, selectors and keys of every English message stay", arguments: Pseudolocale.allCases)
    func intact(locale: Pseudolocale) throws {
        let english = try LanguageTag("en")
        let loaded = ExhibitionLoader(path: Surroundings.project.path(percentEncoded: false)).load()
        let exhibition = try #require(loaded.exhibition)
        var count = 0
        for domain in exhibition.domains {
            for text in domain.texts {
                let catalog = exhibition.catalog(locale: english, domain: domain.id)
                guard let message = catalog?[text.key]?.message ?? Message.parse(text.source).message else { continue }
                let shown = locale.message(message)
                #expect(skeleton(shown) == skeleton(message))
                // What was made can be written and read like any message.
                #expect(try Message(shown.serialized()) == shown)
                count += 1
            }
        }
        #expect(count > 200)
    }

    @Test(
        "only exactly these tags are pseudolocales",
        arguments: ["en", "en-US", "ar", "ar-EG", "en-XB", "ar-XA", "en-XA-u-nu-thai", "de-XA"])
    func exact(tag: String) throws {
        #expect(Pseudolocale(try LanguageTag(tag)) == nil)
    }

    // MARK: In an exhibition

    private static func localizer(_ tag: String, english: Bool = true) throws -> Localizer {
        var fixture = ExhibitionFixture()
        fixture["Guides/robot.yaml"] = ExhibitionFixture.guide(
            ["title": " 로봇", "narration": "\n  a: 값은 {$price}.\n  b: 설립 {$founded}."],
            more: "facts: { price: { amount: 18500, currency: KRW }, founded: { date: 2016-03-02 } }\n")
        fixture["Translations/ar/robot.po"] = ExhibitionFixture.po(ExhibitionFixture.entry("title", "로봇", "روبوت"))
        if english {
            fixture["Translations/en/robot.po"] = ExhibitionFixture.po(
                ExhibitionFixture.entry("title", "로봇", "Robot")
                    + ExhibitionFixture.entry("narration.a", "값은 {$price}.", "It costs {$price}."))
        }
        let tag = try LanguageTag(tag)
        let loaded = try Loaded(fixture, languages: .reader(tag))
        return Localizer(try #require(loaded.exhibition), for: tag, formatters: FormatterCache())
    }

    @Test("a guide is made from English, and where that is wanting from the source")
    func guide() throws {
        let localizer = try Self.localizer("en-XA")
        let guide = localizer.guide(of: try #require(localizer.exhibition.products.first))
        #expect(guide.locale.identifier == "en-XA")
        #expect(guide.formattingLocale.identifier == "en")
        #expect(guide.title.text == "[Ŕöḃöţ öñé]")
        #expect(guide.title.locale.identifier == "en-XA")
        #expect(guide.title.state == .translated)
        #expect(!guide.title.isFallback)
        #expect(guide.narration[0].text.text == "[Îţ çöšţš ₩18,500. öñé]")
        #expect(guide.narration[1].text.text == "[설립 2016년 3월 2일. öñé]")
        #expect(guide.narration[1].text.locale.identifier == "ko")
        #expect(guide.narration[1].text.isFallback)
        #expect(guide.facts.map(\.text.text) == ["[₩18,500]", "[Ṁåŕ 2, 2016]"])
        #expect(localizer.interface(.guideBooth, ["booth": .string("L-03")]) == "[Ḃööţĥ Ļ-03 öñé]")
        #expect(try localizer.catalogue().entries.map(\.indexLetter) == ["R"])
        #expect(localizer.exhibition.coverage(of: try LanguageTag("en-XA"))[.translated] > 2)
    }

    @Test("ar-XB runs from right to left, with the digits of English")
    func rightToLeft() throws {
        let localizer = try Self.localizer("ar-XB")
        let guide = localizer.guide(of: try #require(localizer.exhibition.products.first))
        #expect(guide.direction == .rightToLeft)
        #expect(guide.title.direction == .rightToLeft)
        #expect(guide.title.text == "\u{200F}\u{202E}Robot\u{202C}\u{200F}")
        #expect(guide.facts[0].text.text == "₩18,500")
        #expect(guide.facts[1].text.text == "\u{200F}\u{202E}Mar\u{202C}\u{200F} 2, 2016")
    }

    @Test("without English texts the exhibition's fallback is disguised, and said to be one")
    func withoutEnglish() throws {
        let localizer = try Self.localizer("en-XA", english: false)
        #expect(localizer.negotiation.isFallback)
        #expect(localizer.negotiation.text.identifier == "ko")
        let guide = localizer.guide(of: try #require(localizer.exhibition.products.first))
        #expect(guide.title.text == "[로봇 öñé]")
        #expect(guide.title.isFallback)
    }

    @Test(
        "a pseudolocale is never offered to who asks for something else", arguments: ["en-XB", "ar", "ar-EG", "en-US"])
    func notOffered(tag: String) throws {
        let localizer = try Self.localizer(tag)
        #expect(localizer.negotiation.pseudolocale == nil)
        #expect(!localizer.exhibition.availableLocales.contains { Pseudolocale($0) != nil })
        #expect(!localizer.interface(.guideFacts).contains("å"))
    }

    @Test("a folder of a pseudolocale is not read, and said to be none", arguments: Pseudolocale.allCases)
    func stored(locale: Pseudolocale) throws {
        var fixture = ExhibitionFixture()
        fixture["Translations/\(locale.tag)/exhibition.po"] = ExhibitionFixture.po("")
        let loaded = try Loaded(fixture)
        #expect(
            loaded.lines == [
                "Translations/\(locale.tag):1:1: error: “\(locale.tag)” is a pseudolocale, which is computed: its folder is not "
                    + "read (remove it)"
            ])
        #expect(loaded.exhibition?.availableLocales.map(\.identifier) == ["ko"])
    }
}
