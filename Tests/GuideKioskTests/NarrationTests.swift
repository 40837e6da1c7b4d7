import Foundation
import ICU
import Testing

@testable import ExhibitGuide
@testable import GuideKiosk

@Suite("Narration")
struct NarrationTests {
    private static let locales = ["ko", "th", "ja", "en", "es-419", "zh-Hant", "ru", "fr-CA"]

    @Test("every sentence is lit once, in its order, for as long as the guide takes", arguments: locales)
    func plays(locale: String) throws {
        var session = try KioskSession.begin(locale: locale)
        session.open(stop: 202)
        session.press(.enter)
        let guide = try #require(session.model.reading?.guide)
        let sentences = guide.narration.flatMap(\.sentences).map(\.text)
        var heard: [String] = []
        var lastIndex = -1
        while session.model.narration?.hasEnded == false {
            let narration = try #require(session.model.narration)
            if narration.index != lastIndex {
                lastIndex = narration.index
                let utterance = try #require(narration.utterance)
                let bytes = Array(guide.narration[utterance.paragraph].text.text.utf8)
                heard.append(String(decoding: bytes[utterance.range], as: UTF8.self))
                #expect(!session.screen.words(in: .current).isEmpty)
                #expect(session.screen.flaws == [])
            }
            session.send(.tick(milliseconds: try #require(session.nextTick)))
        }
        #expect(heard == sentences)
        #expect(abs(session.model.now - guide.seconds * 1000) < 3000 + 800 * sentences.count)
    }

    @Test(
        "what is lit is the sentence, on the page where it stands, and is told by a mark too", arguments: [60, 59, 30])
    func lit(columns: Int) throws {
        var session = try KioskSession.begin(Folder.sample, columns, 14, locale: "en")
        session.open(stop: 202)
        session.press(.enter)
        for _ in 0..<20 where session.model.narration?.hasEnded == false {
            let utterance = try #require(session.model.narration?.utterance)
            let words = session.screen.words(in: .current).joined(separator: " ")
            let text = try #require(session.model.reading?.guide.narration[utterance.paragraph].text.text)
            let start = text.utf8.index(text.startIndex, offsetBy: utterance.range.lowerBound)
            #expect(text[start...].hasPrefix(words.prefix(10)) || words.contains(text[start...].prefix(10)))
            #expect(session.rows.contains { $0.contains("▸") })
            session.press(.down)
        }
    }

    @Test("a sentence that runs on to the next page turns it in its time")
    func turns() throws {
        var session = try KioskSession.begin(Folder.sample, 24, 6, locale: "en")
        session.open(stop: 202)
        session.press(.enter)
        while session.model.narration?.hasEnded == false {
            #expect(!session.screen.words(in: .current).isEmpty, "what is being said is on the screen")
            session.send(.tick(milliseconds: try #require(session.nextTick)))
        }
    }

    @Test("pauses, goes on, back and forward, faster and slower")
    func controls() throws {
        var session = try KioskSession.begin(locale: "en", at: .narration)
        session.press(.enter)
        #expect(session.model.narration?.isPlaying == false)
        #expect(session.screen.plainText.contains("Paused"))
        #expect(session.nextTick.map { $0 >= 120_000 } ?? true, "nothing goes on but the wait for a visitor")
        session.wait(30)
        #expect(session.model.narration?.index == 0)
        session.press(.down, .right)
        #expect(session.model.narration?.index == 2)
        session.press(.up)
        #expect(session.model.narration?.index == 1)
        session.press(.left, .left, .left)
        #expect(session.model.narration?.index == 0)
        session.press(.pageDown)
        #expect(session.model.narration?.utterance?.paragraph == 1)
        session.press(.pageUp, .enter)
        #expect(session.model.narration?.isPlaying == true)
        let usual = try #require(session.nextTick) - session.model.now
        session.press(.character("+"), .character("+"), .character("+"), .character("+"))
        #expect(session.model.narration?.speedPercent == 200)
        #expect(session.screen.plainText.contains("200%"))
        let fast = try #require(session.nextTick) - session.model.now
        #expect(abs(fast * 2 - usual) <= 4)
        for _ in 0..<9 { session.press(.character("-")) }
        #expect(session.model.narration?.speedPercent == 50)
        session.press(.escape, .enter)
        #expect(session.model.narration?.speedPercent == 50, "the speed is kept for the visitor")
    }

    @Test("begins with what is on the page, and stops there")
    func beginsOnPage() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "en")
        session.open(stop: 202)
        session.press(.down, .down)
        let page = session.model.reading?.page
        session.press(.enter)
        #expect(session.model.reading?.page == page)
        #expect((session.model.narration?.index ?? 0) > 0)
        session.press(.escape)
        #expect(session.model.screen == .guide)
        #expect(session.model.reading?.page == page)
    }

    @Test("ends with the next stop, which one key opens; after the last comes the first")
    func nextStop() throws {
        let recorder = TestRecorder()
        var session = try KioskSession.begin(locale: "en", recorder: recorder)
        session.open(stop: 202)
        session.press(.enter)
        while session.model.narration?.hasEnded == false {
            session.send(.tick(milliseconds: try #require(session.nextTick)))
        }
        #expect(session.screen.plainText.contains("Next stop: 203"))
        session.press(.enter)
        #expect(session.model.reading?.guide.stop == 203)
        #expect(session.model.screen == .guide)
        session.open(stop: 406)
        #expect(session.model.nextEntry?.stop == 101)
        session.press(.escape)
        #expect(recorder.entries.map(\.path) == [.stop, .nextStop, .stop])
        #expect(session.model.screen == .catalogue)
    }

    @Test("once ended, it can be heard again")
    func again() throws {
        var session = try KioskSession.begin(locale: "en", at: .narration)
        session.press(.pageDown, .pageDown, .pageDown, .pageDown, .pageDown, .pageDown, .pageDown)
        session.wait(60)
        #expect(session.model.narration?.hasEnded == true)
        session.press(.character(" "))
        #expect(session.model.narration?.index == 0)
        #expect(session.model.narration?.isPlaying == true)
    }

    @Test(
        "on few rows the place stands behind the keys where there is room for both, else the keys stand alone",
        arguments: [
            (20, 5, "Enter Pause", "Enter Next stop"),
            (40, 7, " Enter Pause   Esc Back   F1 Help", " Enter Next stop   Esc Back   F1 Help"),
            (
                80, 5, "    Enter Pause   Esc Back   F2 Language   F1 Help           Sentence 1 of 9",
                "    Enter Next stop  Space Play  A–Z Search  Esc Back  F2 Language  F1 Help"
            ),
        ])
    func fewRows(columns: Int, rows: Int, playing: String, ended: String) throws {
        var session = try KioskSession.begin(Folder.sample, columns, rows, locale: "en")
        session.open(stop: 202)
        session.press(.enter)
        #expect(session.rows[rows - 1] == playing)
        while session.model.narration?.hasEnded == false {
            session.send(.tick(milliseconds: try #require(session.nextTick)))
        }
        #expect(session.rows[rows - 1] == ended)
    }

    @Test(
        "where there is no room to say how far it is, whole parts are left out, and the sentence last",
        arguments: locales)
    func narrowProgress(locale: String) throws {
        var session = try KioskSession.begin(Folder.sample, 100, 12, locale: locale, at: .narration)
        session.press(.character("+"), .character("+"), .character("+"), .enter)
        let narration = try #require(session.model.narration)
        #expect(narration.speedPercent == 200 && !narration.isPlaying)
        func row() -> String {
            session.rows.last { $0.contains("1") && !$0.contains("F1") && !$0.contains("0–9") } ?? ""
        }
        let parts = row().split(separator: " · ").map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(parts.count == 3)
        var shown: Set<[String]> = []
        for columns in 20..<100 {
            session.resize(columns, 12)
            let words = row().split(separator: " · ").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect([parts, [parts[0], parts[2]], [parts[0]]].contains(words), "\(columns): \(words)")
            #expect(!row().contains("…"), "\(columns)")
            shown.insert(words)
        }
        #expect(shown.count >= 2)
        for columns in 20..<100 {
            session.resize(columns, 7)
            #expect(session.screen.flaws == [])
            let last = session.rows.last { !$0.isEmpty } ?? ""
            #expect(!last.contains("…"), "\(columns): \(last)")
        }
    }

    @Test("marked pauses are honoured")
    func pauses() throws {
        func script(_ text: String, sentences: [String], runs: [TextRun]) throws -> NarrationScript {
            var session = try KioskSession.begin(Folder.fixture("mixed"), locale: "en")
            session.open(stop: 1)
            let guide = try #require(session.model.reading?.guide)
            let paragraph = LocalizedParagraph(
                id: "p",
                text: LocalizedText(
                    text: text, locale: guide.locale, state: .translated, isFallback: false, runs: runs),
                sentences: LocalizedSentence.sentences(
                    of: text, boundaries: sentences.indices.map { sentences[...$0].joined().utf8.count }),
                seconds: 10)
            return NarrationScript(guide.with([paragraph]))
        }
        let plain = try script("One. Two.", sentences: ["One. ", "Two."], runs: [.words("One. Two.", emphasis: .none)])
        #expect(plain.utterances.map(\.pause) == [400, 400])
        let paused = try script(
            "One. Two.", sentences: ["One. ", "Two."],
            runs: [.words("One. ", emphasis: .none), .pause, .words("Two.", emphasis: .none), .pause])
        #expect(paused.utterances.map(\.pause) == [1200, 1200])
        #expect(paused.utterances.map(\.range) == [0..<4, 5..<9])
        #expect(paused.utterances.reduce(0) { $0 + $1.duration + $1.pause } <= 10_000)
    }

    @Test("another language goes on with the same sentence, or with the paragraph's last where it has fewer")
    func otherLanguage() throws {
        for (from, to) in [("en", "thai"), ("ko", "english"), ("th", "русский"), ("ru", "日本語")] {
            for steps in [0, 3, 6] {
                var session = try KioskSession.begin(locale: from)
                session.open(stop: 202)
                session.press(.enter)
                for _ in 0..<steps { session.press(.down) }
                let before = try #require(session.model.narration)
                let paragraph = try #require(before.utterance?.paragraph)
                session.press(.function(2))
                session.type(to)
                session.press(.enter)
                #expect(session.model.screen == .narration)
                let after = try #require(session.model.narration)
                #expect(after.isPlaying)
                #expect(after.utterance?.paragraph == paragraph)
                let sentences = after.script.utterances.count { $0.paragraph == paragraph }
                #expect(after.sentenceInParagraph == min(before.sentenceInParagraph, sentences - 1))
            }
        }
    }

    @Test("another language at the narration's end still offers the next stop")
    func otherLanguageAtEnd() throws {
        var session = try KioskSession.begin(locale: "en")
        session.open(stop: 202)
        session.press(.enter)
        while session.model.narration?.hasEnded == false {
            session.send(.tick(milliseconds: try #require(session.nextTick)))
        }
        session.press(.function(2))
        session.type("한")
        session.press(.enter)
        #expect(session.model.narration?.hasEnded == true)
        #expect(session.screen.plainText.contains("203"))
    }

    @Test("under the search the narration waits in another language too")
    func otherLanguageUnderSearch() throws {
        var session = try KioskSession.begin(locale: "en")
        session.open(stop: 202)
        session.press(.enter, .down, .character("x"), .function(2))
        session.type("thai")
        session.press(.enter)
        #expect(session.model.screen == .search)
        session.press(.escape)
        #expect(session.model.screen == .narration)
        #expect(session.model.narration?.isPlaying == false)
        #expect(session.model.narration?.index == 1)
        session.press(.escape)
        #expect(session.model.screen == .guide)
    }

    @Test("an empty guide has nothing to narrate, and no trap")
    func empty() throws {
        var session = try KioskSession.begin(Folder.fixture("mixed"), locale: "en")
        session.open(stop: 1)
        let guide = try #require(session.model.reading?.guide).with([])
        session.send(.opened(guide))
        for key in [KioskKey.enter, .enter, .down, .up, .pageDown, .character("+"), .character(" "), .escape, .enter] {
            session.press(key)
            session.wait(10)
            #expect(session.screen.flaws == [])
        }
    }
}

extension LocalizedGuide {
    /// The guide with another narration.
    func with(_ narration: [LocalizedParagraph]) -> LocalizedGuide {
        LocalizedGuide(
            id: id, locale: locale, formattingLocale: formattingLocale, direction: direction, stop: stop, booth: booth,
            concept: concept, sample: sample, title: title, tagline: tagline, company: company, facts: facts,
            narration: narration)
    }
}
