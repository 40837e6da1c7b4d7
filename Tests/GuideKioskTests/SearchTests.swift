import ExhibitGuide
import ICU
import Testing

@testable import GuideKiosk

@Suite("Searching")
struct SearchTests {
    @Test(
        "what is typed stands behind the punctuation of the language",
        arguments: [
            ("en", "Search: x_"), ("fr-CA", "Rechercher : x_"), ("ja", "検索：x_"), ("ko", "검색: x_"),
            ("zh-Hans", "搜索：x_"), ("zh-Hant", "搜尋：x_"),
        ])
    func caption(locale: String, expected: String) throws {
        var session = try KioskSession.begin(locale: locale)
        session.type("/x")
        #expect(session.rows[0].contains(expected), "\(session.rows[0])")
        // A list of languages is searched in the same words.
        session = try KioskSession.begin(locale: locale, at: .language)
        session.type("x")
        #expect(session.screen.plainText.contains(expected))
    }

    private func results(_ query: String, _ session: KioskSession) throws -> [String] {
        var session = session
        session.press(.character("/"))
        session.type(query)
        #expect(session.screen.flaws == [])
        let entries = try #require(session.model.content?.catalogue.entries)
        return try #require(session.model.search).results.map { entries[$0].id }
    }

    private func results(_ query: String, locale: String) throws -> [String] {
        try results(query, try KioskSession.begin(locale: locale))
    }

    /// What is typed, by the product that it finds.
    private static let queries: [(locale: String, product: String, queries: [String])] = [
        (
            "ko", "sign-language-kiosk",
            ["sueo", "ㅅㅇ", "balgwon", "한빛", "hanbit", "L-03", "l03", "203", "sign"]
        ),
        ("ko", "walking-robot", ["보행", "ㅂㅎ", "ㅂㅎㅈㅎ", "bohaeng"]),
        ("th", "sign-language-kiosk", ["203", "๒๐๓"]),
        ("th", "walking-robot", ["หุ่น", "walking", "보행"]),
        ("ja", "sign-language-kiosk", ["手話", "sign"]),
        ("ru", "smart-helmet", ["УМНАЯ К"]),
        ("en", "sign-language-kiosk", ["SIGN LANG"]),
        ("en", "kimchi-keeper", ["kimchi"]),
        ("en", "sim-tray", ["ktc"]),
        ("es-419", "kimchi-keeper", ["kimchi"]),
        ("vi", "walking-robot", ["robot"]),
    ]

    @Test("finds a product by whatever a visitor knows of it", arguments: queries.indices)
    func finds(index: Int) throws {
        let (locale, product, queries) = Self.queries[index]
        let session = try KioskSession.begin(locale: locale)
        for query in queries { #expect(try results(query, session).contains(product), "\(locale): \(query)") }
    }

    @Test(
        "the words of a search may stand in any order, and all must be there",
        arguments: [
            ("en", "walking robot", ["walking-robot"]), ("en", "rehabilitation  on-geoleum - ", ["walking-robot"]),
            ("en", "walking kimchi", []), ("en", "robot a b c d", []), ("ko", "로봇 재활", ["walking-robot"]),
        ])
    func words(locale: String, query: String, expected: [String]) throws {
        #expect(try results(query, locale: locale) == expected)
    }

    @Test("a Latin keypad finds every Korean product by its name's sound", arguments: ["robot", "ROBOT"])
    func latin(query: String) throws {
        let found = try results(query, locale: "ko")
        #expect(found.contains("walking-robot"))
        #expect(found.contains("welding-cobot"))
    }

    @Test("accents and case do not matter, in the letters of the reader's language")
    func strength() throws {
        let session = try KioskSession.begin(locale: "es-419")
        let index = try #require(session.model.index)
        #expect(index.products(matching: "camara") == index.products(matching: "CÁMARA"))
        #expect(!index.products(matching: "camara").isEmpty)
        let katakana = try #require(try KioskSession.begin(locale: "ja").model.index)
        #expect(katakana.products(matching: "ロボット") == katakana.products(matching: "ろぼっと"))
        #expect(!katakana.products(matching: "ﾛﾎﾞｯﾄ").isEmpty)
    }

    @Test("the more exact comes first: a stop, the beginning of a title, another part of it, a company")
    func order() throws {
        #expect(try results("202", locale: "en").first == "walking-robot")
        #expect(try results("robot", locale: "en").first == "walking-robot")
        #expect(try results("s-05", locale: "en").first == "smart-helmet")
    }

    @Test(
        "what agrees with ICU's own search is found by it too",
        arguments: ["en", "es-419", "ko", "ja", "th", "ru", "vi"])
    func agrees(locale: String) throws {
        let tag = try LanguageTag(locale)
        let searcher = try CollationSearcher(locale: tag)
        let session = try KioskSession.begin(locale: locale)
        let index = try #require(session.model.index)
        let entries = try #require(session.model.content?.catalogue.entries)
        for entry in entries {
            for word in try TextSegmenter(locale: tag, unit: .word).words(in: entry.title.text) {
                let found = Set(index.products(matching: String(word)))
                for (number, other) in entries.enumerated()
                where try searcher.contains(String(word), in: other.title.text) {
                    #expect(found.contains(number), "“\(word)” in “\(other.title.text)”")
                }
            }
        }
    }

    @Test("punctuation alone finds nothing, and an empty search asks for something", arguments: ["", "-", " ", "…"])
    func nothing(query: String) throws {
        #expect(try results(query, locale: "en") == [])
    }

    @Test("the search is as long as anybody types, and no longer")
    func length() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "en")
        session.type(String(repeating: "ก็อ", count: 100))
        #expect(session.model.search?.query.count == ProductSearch.maximumLength)
        #expect(session.screen.flaws == [])
    }

    @Test("a key of a mark that is held down has an end", arguments: ["ก\u{0E49}", "a\u{0301}"])
    func marks(letter: String) throws {
        for screen in [Kiosk.Screen.catalogue, .language] {
            var session = try KioskSession.begin(locale: "en", at: screen)
            let mark = Character(String(letter.unicodeScalars.dropFirst()))
            session.type(String(letter.unicodeScalars.prefix(1)))
            for _ in 0..<2_000 { session.press(.character(mark)) }
            let query = session.model.search?.query ?? session.model.languageChoice.query
            #expect(query.count == 1)
            #expect(query.unicodeScalars.count == 3 * ProductSearch.maximumLength)
            session.press(.backspace)
            let rest = session.model.search?.query ?? session.model.languageChoice.query
            #expect(rest.isEmpty)
        }
    }
}

@Suite("Korean in Latin letters")
struct KoreanRomanizationTests {
    @Test(
        "writes what is heard",
        arguments: [
            ("수어", "sueo"), ("보행", "bohaeng"), ("로봇", "robot"), ("발권", "balgwon"), ("한빛", "hanbit"),
            ("음악", "eumak"), ("달력", "dallyeok"), ("제주", "jeju"), ("부산", "busan"), ("밖에", "bakke"),
            ("값이", "gapsi"), ("AI 로봇", "AI robot"), ("강원", "gangwon"),
        ])
    func romanizes(hangul: String, latin: String) { #expect(KoreanRomanization.latin(hangul) == latin) }

    @Test("leaves what has no hangul")
    func none() { #expect(KoreanRomanization.latin("Robot 로") != nil && KoreanRomanization.latin("Robot ロ") == nil) }

    @Test("takes the initial consonants")
    func initials() {
        #expect(String(String.UnicodeScalarView(KoreanRomanization.initialConsonants("수어 발권 AI-2"))) == "ㅅㅇㅂㄱAI2")
        #expect(String(String.UnicodeScalarView(KoreanRomanization.initialConsonants("까치"))) == "ㄲㅊ")
    }
}
