import Testing

@testable import ICU

@Suite("CaseMapping")
struct TextCaseMappingTests {
    @Test(
        "follows the language",
        arguments: [
            ("en", "istanbul", "ISTANBUL"), ("tr", "istanbul ısı", "İSTANBUL ISI"), ("az", "il", "İL"),
            ("el", "Αθήνα", "ΑΘΗΝΑ"), ("de", "Straße", "STRASSE"), ("en", "ŉ ﬁ", "ʼN FI"),
            ("ko", "한국 lg", "한국 LG"), ("en", "", ""), ("en", "\u{301}", "\u{301}"), ("en", "a\0b", "A\0B"),
        ])
    func uppercase(locale: String, text: String, expected: String) throws {
        #expect(try CaseMapping(locale: LanguageTag(locale)).uppercased(text) == expected)
    }

    @Test(
        "follows the language and the place in the word",
        arguments: [
            ("en", "ISTANBUL", "istanbul"), ("tr", "ISI İL", "ısı il"), ("el", "ΟΔΟΣ ΣΑΣ", "οδος σας"),
            ("lt", "\u{CC}", "i\u{307}\u{300}"),
        ])
    func lowercase(locale: String, text: String, expected: String) throws {
        #expect(
            try CaseMapping(locale: LanguageTag(locale)).lowercased(text).unicodeScalars
                .elementsEqual(expected.unicodeScalars))
    }

    @Test(
        "capitalises words",
        arguments: [
            ("nl", "ijsland EN ijsberg", "IJsland En IJsberg"), ("en", "ijsland don't", "Ijsland Don't"),
            ("tr", "izmir", "İzmir"),
            ("el", "ΟΔΟΣ", "Οδος"),
        ])
    func titlecase(locale: String, text: String, expected: String) throws {
        #expect(try CaseMapping(locale: LanguageTag(locale)).titlecased(text) == expected)
    }

    @Test(
        "capitalises the first letter alone",
        arguments: [
            ("es", "«tecnología LG de hoy»", "«Tecnología LG de hoy»"), ("nl", "ijs en IJsland", "IJs en IJsland"),
            ("ko", "한국 lg", "한국 lg"), ("en", "", ""),
        ])
    func capitalizingFirst(locale: String, text: String, expected: String) throws {
        #expect(try CaseMapping(locale: LanguageTag(locale)).capitalizingFirst(text) == expected)
    }

    @Test("folds for comparing, and keeps Turkish letters apart")
    func folding() throws {
        let plain = try CaseMapping(locale: LanguageTag("en"))
        #expect(try plain.folded("STRASSE") == plain.folded("straße"))
        #expect(try plain.folded("ΣΑΣ") == plain.folded("σας"))
        let turkish = try CaseMapping(locale: LanguageTag("tr"))
        #expect(try turkish.folded("I") == "ı")
        #expect(try turkish.folded("İ") == "i")
    }

    @Test("has room for what grows")
    func growth() throws {
        let mapping = try CaseMapping(locale: LanguageTag("en"))
        // U+0390 becomes three scalars of six bytes altogether.
        let long = String(repeating: "\u{390}", count: 300_000)
        #expect(try mapping.uppercased(long).utf8.count == 1_800_000)
    }
}
