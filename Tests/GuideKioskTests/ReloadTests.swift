import ICU
import TestSupport
import Testing

@testable import GuideKiosk

@Suite("Content that changes while the kiosk runs")
struct ReloadTests {
    private static let guides = [
        ("cane", 1, "지팡이"), ("robot", 2, "로봇"), ("lamp", 3, "등불"),
    ]

    /// An exhibition in Korean and Thai.
    private static func folder() throws -> TemporaryFolder {
        var fixture = ExhibitionFixture()
        for (id, stop, title) in guides {
            fixture["Guides/\(id).yaml"] = ExhibitionFixture.guide(
                stop: stop,
                ["title": " \(title)", "narration": "\n  a: 첫째 문단.\n  b: 둘째 문단.\n  c: 셋째 문단."])
        }
        fixture["Translations/th/robot.po"] = po(second: "ย่อหน้าที่สอง")
        fixture["Translations/th/exhibition.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("title", "작은 전시", "นิทรรศการ"))
        return try fixture.write()
    }

    private static func po(second: String) -> String {
        ExhibitionFixture.po(
            ExhibitionFixture.entry("title", "로봇", "หุ่นยนต์")
                + ExhibitionFixture.entry("narration.a", "첫째 문단.", "ย่อหน้าแรก")
                + ExhibitionFixture.entry("narration.b", "둘째 문단.", second)
                + ExhibitionFixture.entry("narration.c", "셋째 문단.", "ย่อหน้าที่สาม"))
    }

    private func reading(_ folder: TemporaryFolder, _ recorder: TestRecorder = TestRecorder()) throws -> KioskSession {
        var session = try KioskSession.begin(folder.path, 80, 24, locale: "th", recorder: recorder)
        session.open(stop: 2)
        #expect(session.model.reading?.guide.id == "robot")
        return session
    }

    @Test("new text is shown on the page that is open")
    func newText() throws {
        let folder = try Self.folder()
        var session = try reading(folder)
        #expect(session.screen.plainText.contains("ย่อหน้าที่สอง"))
        try folder.write("Translations/th/robot.po", Self.po(second: "ข้อความใหม่"))
        session.send(.contentChanged)
        #expect(session.model.screen == .guide)
        #expect(session.screen.plainText.contains("ข้อความใหม่"))
        #expect(!session.screen.plainText.contains("ย่อหน้าที่สอง"))
    }

    @Test("what is broken stays as it was, and is reported")
    func broken() throws {
        let folder = try Self.folder()
        let recorder = TestRecorder()
        var session = try reading(folder, recorder)
        let before = session.screen
        try folder.write("Translations/th/robot.po", "msgid \"unterminated\nmsgstr")
        session.send(.contentChanged)
        #expect(session.screen == before)
        #expect(recorder.problems.contains { $0.location.file == "Translations/th/robot.po" })
        // What a full disk or a power cut leaves of a file.
        try folder.write("Translations/th/robot.po", "")
        session.send(.contentChanged)
        #expect(session.screen == before)
        #expect(recorder.problems.contains { $0.message.contains("no entries") })
        try folder.write("Guides/robot.yaml", "title: [")
        session.send(.contentChanged)
        #expect(session.screen == before)
        try folder.write("Guides/exhibition.yaml", ":")
        session.send(.contentChanged)
        #expect(session.screen == before)
        try folder.write("Guides/exhibition.yaml", ExhibitionFixture.exhibition)
        try folder.write("Guides/robot.yaml", ExhibitionFixture.guide(stop: 2, ["title": " 로봇"]))
        try folder.write("Translations/th/robot.po", Self.po(second: "x"))
        session.send(.contentChanged)
        #expect(session.screen != before, "mended")
    }

    @Test("a product that is removed is said to be gone, and the catalogue comes", arguments: [false, true])
    func removed(narrating: Bool) throws {
        let folder = try Self.folder()
        let recorder = TestRecorder()
        var session = try reading(folder, recorder)
        if narrating { session.press(.enter) }
        try folder.remove("Guides/robot.yaml")
        session.send(.contentChanged)
        #expect(session.model.screen == .catalogue)
        #expect(session.model.remark == .gone)
        #expect(session.model.content?.catalogue.entries.map(\.id).sorted() == ["cane", "lamp"])
        #expect(recorder.entries.map(\.product) == ["robot"])
        session.press(.down)
        #expect(session.model.remark == nil)
    }

    @Test("a product that is removed under the list of languages, the search or help does no harm")
    func removedBelow() throws {
        for keys in [
            [KioskKey.function(2)], [.character("x")], [.function(1)], [.enter, .function(2)],
            [.character("x"), .function(2)],
        ] {
            let folder = try Self.folder()
            var session = try reading(folder)
            for key in keys { session.press(key) }
            try folder.remove("Guides/robot.yaml")
            session.send(.contentChanged)
            #expect(session.screen.flaws == [])
            for _ in 0..<4 {
                session.press(.escape)
                #expect(session.screen.flaws == [])
            }
            #expect(session.model.reading == nil)
        }
    }

    @Test("a language that is removed is said to be gone, and another can be chosen")
    func languageGone() throws {
        let folder = try Self.folder()
        var session = try reading(folder)
        try folder.remove("Translations/th")
        session.send(.contentChanged)
        #expect(session.model.screen == .language)
        #expect(session.model.remark == .languageGone)
        #expect(session.model.welcome.languages.map(\.tag.identifier) == ["ko"])
        #expect(session.screen.flaws == [])
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
    }

    @Test("where the translations are away, or are no folder, everything stays as it was", arguments: [false, true])
    func translationsAway(isFile: Bool) throws {
        let folder = try Self.folder()
        let recorder = TestRecorder()
        var session = try reading(folder, recorder)
        let before = session.screen
        try folder.move("Translations", to: "Away")
        if isFile { try folder.write("Translations", "") }
        session.send(.contentChanged)
        #expect(session.screen == before)
        #expect(session.model.welcome.languages.map(\.tag.identifier) == ["th", "ko"])
        #expect(recorder.problems.contains { $0.location.file == "Translations" && $0.severity == .error })
        // Whoever comes next finds the languages too, and what was read in them.
        session.press(.home, .enter, .enter)
        #expect(session.model.content?.exhibition.locale.identifier == "th")
        session.open(stop: 2)
        #expect(session.screen.plainText.contains("ย่อหน้าที่สอง"))
        if isFile { try folder.remove("Translations") }
        try folder.move("Away", to: "Translations")
        try folder.write("Translations/th/robot.po", Self.po(second: "ข้อความใหม่"))
        session.send(.contentChanged)
        #expect(session.screen.plainText.contains("ข้อความใหม่"))
    }

    @Test("the log names a language that is lost")
    func lostLanguageIsLogged() throws {
        let folder = try Self.folder()
        let recorder = TestRecorder()
        var session = try reading(folder, recorder)
        try folder.remove("Translations/th")
        session.send(.contentChanged)
        let lost = recorder.problems.filter { $0.location.file == "Translations/th" }
        #expect(lost.map(\.severity) == [.warning])
        session.send(.contentChanged)
        #expect(recorder.problems.count { $0.location.file == "Translations/th" } == 1, "once")
    }

    @Test("products whose concept is renamed stay as they were, under the name that it had, until they follow")
    func conceptRenamed() throws {
        let folder = try Self.folder()
        let recorder = TestRecorder()
        var session = try reading(folder, recorder)
        let exhibition = ExhibitionFixture.exhibition.replacing("living: 생활", with: "home: 살림")
        try folder.write("Guides/exhibition.yaml", exhibition)
        for title in ["살림", "집"] {
            try folder.write("Guides/exhibition.yaml", exhibition.replacing("살림", with: title))
            session.send(.contentChanged)
            #expect(session.model.screen == .guide)
            #expect(session.screen.plainText.contains("ย่อหน้าที่สอง"))
            #expect(session.model.content?.catalogue.entries.count == 3)
            #expect(session.model.list?.sections.map(\.label) == ["생활"])
        }
        #expect(recorder.problems.contains { $0.location.file == "Guides/robot.yaml" && $0.severity == .error })
        for (id, stop, title) in Self.guides {
            try folder.write(
                "Guides/\(id).yaml", ExhibitionFixture.guide(stop: stop, ["concept": " home", "title": " \(title)"]))
        }
        session.send(.contentChanged)
        #expect(session.model.list?.sections.map(\.label) == ["집"])
    }

    @Test("a language that is added is offered", arguments: [Kiosk.Screen.attract, .language])
    func languageAdded(screen: Kiosk.Screen) throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, locale: "ko", at: screen)
        try folder.write(
            "Translations/en/exhibition.po",
            ExhibitionFixture.po(ExhibitionFixture.entry("title", "작은 전시", "A small exhibition")))
        session.send(.contentChanged)
        #expect(session.screen.plainText.contains("English"))
    }

    @Test("the same product stays selected, and what is searched for stays found")
    func selection() throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, locale: "ko")
        session.press(.down)
        let selected = session.model.selectedEntry?.id
        try folder.write("Guides/another.yaml", ExhibitionFixture.guide(stop: 9, ["title": " 가위"]))
        session.send(.contentChanged)
        #expect(session.model.selectedEntry?.id == selected)
        #expect(session.model.content?.catalogue.entries.count == 4)
        session.type("로")
        #expect(session.model.search?.results.count == 1)
        try folder.remove("Guides/another.yaml")
        session.send(.contentChanged)
        #expect(session.model.screen == .search)
        let entries = try #require(session.model.content?.catalogue.entries)
        #expect(session.model.search?.results.map { entries[$0].id } == ["robot"])
    }

    @Test("the same economy stays selected, and none where it is gone")
    func economySelected() throws {
        var fixture = ExhibitionFixture()
        let (chile, peru) = ("  - { code: CL, locales: [es-CL] }\n", "  - { code: PE, locales: [es-PE] }\n")
        let mexico = "  - { code: MX, locales: [es-MX] }\n"
        func exhibition(_ economies: String) -> String {
            ExhibitionFixture.exhibition.replacing("economies:\n", with: "economies:\n" + economies)
        }
        fixture["Guides/exhibition.yaml"] = exhibition(chile + peru)
        fixture["Translations/es/exhibition.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("title", "작은 전시", "Una exposición"))
        let folder = try fixture.write()
        var session = try KioskSession.begin(folder.path, locale: "es", at: .economy)
        func selected() -> String? {
            session.screen.words(in: .selected).joined(separator: " ")
        }
        session.press(.down, .down)
        let before = selected()
        #expect(before?.contains("Perú") == true)
        for economies in [mexico + chile + peru, peru, chile + mexico + peru] {
            try folder.write("Guides/exhibition.yaml", exhibition(economies))
            session.send(.contentChanged)
            #expect(session.model.screen == .economy)
            #expect(selected() == before)
        }
        try folder.write("Guides/exhibition.yaml", exhibition(chile + mexico))
        session.send(.contentChanged)
        #expect(session.model.economyPosition.selected == 0)
    }

    @Test("a reader's place stays, though paragraphs come and go before it")
    func place() throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, 40, 6, locale: "ko")
        session.open(stop: 2)
        while session.model.reading?.place.paragraph != 2 { session.press(.down) }
        #expect(session.screen.plainText.contains("셋째"))
        try folder.write(
            "Guides/robot.yaml",
            ExhibitionFixture.guide(
                stop: 2, ["title": " 로봇", "narration": "\n  z: 새 문단.\n  a: 첫째 문단.\n  b: 둘째 문단.\n  c: 셋째 문단."]))
        session.send(.contentChanged)
        #expect(session.screen.plainText.contains("셋째"))
        #expect(session.model.reading?.place.paragraph == 3)
    }

    @Test("a narration goes on with the sentence that is being said")
    func narration() throws {
        let folder = try Self.folder()
        var session = try reading(folder)
        session.press(.enter, .down, .down)
        #expect(session.model.narration?.utterance?.paragraph == 2)
        try folder.write("Translations/th/robot.po", Self.po(second: "ข้อความใหม่"))
        session.send(.contentChanged)
        #expect(session.model.narration?.utterance?.paragraph == 2)
        #expect(session.model.narration?.isPlaying == true)
    }
}
