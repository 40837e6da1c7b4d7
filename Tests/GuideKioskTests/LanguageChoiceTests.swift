import ICU
import Testing

@testable import GuideKiosk

@Suite("Choosing a language")
struct LanguageChoiceTests {
    @Test("languages stand in one order, the likely one first, under their own names")
    func languages() throws {
        let languages = try KioskSession.begin().model.welcome.languages
        #expect(languages.first?.endonym == "한국어")
        let others = languages.dropFirst().map(\.tag)
        #expect(others == others.sorted())
        let names = languages.map(\.endonym)
        for name in ["English", "Español latinoamericano", "日本語", "ไทย", "简体中文"] { #expect(names.contains(name)) }
        let thai = try KioskSession.begin(locale: "th").model.welcome.languages.map(\.tag.identifier)
        #expect(thai.prefix(2) == ["th", "ko"])
        #expect(thai.dropFirst(2).sorted() == Array(thai.dropFirst(2)))
    }

    @Test("typing finds a language by its own name, in English, and in the language of the screen")
    func typing() throws {
        let cases: [(locale: String, text: String, expected: [String])] = [
            ("ko", "ไท", ["th"]), ("ko", "thai", ["th"]), ("ko", "태국", ["th"]), ("ko", "JAPA", ["ja"]),
            ("en", "日本", ["ja"]), ("en", "chin", ["zh-Hans", "zh-Hant"]), ("en", "latin", ["es-419"]),
            ("en", "espanol", ["es-419"]), ("en", "рус", ["ru"]), ("th", "เกาหลี", ["ko"]), ("en", "xyz", []),
            ("en", "viet", ["vi"]), ("en", "tieng", ["vi"]), ("ja", "タイ", ["th"]), ("ja", "たい", ["th"]),
            ("ko", "中文", ["zh-Hans", "zh-Hant"]), ("th", "中", ["zh-Hans", "zh-Hant"]),
            ("en", "文", ["zh-Hans", "zh-Hant"]),
            ("ja", "简体", ["zh-Hans"]), ("en", "語", ["ja"]),
        ]
        for (locale, cases) in Dictionary(grouping: cases, by: \.locale) {
            let library = KioskLibrary(folder: Folder.sample, preferred: try LanguageTag(locale))
            for (_, text, expected) in cases {
                var session = try KioskSession.begin(locale: locale, at: .language, library: library)
                session.type(text)
                let model = session.model
                let found = model.languageChoice.matches.map { model.welcome.languages[$0].tag.identifier }
                #expect(found == expected, "\(locale): \(text)")
                #expect(session.screen.flaws == [])
                #expect(session.screen.plainText.contains(text))
                session.press(.enter)
                if let first = expected.first {
                    #expect(session.model.selectedLanguage.tag.identifier == first)
                    #expect(session.model.screen == .catalogue || session.model.screen == .economy)
                } else {
                    #expect(session.model.screen == .language)
                    session.press(.escape)
                    #expect(session.model.languageChoice.matches.count == model.welcome.languages.count)
                }
            }
        }
    }

    @Test(
        "a digit looks for no language: it goes on with the one that greets, and does nothing in the list",
        arguments: ["2", "๒"])
    func digits(digit: String) throws {
        var session = try KioskSession.begin(locale: "th", at: .attract)
        session.type(digit)
        #expect(session.model.screen == .language)
        #expect(session.model.selectedLanguage.tag.identifier == "th")
        let before = session.screen
        session.type(digit)
        #expect(session.screen == before)
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
    }

    @Test("whatever answers the greeting, the screen stays in its language", arguments: ["x", "*", "5", " "])
    func greeted(typed: String) throws {
        for key in [KioskKey.character(Character(typed)), .function(2)] {
            // The greeting in Korean, the first of all, has given way to the next.
            var session = try KioskSession.begin()
            session.wait(9)
            let greeted = session.model.attractGreeting.locale
            #expect(greeted != session.model.welcome.languages.first?.tag)
            session.press(key)
            #expect(session.model.screen == .language)
            #expect(session.model.selectedLanguage.tag == greeted)
        }
    }

    @Test("where no language has what is typed, the one that was selected stays, and comes back with erasing")
    func nothingFound() throws {
        var session = try KioskSession.begin(locale: "en", at: .language)
        while session.model.selectedLanguage.tag.identifier != "th" { session.press(.down) }
        session.type("x")
        #expect(session.model.languageChoice.matches == [])
        #expect(session.model.selectedLanguage.tag.identifier == "th")
        session.press(.backspace)
        #expect(session.model.selectedLanguage.tag.identifier == "th")
        session.press(.enter)
        #expect(session.model.content?.exhibition.locale.identifier == "th")
    }

    @Test("the economies of a language have APEC's names, and decide on digits, dates and units")
    func economies() throws {
        var session = try KioskSession.begin(locale: "es-419", at: .economy)
        let codes = session.model.economies.map(\.code)
        #expect(Set(codes) == ["CL", "MX", "PE", "US"])
        session.press(.enter)
        #expect(session.model.content?.locale.identifier == "es-419", "skipped")
        session = try KioskSession.begin(locale: "es-419", at: .economy)
        let peru = try #require(codes.firstIndex(of: "PE"))
        for _ in 0...peru { session.press(.down) }
        session.press(.enter)
        #expect(session.model.content?.locale.identifier == "es-PE")
        #expect(session.model.content?.exhibition.formattingLocale.identifier == "es-PE")
        let chinese = try KioskSession.begin(locale: "zh-Hant", at: .economy)
        #expect(Set(chinese.model.economies.map(\.code)) == ["HK", "TW"])
        #expect(!chinese.model.economies.contains { $0.name == "台灣" })
    }

    @Test("a locale of the command line selects its economy")
    func likelyEconomy() throws {
        let session = try KioskSession.begin(locale: "es-PE", at: .economy)
        #expect(session.model.selectedLanguage.tag.identifier == "es-419")
        #expect(session.model.economyPosition.selected > 0)
        let catalogue = try KioskSession.begin(locale: "es-PE")
        #expect(catalogue.model.content?.exhibition.formattingLocale.identifier == "es-PE")
    }

    @Test("a language that serves one economy needs no question, and gets its conventions")
    func oneEconomy() throws {
        let session = try KioskSession.begin(locale: "ko")
        #expect(session.model.content?.locale.identifier == "ko-KR")
    }

    @Test("a locale of the command line that has no texts decides on units, and what is shown instead says so")
    func localeWithoutTexts() throws {
        var session = try KioskSession.begin(locale: "de")
        #expect(session.screen.plainText.contains("[Not yet available in your language; shown in English]"))
        session.open(stop: 202)
        #expect(session.screen.plainText.contains("188 cm"))
        #expect(session.screen.plainText.contains("[Not yet available in your language; shown in English]"))
        // To choose the language again changes nothing.
        session.press(.function(2), .enter)
        #expect(session.model.screen == .guide)
        #expect(session.screen.plainText.contains("188 cm"))
        // An economy that is chosen counts more.
        session = try KioskSession.begin(locale: "de", at: .economy)
        let america = try #require(session.model.economies.firstIndex { $0.code == "US" })
        for _ in 0...america { session.press(.down) }
        session.press(.enter)
        session.open(stop: 202)
        #expect(session.screen.plainText.contains("6 ft"))
        #expect(!session.screen.plainText.contains("Not yet available"))
    }

    @Test("a region of the command line that is no economy of its language decides on units")
    func regionBesideEconomies() throws {
        var session = try KioskSession.begin(locale: "en-DE")
        session.open(stop: 202)
        #expect(session.screen.plainText.contains("188 cm"))
        #expect(!session.screen.plainText.contains("Not yet available"))
    }

    @Test("one key changes the language, on the same product and in the same place")
    func inPlace() throws {
        let recorder = TestRecorder()
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "ko", recorder: recorder)
        session.open(stop: 202)
        while (session.model.reading?.place.paragraph ?? 0) < 1 { session.press(.down) }
        let place = try #require(session.model.reading?.place.paragraph)
        session.press(.function(2))
        session.type("thai")
        session.press(.enter)
        #expect(session.model.screen == .guide)
        #expect(session.model.reading?.guide.id == "walking-robot")
        #expect(session.model.reading?.guide.locale.identifier == "th")
        #expect(session.model.reading?.place.paragraph == place)
        #expect(session.screen.plainText.contains("/"))
        // The language of before is selected, one key away.
        session.press(.function(2))
        #expect(session.model.selectedLanguage.tag.identifier == "ko")
        session.press(.enter)
        #expect(session.model.reading?.guide.locale.identifier == "ko")
        #expect(session.model.reading?.place.paragraph == place)
        session.press(.escape)
        #expect(recorder.entries.map(\.path) == [.stop, .languageChange, .languageChange])
        #expect(recorder.entries.map(\.locale.identifier) == ["ko-KR", "th-TH", "ko-KR"])
    }

    @Test("the economy stays while the language changes, as far as it speaks it")
    func economyStays() throws {
        var session = try KioskSession.begin(locale: "en", at: .economy)
        let malaysia = try #require(session.model.economies.firstIndex { $0.code == "MY" })
        for _ in 0...malaysia { session.press(.down) }
        session.press(.enter, .function(2))
        session.type("malay")
        session.press(.enter)
        #expect(session.model.content?.locale.identifier == "ms-MY")
        session.press(.function(2))
        session.type("thai")
        session.press(.enter)
        #expect(session.model.content?.locale.identifier == "th-TH")
        session.press(.function(2))
        session.type("english")
        session.press(.enter)
        #expect(session.model.content?.locale.identifier == "en-MY")
    }

    @Test("changing the language keeps the selected product and what was searched for")
    func keepsWork() throws {
        var session = try KioskSession.begin(locale: "en")
        session.press(.right, .down)
        let product = try #require(session.model.selectedEntry?.id)
        session.press(.function(2))
        session.type("日")
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
        #expect(session.model.selectedEntry?.id == product)
        session.type("robot")
        session.press(.function(2))
        session.type("한")
        session.press(.enter)
        #expect(session.model.screen == .search)
        #expect(session.model.search?.query == "robot")
        #expect(session.model.search?.results.isEmpty == false)
    }

    @Test("on the way back from the catalogue, what is in use is selected, and another economy can be chosen")
    func anotherEconomy() throws {
        var session = try KioskSession.begin(locale: "en", at: .economy)
        let malaysia = try #require(session.model.economies.firstIndex { $0.code == "MY" })
        let canada = try #require(session.model.economies.firstIndex { $0.code == "CA" })
        for _ in 0...malaysia { session.press(.down) }
        session.press(.enter, .escape)
        #expect(session.model.screen == .economy)
        #expect(session.model.economyPosition.selected == malaysia + 1)
        session.press(.enter)
        #expect(session.model.content?.locale.identifier == "en-MY")
        session.press(.escape)
        for _ in canada..<malaysia { session.press(.up) }
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
        #expect(session.model.content?.locale.identifier == "en-CA")
        session.press(.escape, .tab, .escape)
        #expect(session.model.economyPosition.selected == 0, "skipped")
        session.press(.escape)
        #expect(session.model.selectedLanguage.tag.identifier == "en")
        session.press(.escape)
        #expect(session.model.screen == .attract)
        #expect(session.model.content == nil)
    }

    @Test("F2 on the question for the economy leads to the language that was chosen")
    func languageOfEconomy() throws {
        var session = try KioskSession.begin(locale: "ko", at: .language)
        session.type("malay")
        session.press(.enter)
        #expect(session.model.screen == .economy)
        session.press(.function(2))
        #expect(session.model.selectedLanguage.tag.identifier == "ms")
    }

    @Test("choosing the same language again leads back at once")
    func same() throws {
        var session = try KioskSession.begin(locale: "en", at: .guide)
        session.press(.function(2), .enter)
        #expect(session.model.screen == .guide)
    }
}
