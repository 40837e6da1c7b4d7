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
