import ICU
import TestSupport
import Testing

@testable import GuideKiosk

/// Whoever is in the midst of a list is not disturbed by files that change.
@Suite("Lists whose files change")
struct ReloadedListsTests {
    /// Forty products, whose names sort by their stop numbers.
    private static func folder() throws -> TemporaryFolder {
        var fixture = ExhibitionFixture()
        for stop in 1...40 { fixture["Guides/p\(stop).yaml"] = guide(stop) }
        for locale in ["en", "id", "ms", "th"] {
            fixture["Translations/\(locale)/exhibition.po"] = po(locale)
        }
        return try fixture.write()
    }

    private static func guide(_ stop: Int, tagline: String = " 한 줄") -> String {
        let name = stop < 10 ? "0\(stop)" : "\(stop)"
        return ExhibitionFixture.guide(
            stop: stop,
            [
                "title": " 로봇 \(name)", "tagline": tagline, "concept": stop <= 20 ? " living" : " safety",
            ])
    }

    private static func po(_ locale: String) -> String {
        ExhibitionFixture.po(ExhibitionFixture.entry("title", "작은 전시", "expo \(locale)"))
    }

    @Test("the catalogue stays as it is on the screen where nothing in it has changed", arguments: [false, true])
    func catalogue(isByName: Bool) throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, locale: "ko")
        if isByName { session.press(.tab) }
        session.press(.pageDown, .pageDown, .up, .up, .up)
        let before = session.screen
        try folder.write("Guides/p1.yaml", Self.guide(1, tagline: " 새 줄"))
        session.send(.contentChanged)
        #expect(session.screen == before)
    }

    @Test("the selected product stays in its row of the screen, whatever comes and goes above it")
    func catalogueGrows() throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, locale: "ko")
        session.press(.pageDown, .pageDown, .up, .up)
        let selected = try #require(session.model.selectedEntry)
        func row() -> Int { session.model.cataloguePosition.selected - session.model.cataloguePosition.top }
        let before = row()
        for stop in [1, 2, 3] {
            try folder.remove("Guides/p\(stop).yaml")
            session.send(.contentChanged)
            #expect(session.model.selectedEntry?.id == selected.id)
            #expect(row() == before)
        }
        for stop in [1, 2, 3] { try folder.write("Guides/p\(stop).yaml", Self.guide(stop)) }
        session.send(.contentChanged)
        #expect(session.model.selectedEntry?.id == selected.id)
        #expect(row() == before)
    }

    @Test("where the selected product is removed, the next one is selected, and at the end the one before")
    func neighbour() throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, locale: "ko")
        for _ in 0..<11 { session.press(.down) }
        #expect(session.model.selectedEntry?.stop == 12)
        try folder.remove("Guides/p12.yaml")
        session.send(.contentChanged)
        #expect(session.model.selectedEntry?.stop == 13)
        session.press(.end)
        try folder.remove("Guides/p40.yaml")
        session.send(.contentChanged)
        #expect(session.model.selectedEntry?.stop == 39)
        for stop in 1..<40 where stop != 12 { try folder.remove("Guides/p\(stop).yaml") }
        session.send(.contentChanged)
        #expect(session.model.selectedEntry == nil)
        #expect(session.screen.flaws == [])
    }

    @Test("what was found stays as it is on the screen, and the selected result in its row")
    func search() throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, locale: "ko")
        session.type("로봇")
        session.press(.pageDown, .pageDown, .up, .up, .up)
        let before = session.screen
        try folder.write("Guides/p1.yaml", Self.guide(1, tagline: " 새 줄"))
        session.send(.contentChanged)
        #expect(session.screen == before)
        let search = try #require(session.model.search)
        let selected = try #require(session.model.content?.catalogue.entries[search.results[search.position.selected]])
        try folder.remove("Guides/p\(selected.stop).yaml")
        try folder.remove("Guides/p2.yaml")
        session.send(.contentChanged)
        let now = try #require(session.model.search)
        #expect(now.results.count == 38)
        #expect(now.position.selected - now.position.top == search.position.selected - search.position.top)
        #expect(
            session.model.content?.catalogue.entries[now.results[now.position.selected]].stop == selected.stop + 1)
    }

    @Test("the list of languages stays as it is on the screen, with what was typed")
    func languages() throws {
        let folder = try Self.folder()
        for rows in [24, 7] {
            var session = try KioskSession.begin(folder.path, 80, rows, locale: "ko", at: .language)
            session.press(.end, .up)
            var before = session.screen
            try folder.write("Guides/p1.yaml", Self.guide(1, tagline: " 새 줄 \(rows)"))
            session.send(.contentChanged)
            #expect(session.screen == before)
            session.type("m")
            before = session.screen
            #expect(session.model.selectedLanguage.tag.identifier == "ms")
            session.send(.contentChanged)
            #expect(session.screen == before)
            #expect(session.model.languageChoice.query == "m")
            session.press(.enter)
            #expect(session.model.content?.exhibition.locale.identifier == "ms")
        }
    }

    @Test("where the selected language is removed, the next one is selected")
    func languageNeighbour() throws {
        let folder = try Self.folder()
        var session = try KioskSession.begin(folder.path, locale: "ko", at: .language)
        session.press(.down, .down)
        #expect(session.model.selectedLanguage.tag.identifier == "id")
        try folder.remove("Translations/id")
        session.send(.contentChanged)
        #expect(session.model.selectedLanguage.tag.identifier == "ms")
        try folder.write("Translations/id/exhibition.po", Self.po("id"))
        session.send(.contentChanged)
        #expect(session.model.selectedLanguage.tag.identifier == "ms")
    }
}
