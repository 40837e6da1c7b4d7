import ExhibitGuide
import ICU
import Testing

@testable import GuideKiosk

@Suite("KioskLayout")
struct KioskLayoutTests {
    private static let locales = ["ko", "th", "ja", "en", "es-419", "zh-Hans"]

    @Test("every screen fits every size in every language", arguments: locales, testedSizes)
    func sizes(locale: String, size: (columns: Int, rows: Int)) throws {
        try KioskSession.onEveryScreen(size.columns, size.rows, locale: locale) { screen, session in
            #expect(session.screen.flaws == [])
            guard screen != .help, screen != .countdown, size.columns >= 40 else { return }
            // However little room there is, the footer says how to get help, and how to change the language.
            #expect(session.screen.plainText.contains("F1 "), "\(screen)")
            let isChosen = screen != .attract && screen != .language
            if isChosen, size.columns >= 80 { #expect(session.screen.plainText.contains("F2 "), "\(screen)") }
        }
        var session = try KioskSession.begin(Folder.sample, size.columns, size.rows, locale: locale)
        #expect(session.screen.words(in: .selected).contains { $0.hasPrefix("›") })
        session.type("999")
        #expect(session.screen.plainText.contains("999"))
        session.press(.enter)
        #expect(session.screen.flaws == [])
        for entry in session.model.content?.catalogue.entries ?? [] {
            session.open(stop: entry.stop)
            #expect(session.model.screen == .guide)
            let pages = session.model.reading?.flow.pages.count ?? 0
            for page in 1...max(1, pages) {
                #expect(session.screen.flaws == [])
                #expect(session.rows[0].contains("\(page) / \(pages)"))
                session.press(.down)
            }
        }
    }

    @Test("every size down to one cell gives a screen, and back")
    func everySize() throws {
        try KioskSession.onEveryScreen(80, 24, locale: "th") { screen, session in
            let before = session.screen
            for columns in stride(from: 1, through: 100, by: 11) {
                for rows in stride(from: 1, through: 31, by: 5) {
                    session.resize(columns, rows)
                    let flaws = session.screen.flaws
                    if flaws != [] { Issue.record("\(screen), \(columns)×\(rows): \(flaws)") }
                }
            }
            session.resize(80, 24)
            #expect(session.screen == before)
        }
    }

    @Test("text keeps to a comfortable width, in the middle of a wide terminal", arguments: ["en", "ja"])
    func measure(locale: String) throws {
        var session = try KioskSession.begin(Folder.sample, 200, 60, locale: locale)
        session.press(.enter)
        let measure = locale == "ja" ? 76 : 72
        for row in session.rows where !row.isEmpty {
            let text = row.drop { $0 == " " }
            let start = row.count - text.count
            #expect(start >= (200 - measure) / 2)
            #expect(start + TerminalText.columns(of: String(text)) <= (200 + measure) / 2)
        }
    }

    @Test("emphasis is shown")
    func emphasis() throws {
        var session = try KioskSession.begin(Folder.fixture("mixed"), locale: "en")
        session.type("1")
        session.press(.enter)
        #expect(session.screen.words(in: .strong) == ["strong words"])
        #expect(session.screen.words(in: .em) == ["words set apart"])
    }

    @Test("an empty exhibition says so")
    func empty() throws {
        var session = try KioskSession.begin(Folder.fixture("empty"), locale: "en")
        #expect(session.screen.plainText.contains("There are no products to show yet."))
        session.press(.enter, .down, .end, .tab, .right, .left, .character("1"), .enter)
        #expect(session.model.screen == .catalogue)
        #expect(session.screen.plainText.contains("There is no stop 1"))
    }

    @Test("a notice stands once over a guide that is all in another language")
    func wholeFallback() throws {
        var session = try KioskSession.begin(Folder.fixture("mixed"), locale: "de")
        session.type("1")
        session.press(.enter)
        let notices = session.screen.words(in: .notice)
        #expect(notices == ["[Not yet available in your language; shown in Englisch]"])
    }

    @Test("a notice stands beside each paragraph that is outdated, a draft, or in another language")
    func partialFallback() throws {
        var session = try KioskSession.begin(Folder.fixture("mixed"), 80, 40, locale: "de")
        session.type("12")
        session.press(.enter)
        let rows = session.rows.map { $0.drop { $0 == " " } }
        func before(_ text: String) throws -> Substring {
            rows[try #require(rows.firstIndex { $0.hasPrefix(text) }) - 1]
        }
        #expect(try before("Dieser Absatz ist übersetzt.") == "")
        #expect(try before("Dieser Absatz hat sich").hasPrefix("[The original text has changed"))
        #expect(try before("Dieser Absatz ist ein").hasPrefix("[This translation has not been approved"))
        #expect(try before("This paragraph is missing.") == "[Not yet available in your language; shown in Englisch]")
        #expect(session.screen.words(in: .notice).count == 4, "three paragraphs, and the label of the fact")
    }

    @Test(
        "what is a sample is said to be one",
        arguments: [("202", "[Sample content"), ("101", "[Stop number and booth")])
    func samples(stop: String, notice: String) throws {
        var session = try KioskSession.begin(locale: "en")
        session.type(stop)
        session.press(.enter)
        #expect(session.screen.words(in: .notice).contains { $0.hasPrefix(notice) })
    }

    @Test("languages from right to left are laid out from the right")
    func rightToLeft() throws {
        var session = try KioskSession.begin(Folder.fixture("rtl"), 60, 16, locale: "ar")
        #expect(session.screen.flaws == [])
        let row = try #require(session.rows.first { $0.contains(" 202 ") })
        #expect(row.hasSuffix("‹"), "the mark is at the right and points to the left: “\(row)”")
        #expect(row.contains("(AI) يشملا توبور  202"))
        #expect(session.rows[0] == String(repeating: " ", count: 40) + "2025 راكتبالا ضرعم")
        session.press(.enter)
        #expect(session.model.screen == .guide)
        let screen = session.allPages()
        #expect(screen.contains(".(ابيرقت) غك 12 نزي APEC نم توبور اذه\n"))
        let page = session.model.reading?.page ?? 0
        session.press(.right)
        #expect(session.model.reading?.page == max(0, page - 1), "left leads on, against the lines, and right back")
    }

    @Test("Malay in Arabic letters is laid out from the right, with Latin words and numbers in their own order")
    func jawi() throws {
        var session = try KioskSession.begin(Folder.fixture("jawi"), 60, 16, locale: "ms-Arab")
        #expect(session.model.interface.direction == .rightToLeft)
        #expect(session.screen.flaws == [])
        session.press(.enter)
        #expect(session.screen.flaws == [])
        #expect(session.screen.plainText.contains("APEC"))
        #expect(session.screen.plainText.contains("12"))
        session.press(.enter)
        #expect(session.rows.contains { $0.contains("◂") })
    }

    @Test("hostile content is shown harmlessly")
    func hostile() throws {
        let hostile = "\u{1B}[2J\u{9B}0m\u{202E}abc\u{2067}\u{7}" + String(repeating: "\u{301}", count: 5000)
        let locale = try LanguageTag("en")
        let typesetter = Typesetter()
        for text in [hostile, String(repeating: hostile, count: 40), String(repeating: "x", count: 200_000)] {
            var canvas = ScreenCanvas(size: TerminalSize(columns: 40, rows: 10), direction: .leftToRight)
            for (row, line) in typesetter.lines(of: StyledText(text, locale: locale), width: 38).enumerated() {
                canvas.put(line, row: row, column: 1)
            }
            canvas.put(typesetter.line(of: StyledText(text, locale: locale), width: 50), row: 9, column: -3)
            #expect(canvas.screen.flaws == [])
        }
    }
}
