import ICU
import Testing

@testable import GuideKiosk

@Suite("Pointers")
struct PointerTests {
    @Test("a visitor finds a product, hears it, changes the language and goes home by touch alone")
    func tour() throws {
        var session = try KioskSession.begin(Folder.sample, 100, 30)
        session.tap(column: 50, row: 10)
        #expect(session.model.screen == .language)
        session.tap("한국어")
        #expect(session.model.screen == .catalogue)
        session.tap("생활")
        #expect(session.model.selectedEntry?.concept == "living")
        session.tap("보행 재활 보조로봇")
        #expect(session.model.screen == .guide)
        session.tap("Enter ")
        #expect(session.model.screen == .narration)
        session.tap("Enter ")
        #expect(session.model.narration?.isPlaying == false)
        session.tap("F2 ")
        session.tap("ไทย")
        #expect(session.model.screen == .narration)
        #expect(session.model.reading?.guide.locale.identifier == "th")
        session.tap("Esc ")
        session.tap("Esc ")
        #expect(session.model.screen == .catalogue)
        session.tap("F1 ")
        #expect(session.model.helpTop != nil)
        session.tap(column: 40, row: 15)
        #expect(session.model.helpTop == nil)
    }

    @Test("every target is three rows high or as wide as the screen, where the screen is one that is touched")
    func targets() throws {
        for (columns, rows) in [(80, 24), (120, 40)] {
            try KioskSession.onEveryScreen(columns, rows, locale: "en") { screen, session in
                #expect(!session.screen.targets.isEmpty)
                for target in session.screen.targets {
                    #expect(target.rows.count >= 3 || target.columns.count == columns, "\(screen): \(target)")
                    #expect(target.columns.count >= 3)
                }
            }
        }
    }

    @Test("a tap acts when the finger leaves where it came down, and nowhere else (WCAG 2.2, 2.5.2)")
    func cancellation() throws {
        var session = try KioskSession.begin(Folder.sample, 80, 24, locale: "en")
        let row = try #require(session.rows.firstIndex { $0.contains("› 103") })
        session.send(.pointer(PointerEvent(.press, column: 20, row: row)))
        #expect(session.model.screen == .catalogue)
        session.send(.pointer(PointerEvent(.release, column: 20, row: row + 1)))
        #expect(session.model.screen == .catalogue)
        session.send(.pointer(PointerEvent(.release, column: 20, row: row)))
        #expect(session.model.screen == .catalogue, "nothing was pressed")
        session.tap(column: 79, row: row)
        #expect(session.model.screen == .guide)
    }

    @Test("the second tap of a double tap does nothing on the screen that the first has led to")
    func doubleTaps() throws {
        var session = try KioskSession.begin(Folder.sample, 80, 24)
        session.tapAtOnce(column: 40, row: 10)
        session.wait(0.15)
        session.tapAtOnce(column: 40, row: 10)
        #expect(session.model.screen == .language)
        session.tap("English")
        #expect(session.model.screen == .economy)
        session.tapAtOnce(column: 40, row: 10)
        #expect(session.model.screen == .economy, "a choice of an economy is skipped by nobody's second tap")
    }

    @Test("a finger that is down when the guard ends does nothing, and the next tap counts")
    func fingerDown() throws {
        var session = try KioskSession.begin(Folder.sample, 80, 24)
        session.tapAtOnce(column: 40, row: 10)
        session.send(.pointer(PointerEvent(.press, column: 40, row: 10)))
        session.wait(1)
        session.send(.pointer(PointerEvent(.release, column: 40, row: 10)))
        #expect(session.model.screen == .language)
        session.tapAtOnce(column: 40, row: 10)
        #expect(session.model.screen != .language)
    }

    @Test("taps that change nothing else than the page or the list may follow one another at once")
    func quickTaps() throws {
        var session = try KioskSession.begin(Folder.sample, 100, 30, locale: "ko")
        session.wait(1)
        for (section, concept) in [("안전", "safety"), ("생활", "living")] {
            let row = try #require(session.rows.firstIndex { $0.contains(section) })
            let line = session.rows[row]
            let start = try #require(line.range(of: section)).lowerBound
            session.tapAtOnce(column: TerminalText.columns(of: String(line[..<start])), row: row)
            #expect(session.model.selectedEntry?.concept == concept)
        }
    }

    @Test("a touch that stops the countdown does not act twice either")
    func countdown() throws {
        var session = try KioskSession.begin(Folder.sample, 80, 24, locale: "en", at: .countdown)
        let row = 10
        session.tapAtOnce(column: 20, row: row)
        session.tapAtOnce(column: 20, row: row)
        #expect(session.model.countdown == nil)
        #expect(session.model.screen == .catalogue)
        session.tap(column: 20, row: row)
        #expect(session.model.screen == .guide)
    }

    @Test("presses are passed over for a third of a second after a change, and at no other time")
    func guardTime() {
        var tapGuard = TapGuard()
        #expect(!tapGuard.isClosed(at: 0))
        tapGuard.noteChange(at: 1000)
        #expect(tapGuard.isClosed(at: 1000))
        #expect(tapGuard.isClosed(at: 1332))
        #expect(!tapGuard.isClosed(at: 1333))
    }

    @Test("lists scroll by wheel and by dragging, and a drag opens nothing")
    func scrolling() throws {
        var session = try KioskSession.begin(Folder.sample, 80, 24, locale: "en")
        let top = session.model.cataloguePosition.top
        session.send(.pointer(PointerEvent(.wheelDown, column: 10, row: 10)))
        #expect(session.model.cataloguePosition.top == top + 3)
        session.send(.pointer(PointerEvent(.wheelUp, column: 10, row: 10)))
        #expect(session.model.cataloguePosition.top == top)
        session.send(.pointer(PointerEvent(.press, column: 10, row: 15)))
        session.send(.pointer(PointerEvent(.drag, column: 10, row: 13)))
        session.send(.pointer(PointerEvent(.drag, column: 10, row: 9)))
        #expect(session.model.cataloguePosition.top == top + 6)
        session.send(.pointer(PointerEvent(.drag, column: 10, row: 14)))
        #expect(session.model.cataloguePosition.top == top + 1, "the list follows the finger")
        session.send(.pointer(PointerEvent(.release, column: 10, row: 15)))
        #expect(session.model.screen == .catalogue)
        #expect(session.screen.words(in: .selected).contains { $0.hasPrefix("›") }, "the selection stays on the screen")
    }

    @Test("a drag turns one page of a guide")
    func pages() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "en", at: .guide)
        func drag(_ from: (Int, Int), _ to: (Int, Int)) {
            session.send(.pointer(PointerEvent(.press, column: from.0, row: from.1)))
            session.send(.pointer(PointerEvent(.drag, column: (from.0 + to.0) / 2, row: (from.1 + to.1) / 2)))
            session.send(.pointer(PointerEvent(.drag, column: to.0, row: to.1)))
            session.send(.pointer(PointerEvent(.release, column: to.0, row: to.1)))
        }
        drag((10, 9), (10, 3))
        #expect(session.model.reading?.page == 1)
        drag((30, 5), (10, 5))
        #expect(session.model.reading?.page == 2)
        drag((10, 5), (30, 5))
        #expect(session.model.reading?.page == 1)
        session.send(.pointer(PointerEvent(.wheelUp, column: 10, row: 5)))
        #expect(session.model.reading?.page == 0)
    }

    @Test("in a language from right to left, what is tapped is what is drawn there")
    func rightToLeft() throws {
        var session = try KioskSession.begin(Folder.fixture("rtl"), 60, 24, locale: "ar")
        let line = try #require(session.rows.firstIndex { $0.contains(" 202 ") })
        session.tap(column: 0, row: line)
        #expect(session.model.screen == .guide)
        session.tap("Esc")
        #expect(session.model.screen == .catalogue)
    }

    @Test("taps beyond the screen do nothing")
    func outside() throws {
        var session = try KioskSession.begin(locale: "en")
        for (column, row) in [(-1, -1), (1000, 5), (5, 1000), (Int.max, Int.min)] {
            session.tap(column: column, row: row)
        }
        session.send(.pointer(PointerEvent(.press, column: 5, row: 10)))
        session.send(.pointer(PointerEvent(.drag, column: .max, row: .min)))
        session.send(.pointer(PointerEvent(.drag, column: .min, row: .max)))
        #expect(session.model.screen == .catalogue)
        #expect(session.screen.flaws == [])
    }
}
