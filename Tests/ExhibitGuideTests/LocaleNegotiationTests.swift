import ExhibitGuide
import ICU
import TestSupport
import Testing

@Suite("What a reader gets for the language they ask for")
struct LocaleNegotiationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let requested: String?
        let text: String
        let formatting: String
        let isFallback: Bool

        init(_ requested: String?, _ text: String, _ formatting: String, isFallback: Bool = false) {
            self.requested = requested
            self.text = text
            self.formatting = formatting
            self.isFallback = isFallback
        }

        var testDescription: String { requested ?? "nothing" }
    }

    private static let usual = ["en", "es-419", "ja", "ko", "th", "zh-Hans"]

    private func check(_ test: Case, available: [String], exhibition: String = ExhibitionFixture.exhibition) throws {
        let info = try #require(try Loaded(ExhibitionFixture(exhibition: exhibition)).exhibition?.info)
        let requested = try test.requested.map { try LanguageTag($0) }
        let negotiation = LocaleNegotiation(requested, info: info, available: try available.map { try LanguageTag($0) })
        #expect(negotiation.text.identifier == test.text)
        #expect(negotiation.formatting.identifier == test.formatting)
        #expect(negotiation.isFallback == test.isFallback)
        #expect(negotiation.requested == requested ?? info.sourceLocale)
    }

    @Test(
        "in the usual languages",
        arguments: [
            Case(nil, "ko", "ko"), Case("ko", "ko", "ko"), Case("ko-KR", "ko", "ko-KR"), Case("ko-KP", "ko", "ko-KP"),
            Case("en", "en", "en"), Case("en-US", "en", "en-US"), Case("en-PG", "en", "en-PG"),
            Case("es", "es-419", "es-419"), Case("es-PE", "es-419", "es-PE"), Case("es-ES", "es-419", "es-ES"),
            Case("es-US", "es-419", "es-US"), Case("es-419", "es-419", "es-419"), Case("ja-JP", "ja", "ja-JP"),
            Case("zh", "zh-Hans", "zh-Hans"), Case("zh-CN", "zh-Hans", "zh-CN"),
            Case("zh-Hans-SG", "zh-Hans", "zh-Hans-SG"), Case("th", "th", "th"),
            Case("th-u-ca-gregory", "th", "th-u-ca-gregory"), Case("th-TH-u-nu-thai", "th", "th-TH-u-nu-thai"),
            Case("ja-u-ca-japanese", "ja", "ja-u-ca-japanese"), Case("es-u-nu-latn", "es-419", "es-419-u-nu-latn"),
            // Nothing in the reader's language: the exhibition's fallback, by its own conventions.
            Case("fil", "en", "en", isFallback: true), Case("fil-PH", "en", "en", isFallback: true),
            Case("pt", "en", "en", isFallback: true), Case("pt-BR", "en", "en", isFallback: true),
            Case("fr-CA", "en", "en", isFallback: true), Case("ru", "en", "en", isFallback: true),
            Case("vi", "en", "en", isFallback: true), Case("ar-EG", "en", "en", isFallback: true),
            // Languages that CLDR takes for others which their readers are likely to know.
            Case("ur", "en", "en", isFallback: true), Case("ca", "es-419", "es-419", isFallback: true),
            Case("bo", "zh-Hans", "zh-Hans", isFallback: true),
        ])
    func usual(test: Case) throws { try check(test, available: Self.usual) }

    @Test(
        "A reader of Traditional Chinese reads it where it is there",
        arguments: [
            Case("zh-TW", "zh-Hant", "zh-TW"), Case("zh-Hant", "zh-Hant", "zh-Hant"),
            Case("zh-Hant-HK", "zh-Hant", "zh-Hant-HK"), Case("zh-HK", "zh-Hant", "zh-HK"),
            Case("zh-MO", "zh-Hant", "zh-MO"), Case("zh", "zh-Hans", "zh-Hans"), Case("zh-CN", "zh-Hans", "zh-CN"),
        ])
    func traditional(test: Case) throws { try check(test, available: Self.usual + ["zh-Hant"]) }

    @Test(
        "Where Traditional Chinese is not there, numbers and dates are those of the text that is",
        arguments: ["zh-TW", "zh-Hant-HK"])
    func simplified(requested: String) throws {
        let info = try #require(try Loaded(ExhibitionFixture()).exhibition?.info)
        let negotiation = LocaleNegotiation(
            try LanguageTag(requested), info: info, available: try Self.usual.map { try LanguageTag($0) })
        #expect(["zh-Hans", "en"].contains(negotiation.text.identifier))
        #expect(negotiation.formatting == negotiation.text)
    }

    @Test(
        "The nearest of several variants of a language is taken",
        arguments: [
            (Case("es-PE", "es-419", "es-PE"), ["es", "es-419"]), (Case("es-ES", "es", "es-ES"), ["es", "es-419"]),
            (Case("es-AR", "es-AR", "es-AR"), ["es", "es-419", "es-AR"]), (Case("es-MX", "es", "es-MX"), ["es"]),
            (Case("en-AU", "en-GB", "en-AU"), ["en", "en-GB"]), (Case("en-CA", "en", "en-CA"), ["en"]),
            (Case("pt-PT", "pt-PT", "pt-PT"), ["pt", "pt-PT"]), (Case("pt-BR", "pt", "pt-BR"), ["pt", "pt-PT"]),
        ])
    func variants(test: Case, available: [String]) throws { try check(test, available: ["ko"] + available) }

    @Test(
        "The fallback is the first of the exhibition's that is there, else the source language",
        arguments: [
            ("[en]", Case("fr", "en", "en", isFallback: true)),
            ("[de, ja, en]", Case("fr", "ja", "ja", isFallback: true)),
            ("[de, sv]", Case("fr", "ko", "ko", isFallback: true)), ("[]", Case("fr-FR", "ko", "ko", isFallback: true)),
            ("[ja]", Case("ja-JP", "ja", "ja-JP")),
        ])
    func fallbacks(list: String, test: Case) throws {
        let file = ExhibitionFixture.exhibition.replacing("fallback: [en]", with: "fallback: \(list)")
        try check(test, available: Self.usual, exhibition: file)
    }

    @Test("The undetermined language is no language of a reader's")
    func undetermined() throws {
        try check(Case("und", "en", "en", isFallback: true), available: Self.usual)
    }
}
