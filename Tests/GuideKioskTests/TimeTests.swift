import ICU
import TestSupport
import Testing

@testable import GuideKiosk

@Suite("What time does")
struct TimeTests {
    @Test("the greeting goes through every language, and moves")
    func attract() throws {
        var session = try KioskSession.begin(Folder.sample, 100, 40)
        let count = session.model.welcome.languages.count
        var titles: Set<String> = []
        var places: Set<String> = []
        for _ in 0..<count {
            titles.insert(session.model.attractGreeting.locale.identifier)
            let text = session.rows.enumerated().first { !$0.element.isEmpty }
            places.insert("\(text?.offset ?? 0) \(text?.element.prefix { $0 == " " }.count ?? 0)")
            #expect(session.screen.flaws == [])
            session.wait(Double(Attraction.period) / 1000)
        }
        #expect(titles.count == count)
        #expect(places.count > count / 2, "it stands elsewhere each time")
        #expect(session.model.attractLanguage == 0)
    }

    @Test("no cell shows the same for hours")
    func burnIn() throws {
        var lit = Array(repeating: 0, count: 100 * 40)
        var attract = Attraction()
        for step in 1...1000 {
            let (column, row) = attract.place(columns: 36, rows: 22)
            #expect((0...36).contains(column) && (0...22).contains(row))
            for y in row..<row + 16 { for x in column..<column + 64 where y < 40 && x < 100 { lit[y * 100 + x] += 1 } }
            if !attract.advance(to: step * Attraction.period) { Issue.record("no step") }
        }
        // The middle is in almost every place of so large a block, but its letters differ; the edges are in few.
        #expect(lit[0] < 100 && lit[99] < 100)
    }

    @Test("with --still nothing moves or changes by itself")
    func still() throws {
        var session = try KioskSession.begin { $0.isStill = true }
        #expect(session.nextTick == nil)
        let before = session.screen
        session.wait(600)
        #expect(session.screen == before)
    }

    @Test("a letter or key while a language is shown selects that one")
    func selectsShown() throws {
        var session = try KioskSession.begin()
        session.wait(Double(Attraction.period) / 1000 * 2.5)
        let shown = session.model.attractGreeting.locale
        #expect(shown != session.model.welcome.languages[0].tag)
        session.press(.enter)
        #expect(session.model.selectedLanguage.tag == shown)
    }

    @Test("after a while without a key a countdown of twenty seconds begins, and then the kiosk starts again")
    func idle() throws {
        let recorder = TestRecorder()
        var session = try KioskSession.begin(locale: "en", at: .guide, recorder: recorder) { $0.idleSeconds = 60 }
        session.wait(30)
        session.press(.down)
        session.wait(59)
        #expect(session.model.countdown == nil)
        session.wait(1)
        #expect(session.model.countdown == 20)
        #expect(session.screen.plainText.contains("Starting again in 20 seconds"))
        #expect(session.screen.flaws == [])
        session.wait(18.5)
        #expect(session.screen.plainText.contains("Starting again in 2 seconds"))
        session.wait(1)
        #expect(session.screen.plainText.contains("Starting again in 1 second."))
        session.wait(0.5)
        #expect(session.model.screen == .attract)
        #expect(session.model.content == nil)
        // Until the last key and as long after it as the page takes, and not while nobody was there; it was opened when it was.
        let entry = try #require(recorder.entries.first)
        #expect(recorder.entries.count == 1)
        #expect(entry.seconds > 30 && entry.seconds < 60)
        #expect(entry.age == 110)
        session.press(.enter)
        #expect(session.model.languageChoice.former == nil)
    }

    @Test("who reads without a key has read the page, but not after the kiosk has asked for them", arguments: [60, 5])
    func quietReader(idle: Int) throws {
        let recorder = TestRecorder()
        var session = try KioskSession.begin(locale: "en", at: .guide, recorder: recorder) { $0.idleSeconds = idle }
        let reading = try #require(session.model.reading)
        let page = reading.guide.seconds / reading.flow.pages.count
        #expect(page > 5 && page < 60)
        session.wait(Double(idle) + 20)
        #expect(recorder.entries.map(\.seconds) == [min(page, idle)])
        #expect(recorder.entries.map(\.age) == [idle + 20])
    }

    @Test("who goes on to another guide has read the one before until then")
    func nextGuide() throws {
        let recorder = TestRecorder()
        var session = try KioskSession.begin(locale: "en", at: .guide, recorder: recorder)
        session.wait(40)
        session.open(stop: 202)
        session.wait(20)
        session.press(.home)
        #expect(recorder.entries.map(\.seconds) == [40, 20])
        #expect(recorder.entries.map(\.age) == [40, 20])
    }

    @Test("any key or touch stops the countdown, and does nothing else")
    func staying() throws {
        var session = try KioskSession.begin(locale: "th", at: .guide) { $0.idleSeconds = 5 }
        let before = session.screen
        for touch in [false, true] {
            session.wait(6)
            #expect(session.model.countdown != nil)
            #expect(session.screen != before)
            if touch { session.tap(column: 5, row: 23) } else { session.press(.escape) }
            #expect(session.screen == before)
        }
    }

    @Test("a key that does nothing else is somebody's too", arguments: [KioskKey.other, .function(10), .function(12)])
    func otherKeys(key: KioskKey) throws {
        var session = try KioskSession.begin(locale: "th", at: .guide) {
            $0.idleSeconds = 5
            $0.isLocked = true
        }
        session.type("20")
        let before = session.screen
        session.wait(6)
        #expect(session.model.countdown != nil)
        session.press(key)
        #expect(session.screen == before)
        session.wait(4)
        if key != .function(12) {
            session.press(key)
            #expect(session.screen == before, "what was begun stays")
        }
        session = try KioskSession.begin { $0.isLocked = true }
        session.press(key)
        #expect(session.model.screen == .language)
    }

    @Test("the countdown is in the reader's language, on every size", arguments: testedSizes)
    func countdown(size: (columns: Int, rows: Int)) throws {
        for (locale, words) in [("ko", "20"), ("ja", "20"), ("ru", "20"), ("th", "20"), ("en", "20 sec")] {
            let session = try KioskSession.begin(Folder.sample, size.columns, size.rows, locale: locale, at: .countdown)
            #expect(session.model.countdown == 20)
            #expect(session.screen.flaws == [])
            #expect(session.screen.plainText.contains(words) || size.columns < 40)
        }
    }

    @Test("the countdown says on the smallest screen, too, that any key stays", arguments: Surroundings.sampleLocales)
    func smallCountdown(locale: String) throws {
        for (columns, rows) in [(20, 5), (25, 6), (30, 7)] {
            let session = try KioskSession.begin(Folder.sample, columns, rows, locale: locale, at: .countdown)
            let interface = session.model.interface
            let words = interface.styled(.idleCountdown, [], ["seconds": .number(20)]).text
            // What stands in the frame, where there is one.
            let shown = session.rows.map { row in
                let cells = row.split(separator: "│", omittingEmptySubsequences: false)
                return cells.count == 3 ? String(cells[1]) : row
            }.joined()
            func letters(_ text: String) -> String { text.filter { !$0.isWhitespace && $0 != "-" } }
            #expect(letters(shown).contains(letters(words)), "\(columns)×\(rows): \(shown)")
            #expect(session.screen.flaws == [])
        }
    }

    @Test("what has no room ends in an ellipsis")
    func countdownWithoutRoom() throws {
        let session = try KioskSession.begin(Folder.sample, 20, 5, locale: "en", at: .countdown)
        let text = session.model.interface.styled(.idleCountdown, [], ["seconds": .number(20)])
        let lines = session.model.typesetter.lines(of: text, width: 12, rows: 2)
        #expect(lines.count == 2)
        #expect(lines.last?.glyphs.last?.text == "…")
        #expect(lines.allSatisfy { $0.width <= 12 })
        #expect(session.model.typesetter.lines(of: text, width: 80, rows: 2).count == 1)
    }

    @Test("the greeting says on a small screen, too, how to go on", arguments: Surroundings.sampleLocales)
    func smallGreeting(locale: String) throws {
        let session = try KioskSession.begin(Folder.sample, 40, 12, locale: locale, at: .attract)
        let words = session.model.attractGreeting.interface.styled(.attractStart).text
        #expect(session.screen.plainText.filter { !$0.isWhitespace }.contains(words.filter { !$0.isWhitespace }))
        #expect(session.screen.plainText.contains("한국어"))
    }

    @Test("with 0 seconds, and on the greeting, nobody is hurried")
    func never() throws {
        var session = try KioskSession.begin(locale: "en", at: .guide) { $0.idleSeconds = 0 }
        session.wait(100_000)
        #expect(session.model.screen == .guide)
        #expect(session.model.countdown == nil)
        session = try KioskSession.begin { $0.idleSeconds = 1 }
        session.wait(1000)
        #expect(session.model.countdown == nil)
        #expect(session.model.screen == .attract)
    }

    @Test("who listens is not idle; the time begins when the narration ends")
    func listening() throws {
        var session = try KioskSession.begin(locale: "en", at: .narration) { $0.idleSeconds = 5 }
        let seconds = try #require(session.model.reading?.guide.seconds)
        session.wait(Double(seconds) / 2)
        #expect(session.model.countdown == nil)
        session.wait(Double(seconds))
        #expect(session.model.countdown != nil || session.model.screen == .attract)
    }

    @Test("help that was left open gives way too")
    func help() throws {
        var session = try KioskSession.begin { $0.idleSeconds = 5 }
        session.press(.function(1))
        session.wait(26)
        #expect(session.model.helpTop == nil)
        #expect(session.model.screen == .attract)
    }

    @Test("a clock that stands still or goes back does no harm")
    func clock() throws {
        var session = try KioskSession.begin(locale: "en")
        session.send(.tick(milliseconds: 5000))
        session.send(.tick(milliseconds: 0))
        #expect(session.model.now == 5000)
    }
}
