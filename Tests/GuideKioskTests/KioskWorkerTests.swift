import Glibc
import ICU
import Testing

@testable import GuideKiosk

@Suite("Reading beside the loop")
struct KioskWorkerTests {
    /// Waits for answers as the loop does.
    private func hold(_ session: inout KioskSession, until isDone: (KioskModel) -> Bool) throws {
        let descriptor = try #require(session.descriptor)
        for _ in 0..<200 where !isDone(session.model) {
            var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            poll(&watched, 1, 100)
            session.receive()
        }
        #expect(isDone(session.model))
    }

    @Test("keys never wait for a file: what was asked for comes when it is there")
    func answers() throws {
        let options = KioskOptions(folder: Folder.sample, locale: try LanguageTag("ko"))
        var session = try KioskSession(options, size: TerminalSize(columns: 80, rows: 24), recorder: TestRecorder())
        session.beginReading()
        session.press(.enter, .enter)
        #expect(session.model.screen == .language)
        #expect(session.screen.flaws == [])
        try hold(&session) { $0.screen == .catalogue }
        session.type("ㅂㅎ")
        try hold(&session) { $0.search?.results.isEmpty == false }
        session.press(.enter)
        try hold(&session) { $0.screen == .guide }
        #expect(session.model.reading?.guide.id == "walking-robot")
        session.press(.function(2))
        session.type("thai")
        session.press(.enter)
        try hold(&session) { $0.screen == .guide && $0.reading?.guide.locale.identifier == "th" }
        session.send(.contentChanged)
        session.press(.escape)
        try hold(&session) { $0.index != nil }
    }

    @Test("another choice while one is awaited counts, and going back too")
    func changesOfMind() throws {
        let options = KioskOptions(folder: Folder.sample, locale: try LanguageTag("ko"))
        var session = try KioskSession(options, size: TerminalSize(columns: 80, rows: 24), recorder: TestRecorder())
        session.beginReading()
        session.press(.enter, .enter, .down, .escape)
        #expect(session.model.screen == .attract)
        session.press(.enter, .enter)
        try hold(&session) { $0.screen == .catalogue }
        session.press(.enter, .home)
        #expect(session.model.screen == .attract)
        usleep(200_000)
        session.receive()
        #expect(session.model.screen == .attract, "the guide that nobody waits for any more is passed over")
    }
}
