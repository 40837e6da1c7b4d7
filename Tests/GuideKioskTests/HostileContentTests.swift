import ICU
import TestSupport
import Testing

@testable import GuideKiosk

/// Content that somebody wrote to break a screen, or by accident.
@Suite("Hostile content")
struct HostileContentTests {
    private static let attacks: [(name: String, yaml: String)] = [
        ("escape sequences", "\\u001B[2J\\u001B]0;owned\\u0007x"), ("C1 controls", "\\u009B31mred\\u009C\\u0085"),
        ("an override", "\\u202Eevil\\u2066 unbalanced"),
        ("5,000 marks", "x" + String(repeating: "\\u0301", count: 5000)),
        ("emoji that terminals disagree on", "👩‍👩‍👧‍👦🏳️‍🌈🇰🇷❤️1️⃣"), ("nothing that is seen", "\\u200B\\uFEFF\\u2060"),
        ("a word of 200 KB", String(repeating: "x", count: 200_000)),
        ("a paragraph of 200 KB", String(repeating: "แสดงข้อความยาว มาก ", count: 4000)),
        ("line feeds", String(repeating: "a\\n\\n", count: 500)),
    ]

    @Test("is shown harmlessly on every screen that shows it", arguments: attacks.map(\.name))
    func attack(name: String) throws {
        let attack = try #require(Self.attacks.first { $0.name == name }).yaml
        var fixture = ExhibitionFixture()
        fixture["Guides/a.yaml"] = ExhibitionFixture.guide(
            stop: 1,
            [
                "booth": " \"\(attack.prefix(60_000))\"", "company": " \"\(attack)\"", "title": " \"\(attack)\"",
                "tagline": " \"\(attack)\"", "narration": "\n  a: \"\(attack)\"\n  b: 끝.",
            ])
        fixture["Guides/b.yaml"] = ExhibitionFixture.guide(stop: 2, ["title": " 둘"])
        let folder = try fixture.write()
        var session = try KioskSession.begin(folder.path, locale: "ko")
        #expect(session.screen.flaws == [])
        session.open(stop: session.model.content?.catalogue.entries.first?.stop ?? 1)
        #expect(session.screen.flaws == [])
        session.press(.down, .down, .enter)
        #expect(session.screen.flaws == [])
        session.wait(20)
        #expect(session.screen.flaws == [])
        session.press(.end, .escape, .escape, .character("x"))
        #expect(session.screen.flaws == [])
        for (columns, rows) in testedSizes {
            session.resize(columns, rows)
            #expect(session.screen.flaws == [])
        }
    }
}
