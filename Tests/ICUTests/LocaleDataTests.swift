import ICU
import Testing

@Suite("What CLDR says of a language's writing")
struct LocaleDataTests {
    @Test(
        "A language has its own quotation marks",
        arguments: [
            ("en", "“”‘’"), ("ja", "「」『』"), ("zh-Hans", "“”‘’"), ("zh-Hant", "「」『』"), ("ru", "«»„“"),
            ("fr-CA", "«»”“"), ("de", "„“‚‘"),
        ])
    func quotationMarks(tag: String, expected: String) throws {
        let marks = try QuotationMarks(locale: LanguageTag(tag))
        #expect(marks.start + marks.end + marks.alternateStart + marks.alternateEnd == expected)
    }

    @Test("A language that CLDR does not know has those of the root")
    func unknownLanguage() throws {
        #expect(try QuotationMarks(locale: LanguageTag("xx")).start == QuotationMarks(locale: LanguageTag("und")).start)
    }

    @Test("Exemplar characters are a language's letters in both cases, and what it borrows")
    func exemplars() throws {
        let russian = try ExemplarCharacters(locale: LanguageTag("ru"))
        #expect(russian.main.isSuperset(of: ["ж", "Ж", "ё"]))
        #expect(!russian.main.contains("z"))
        let english = try ExemplarCharacters(locale: LanguageTag("en"))
        #expect(english.main.contains("a"))
        #expect(!english.main.contains("é"))
        #expect(english.auxiliary.contains("é"))
    }

    @Test("Simplified and Traditional Chinese have characters of their own")
    func chinese() throws {
        let simplified = try ExemplarCharacters(locale: LanguageTag("zh-Hans"))
        let traditional = try ExemplarCharacters(locale: LanguageTag("zh-Hant"))
        #expect(simplified.main.contains("国") && !simplified.main.contains("國"))
        #expect(traditional.main.contains("國") && !traditional.main.contains("国"))
    }
}
