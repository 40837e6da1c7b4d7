import ExhibitGuide
import TestSupport
import Testing

@Suite("Checks of APEC's nomenclature and the glossary")
struct NomenclatureRuleTests {
    private func rules(_ locale: String, _ source: String, _ translation: String) throws -> [String] {
        let entry = ExhibitionFixture.entry("narration.a", source, translation)
        return try CheckFixture([("narration.a", source)], locale: locale, entries: entry).diagnostics().map(
            \.rule.name)
    }

    @Test(
        "No language speaks of countries",
        arguments: [
            ("en", "Every country"), ("en", "COUNTRIES"), ("es-419", "Varios países"), ("fr-CA", "Chaque pays"),
            ("id", "banyak negara"), ("ms", "banyak negara"), ("fil", "mga bansa"), ("th", "หลายประเทศ"),
            ("vi", "Các quốc gia"),
            ("ru", "В других странах"), ("ja", "各国の人"), ("zh-Hans", "世界各国"), ("zh-Hant", "世界各國"),
        ])
    func countries(locale: String, translation: String) throws {
        #expect(try rules(locale, "세계", translation) == ["forbidden-word"])
    }

    @Test("Neither does a guide", arguments: ["여러 국가", "우리나라의 기술", "나라마다"])
    func guides(source: String) throws {
        let fixture = CheckFixture([("narration.a", source)], locale: "en", entries: "")
        #expect(try fixture.diagnostics(paths: ["Guides"]).map(\.rule.name) == ["forbidden-word"])
    }

    @Test(
        "Words that only look alike are left alone",
        arguments: [
            ("en", "A countryside, a contrary word"), ("fr-CA", "Un beau paysage"), ("ja", "中国の国際センター"),
            ("zh-Hans", "中国国际"),
            ("th", "ศูนย์ประชุมนานาชาติ"), ("vi", "Nước biển"), ("ru", "Странная страница"), ("es-419", "Un paisaje"),
            ("id", "Kenegaraan"), ("fil", "Bansag"),
        ])
    func lookAlikes(locale: String, translation: String) throws { #expect(try rules(locale, "세계", translation) == []) }

    @Test(
        "An economy has APEC's name",
        arguments: [
            ("en", "Made in Taiwan", ["economy-name"]), ("en", "Made in Chinese Taipei", []),
            ("en", "Hong Kong, China", []),
            ("en", "From Hong Kong", ["economy-name"]), ("en", "Taiwanese", []), ("zh-Hant", "在台灣", ["economy-name"]),
            ("ru", "из Тайваня", ["economy-name"]), ("ja", "台湾から", ["economy-name"]),
        ])
    func names(locale: String, translation: String, expected: [String]) throws {
        #expect(try rules(locale, "세계", translation) == expected)
    }

    @Test("A translation of an economy's name is none that APEC does not use")
    func nameItself() throws {
        var fixture = CheckFixture([], locale: "en", entries: "")
        let path = "Translations/en/exhibition.po"
        fixture.fixture[path] = fixture.fixture[path]?.replacing("\"Chinese Taipei\"", with: "\"Taiwan\"")
        #expect(try fixture.diagnostics(paths: [path]).map(\.rule.name) == ["economy-name"])
    }

    @Test(
        "A translation of an economy's name has no other name of it in it",
        arguments: [
            ("en", "TW", "Taiwan, China", ["Taiwan"]), ("en", "TW", "Republic of Taiwan", ["Taiwan"]),
            ("en", "TW", "Chinese Taipei (Taiwan)", ["Taiwan"]), ("ru", "TW", "Республика Тайвань", ["Тайвань"]),
            ("ru", "TW", "Китайский Тайбэй", []), ("en", "HK", "Hong Kong", ["Hong Kong"]),
            ("en", "HK", "Hong Kong, China", []), ("en", "HK", "Hong Kong SAR, China", ["Hong Kong SAR"]),
            ("zh-Hant", "HK", "中國香港", []), ("zh-Hant", "TW", "中華台北", []), ("zh-Hant", "TW", "中國台灣", ["台灣"]),
            // Where the table has no column, CLDR says what an economy is called elsewhere.
            ("de", "TW", "Taiwan", ["Taiwan"]), ("de", "TW", "Taiwan, China", ["Taiwan"]),
            ("de", "TW", "Chinesisch-Taipeh", []), ("de", "HK", "Hongkong, China", []),
            ("de", "HK", "Sonderverwaltungsregion Hongkong", ["Sonderverwaltungsregion Hongkong"]),
        ])
    func partsOfNames(locale: String, code: String, name: String, expected: [String]) throws {
        let path = "Translations/\(locale)/exhibition.po"
        var fixture = CheckFixture([], locale: locale, entries: "")
        fixture.fixture[path] =
            CheckFixture.header(locale)
            + ExhibitionFixture.entry("economies.\(code)", code == "TW" ? "차이니스 타이베이" : "중국 홍콩", name)
        let found = try fixture.diagnostics(paths: [path]).filter { $0.rule == "economy-name" }
        #expect(found.map(\.message) == expected.map { "APEC does not use the name “\($0)”" })
    }

    @Test(
        "A name that CLDR has as APEC does, or as the guides' language does, is no other name",
        arguments: [
            ("de", "BN", "브루나이 다루살람", "Brunei Darussalam"), ("de", "PH", "필리핀", "Philippinen"),
            ("de", "KR", "한국", "Korea"),
            ("ja", "KR", "한국", "韓国"), ("vi", "KR", "한국", "Hàn Quốc"), ("zh-Hans", "KR", "한국", "韩国"),
            ("de", "VN", "베트남", "Vietnam"),
        ])
    func namesOfCLDR(locale: String, code: String, source: String, name: String) throws {
        var fixture = CheckFixture([], locale: locale, entries: "")
        let yaml = fixture.fixture["Guides/exhibition.yaml"]
        fixture.fixture["Guides/exhibition.yaml"] = yaml?.replacing(
            "  - { code: HK, name: 중국 홍콩 }", with: "  - { code: \(code), name: \(source) }")
        fixture.fixture.files["Translations/nomenclature.csv"] = nil
        let path = "Translations/\(locale)/exhibition.po"
        fixture.fixture[path] =
            CheckFixture.header(locale) + ExhibitionFixture.entry("economies.\(code)", source, name)
        #expect(try !fixture.diagnostics(paths: [path]).contains { $0.rule == "economy-name" })
    }

    @Test(
        "A language without a column in the table of words is named once",
        arguments: [("de", 1), ("en", 0), ("es-419", 0), ("fr-CA", 0), ("fr", 1), ("ar", 1)])
    func missingColumns(locale: String, count: Int) throws {
        let fixture = CheckFixture([], locale: locale, entries: "")
        let found = try fixture.diagnostics(paths: ["Translations"]).filter { $0.rule == "missing-nomenclature" }
        #expect(found.map(\.location.file) == Array(repeating: "Translations/\(locale)", count: count))
        var silenced = fixture
        silenced.fixture["Guides/exhibition.yaml"]?.append(
            "checks:\n  ignore:\n    - { rule: missing-nomenclature, reason: Later, locales: [\(locale)] }\n")
        #expect(try !silenced.diagnostics(paths: ["Translations"]).contains { $0.rule == "missing-nomenclature" })
        var without = fixture
        without.fixture.files["Translations/nomenclature.csv"] = nil
        #expect(try !without.diagnostics(paths: ["Translations"]).contains { $0.rule == "missing-nomenclature" })
    }

    @Test("The remedy for a name is the name that APEC uses")
    func remedies() throws {
        func remedies(_ translation: String) throws -> [String] {
            let entry = ExhibitionFixture.entry("narration.a", "세계", translation)
            return try CheckFixture([("narration.a", "세계")], locale: "en", entries: entry).diagnostics().map(\.remedy)
        }
        #expect(try remedies("Taiwan and Vietnam") == ["write “Chinese Taipei”", "write Viet Nam"])
    }

    @Test(
        "A column that nobody reads is a warning, with what was meant",
        arguments: [
            ("ko,en", []), ("kr,en", ["1:15 did you mean “ko”?"]), ("ko,en-GB", ["1:18 did you mean “en”?"]),
            (
                "ko,en,fr",
                [
                    "1:21 name the column after a language of the exhibition, or begin the language with "
                        + "guide translations add fr"
                ]
            ),
        ])
    func columns(languages: String, expected: [String]) throws {
        var fixture = CheckFixture([], locale: "en", entries: "")
        fixture.fixture["Translations/glossary.csv"] = "term,pos,note,\(languages)\n"
        let found = try fixture.diagnostics(paths: ["Translations/glossary.csv"])
        #expect(found.map { "\($0.location.line):\($0.location.column) \($0.remedy)" } == expected)
        #expect(found.allSatisfy { $0.rule == "csv-syntax" && $0.severity == .warning })
        fixture.fixture["Translations/nomenclature.csv"] = "term,economy,note,\(languages)\n"
        let others = try fixture.diagnostics(paths: ["Translations/nomenclature.csv"])
        #expect(others.count == (languages.contains("fr") ? 0 : expected.count))
    }

    @Test(
        "A row of names belongs to an economy",
        arguments: [
            ("TW", nil), ("VN", nil), ("", nil), ("TWN", "did you mean “TW”?"), ("tw", "did you mean “TW”?"),
            ("QQ", "write the ISO"),
        ])
    func codes(code: String, remedy: String?) throws {
        var fixture = CheckFixture([], locale: "en", entries: "")
        fixture.fixture["Translations/nomenclature.csv"] = "term,economy,note,en\nname,\(code),,name\n"
        let found = try fixture.diagnostics(paths: ["Translations/nomenclature.csv"])
        #expect(found.count == (remedy == nil ? 0 : 1))
        #expect(
            found.allSatisfy { $0.severity == .warning && $0.remedy.hasPrefix(remedy ?? "") && $0.location.line == 2 })
    }

    @Test(
        "No flag is shown, of whatever making",
        arguments: [
            ("🇰🇷", 1), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 1), ("🎌", 1), ("🏁", 0), ("🚩", 0),
            ("🏳\u{FE0F}", 0),
            ("🇰🇷🇯🇵", 2), ("😀", 0),
        ])
    func flags(emoji: String, count: Int) throws {
        #expect(try rules("en", "로봇", "Robot \(emoji)").filter { $0 == "flag-emoji" }.count == count)
    }

    @Test(
        "A term is found as a word, and used in whatever form",
        arguments: [
            ("ru", "부스에서", "У стенда", []), ("ru", "부스에서", "В павильоне", ["glossary-term"]),
            ("en", "부스", "Two booths", []),
            ("en", "부스러기", "Crumbs", []), ("en", "새부스", "New", []),
        ])
    func terms(locale: String, source: String, translation: String, expected: [String]) throws {
        // “부스러기” begins with the term's letters; a Korean word may be followed by any particle, so that only its beginning counts.
        let found = try rules(locale, source, translation)
        #expect(source == "부스러기" ? found == ["glossary-term"] : found == expected)
    }
}
