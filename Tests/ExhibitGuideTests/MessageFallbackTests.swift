import ExhibitGuide
import Foundation
import ICU
import TestSupport
import Testing

@Suite("A message in the best language that has it")
struct MessageFallbackTests {
    /// A Korean guide with translations of its tagline: locale, what comes before the entry, msgid, msgstr.
    private func tagline(
        for requested: String, _ translations: [(locale: String, flags: String, msgid: String, msgstr: String)],
        policy: String = "{ drafts: hide, outdated: show }", fallback: String = "[en]",
        languages: ExhibitionLoader.Languages? = nil
    ) throws -> LocalizedText {
        var fixture = ExhibitionFixture(
            exhibition: ExhibitionFixture.exhibition
                .replacing("policy: { drafts: hide, outdated: show }", with: "policy: \(policy)")
                .replacing("fallback: [en]", with: "fallback: \(fallback)"))
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            ["tagline": " 줄 {$count}"], more: "facts: { count: { number: 1234.5 } }\n")
        for translation in translations {
            fixture["Translations/\(translation.locale)/p.po"] = ExhibitionFixture.po(
                translation.flags + ExhibitionFixture.entry("tagline", translation.msgid, translation.msgstr))
        }
        let tag = try LanguageTag(requested)
        let loaded = try Loaded(fixture, languages: languages ?? .reader(tag))
        let exhibition = try #require(loaded.exhibition)
        let localizer = Localizer(exhibition, for: tag, formatters: FormatterCache())
        return localizer.guide(of: try #require(exhibition.product(id: "p"))).tagline
    }

    private static let source = "줄 {$count}"

    @Test("falls back by the text's language, its parents, the exhibition's fallback, and the source")
    func chain() throws {
        let all = ["es-PE", "es-419", "es", "en"].map { ($0, "", Self.source, "\($0) {$count}") }
        // Formatted by the conventions of the language that it ended in.
        let texts = ["es-PE 1,234.5", "es-419 1,234.5", "es 1234,5", "en 1,234.5", "줄 1,234.5"]
        for missing in 0...4 {
            let translations = all.enumerated().map { index, translation in
                index < missing ? (translation.0, "", Self.source, "") : translation
            }
            let text = try tagline(for: "es-PE", translations)
            let locale = missing < 4 ? all[missing].0 : "ko"
            #expect(text.locale.identifier == locale)
            #expect(text.isFallback == (missing >= 3))
            #expect(text.state == (missing == 0 ? .translated : .missing))
            // Where it is still Spanish, the reader's region stays.
            #expect(text.text == (missing == 2 ? "es 1,234.5" : texts[missing]))
        }
    }

    @Test(
        "A source that cannot be shown is shown in the exhibition's fallback, where that can be",
        arguments: ["줄 {$count", "줄 {$conut}"])
    func brokenSource(source: String) throws {
        for (translation, expected) in [("line {$count}", "line 1,234.5"), ("", nil)] as [(String, String?)] {
            var fixture = ExhibitionFixture()
            fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
                ["tagline": " \"\(source)\""], more: "facts: { count: { number: 1234.5 } }\n")
            fixture["Translations/en/p.po"] = ExhibitionFixture.po(
                ExhibitionFixture.entry("tagline", source, translation))
            let tag = try LanguageTag("ko")
            let exhibition = try #require(try Loaded(fixture, languages: .reader(tag)).exhibition)
            let text = Localizer(exhibition, for: tag, formatters: FormatterCache())
                .guide(of: try #require(exhibition.product(id: "p"))).tagline
            #expect(text.locale.identifier == (expected == nil ? "ko" : "en"))
            #expect(text.state == .missing)
            if let expected { #expect(text.text == expected) }
        }
    }

    @Test("Simplified Chinese is no fallback of a Traditional text")
    func chinese() throws {
        let text = try tagline(
            for: "zh-TW",
            [
                ("zh-Hant", "", Self.source, ""), ("zh", "", Self.source, "簡 {$count}"),
                ("zh-Hans", "", Self.source, "简 {$count}"),
            ], fallback: "[]")
        #expect(text.locale.identifier == "ko")
        #expect(text.isFallback)
    }

    struct StateCase: Sendable, CustomTestStringConvertible {
        let name: String
        let flags: String
        let msgid: String
        let state: TranslationState
        /// The policies under which it is shown.
        let shownWith: [String]

        var testDescription: String { name }
    }

    private static let policies = ["hide hide", "hide show", "show hide", "show show"]

    @Test(
        "Whether drafts and outdated texts are shown is the exhibition's policy",
        arguments: [
            StateCase(name: "translated", flags: "", msgid: source, state: .translated, shownWith: policies),
            StateCase(
                name: "of another source", flags: "", msgid: "옛 줄", state: .outdated,
                shownWith: ["hide show", "show show"]),
            StateCase(
                name: "fuzzy with a previous source", flags: "#, fuzzy\n#| msgid \"옛 줄\"\n", msgid: source,
                state: .outdated, shownWith: ["hide show", "show show"]),
            StateCase(
                name: "fuzzy", flags: "#, fuzzy\n", msgid: source, state: .draft, shownWith: ["show hide", "show show"]),
            StateCase(
                name: "fuzzy, of another source", flags: "#, fuzzy\n", msgid: "옛 줄", state: .outdated,
                shownWith: ["hide show", "show show"]),
            StateCase(name: "obsolete", flags: "#~ ", msgid: source, state: .missing, shownWith: []),
        ], policies)
    func states(test: StateCase, policy: String) throws {
        let words = policy.split(separator: " ")
        let flags = test.flags == "#~ " ? "" : test.flags
        var translation = ("en", flags, test.msgid, "line {$count}")
        if test.state == .missing { translation = ("en", "", "옛 줄", "") }
        let text = try tagline(
            for: "en", [translation], policy: "{ drafts: \(words[0]), outdated: \(words[1]) }")
        #expect(text.state == test.state)
        let isShown = test.shownWith.contains(policy)
        #expect(text.text == (isShown ? "line 1,234.5" : "줄 1,234.5"))
        #expect(text.locale.identifier == (isShown ? "en" : "ko"))
        #expect(text.isFallback == !isShown)
    }

    @Test(
        "A translation that cannot be shown is no better than none",
        arguments: ["line {$nothing}", "line {$count", "{$count :nothing}", "{$count :date}", ".match $count * {{x}}"])
    func broken(translation: String) throws {
        let text = try tagline(
            for: "ja", [("ja", "", Self.source, translation), ("en", "", Self.source, "line {$count}")])
        #expect(text.text == "line 1,234.5")
        #expect(text.locale.identifier == "en")
        #expect(text.isFallback)
    }

    @Test("Reading one language, some, or all gives the same text")
    func languages() throws {
        let translations = [
            ("ja", "", Self.source, ""), ("en", "", Self.source, "line"), ("th", "", Self.source, "บรรทัด"),
        ]
        let japanese = try LanguageTag("ja")
        for languages in [
            ExhibitionLoader.Languages.all, .reader(japanese), .readers([try LanguageTag("th"), japanese]),
        ] {
            #expect(try tagline(for: "ja", translations, languages: languages).text == "line")
        }
    }

    @Test("The source language needs no translation, and has none")
    func sourceLanguage() throws {
        let text = try tagline(for: "ko-KR", [("en", "", Self.source, "line"), ("ko", "", Self.source, "다른 줄")])
        #expect(text.text == "줄 1,234.5")
        #expect(text.state == .translated)
        #expect(!text.isFallback)
    }

    @Test("Where nothing is in the reader's language every text is missing there, and says which it is in")
    func wholeFallback() throws {
        let text = try tagline(for: "fil", [("en", "", Self.source, "line {$count}")])
        #expect(text.text == "line 1,234.5")
        #expect(text.state == .missing)
        #expect(text.isFallback)
        #expect(text.locale.identifier == "en")
    }

    @Test("The interface's own language is English, and others fall back to it")
    func interface() throws {
        var fixture = ExhibitionFixture()
        fixture["Translations/ja/interface.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("guide.facts", "At a glance", "主なデータ"))
        let exhibition = try #require(try Loaded(fixture).exhibition)
        func text(_ locale: String, _ which: InterfaceText) throws -> String {
            Localizer(exhibition, for: try LanguageTag(locale), formatters: FormatterCache()).interface(which)
        }
        #expect(try text("ja", .guideFacts) == "主なデータ")
        #expect(try text("ja", .helpBack) == "Back")
        #expect(try text("ko", .guideFacts) == "At a glance")
        #expect(try text("en-AU", .guideFacts) == "At a glance")
    }

    @Test("Every text of the interface is shown somewhere, so that nobody translates what no one reads")
    func interfaceIsUsed() throws {
        let sources = Surroundings.project.appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
            .filter { $0.hasSuffix(".swift") && !$0.contains("InterfaceText") }
        let code = try files.map { try String(contentsOf: sources.appending(path: $0), encoding: .utf8) }.joined()
        let names = Set(code.matches(of: /\.([A-Za-z]+)/).map { String($0.1) })
        #expect(InterfaceText.allCases.map { "\($0)" }.filter { !names.contains($0) } == [])
    }

    @Test("Every text of the interface is a valid message in English", arguments: InterfaceText.allCases)
    func interfaceSources(text: InterfaceText) throws {
        let exhibition = try #require(try Loaded(ExhibitionFixture()).exhibition)
        let localizer = Localizer(exhibition, for: try LanguageTag("en"), formatters: FormatterCache())
        let shown = localizer.interface(
            text,
            [
                "count": .number(2), "stop": .string("7"), "booth": .string("L-01"), "duration": .string("2 min"),
                "page": .number(1), "pages": .number(2), "language": .string("Korean"), "digits": .string("12"),
                "text": .string("ab"), "sentence": .number(1), "sentences": .number(9), "speed": .string("1.5×"),
                "seconds": .number(9),
            ])
        #expect(!shown.isEmpty)
        #expect(!shown.contains("{") && !shown.contains("\u{FFFD}"))
    }

    @Test("Coverage counts every message of every file")
    func coverage() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide()
        fixture["Translations/en/p.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("title", "제목", "Title") + ExhibitionFixture.entry("tagline", "옛 줄", "Line")
                + "#, fuzzy\n" + ExhibitionFixture.entry("company", "회사", "Company"))
        let exhibition = try #require(try Loaded(fixture).exhibition)
        let english = exhibition.coverage(of: try LanguageTag("en"))
        // The interface's sources are English, so that it counts as translated there.
        #expect(english[.translated] == 1 + InterfaceText.allCases.count)
        #expect(english[.outdated] == 1)
        #expect(english[.draft] == 1)
        // A paragraph, and the exhibition's title, concepts, labels and economies.
        #expect(english[.missing] == 1 + exhibition.info.texts.count)
        let korean = exhibition.coverage(of: try LanguageTag("ko"))
        #expect(korean[.missing] == InterfaceText.allCases.count)
        #expect(korean.total == english.total)
        #expect(korean.ratio == Double(korean[.translated]) / Double(korean.total))
    }
}
