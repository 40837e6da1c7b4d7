import ExhibitGuide
import Foundation
import GuideTranslation
import TestSupport
import Testing

@Suite("Checking again")
struct RepeatedCheckTests {
    /// A change of the folder.
    private static let changes: [(name: String, make: @Sendable (TemporaryFolder) throws -> Void)] = [
        ("nothing", { _ in }),
        ("a translation", { try replace("Hello", "Hello  there", "Translations/en/p.po", $0) }),
        ("the translation again", { try replace("Hello  there", "{$nothing}", "Translations/en/p.po", $0) }),
        (
            "the name of an economy",
            { try replace("\"Chinese Taipei\"", "\"Taiwan\"", "Translations/en/exhibition.po", $0) }
        ),
        (
            "the glossary",
            { try $0.write("Translations/glossary.csv", "term,pos,note,ko,en\nhello,word,,안녕,greetings\n") }
        ),
        ("a guide", { try replace("안녕", "안녕 안녕하세요", "Guides/p.yaml", $0) }),
        ("a fact", { try replace("number: 3", "number: 4", "Guides/p.yaml", $0) }),
        ("the exhibition", { try replace("living: 생활", "living: 국가", "Guides/exhibition.yaml", $0) }),
        ("a new language", { try $0.write("Translations/th/p.po", "msgid \"\"\nmsgstr \"\"\n") }),
        ("a file less", { try FileManager.default.removeItem(at: $0.url.appending(path: "Translations/en/p.po")) }),
        ("a guide less", { try FileManager.default.removeItem(at: $0.url.appending(path: "Guides/p.yaml")) }),
    ]

    private static func replace(_ old: String, _ new: String, _ path: String, _ folder: TemporaryFolder) throws {
        let text = try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
        #expect(text.contains(old))
        try folder.write(path, text.replacing(old, with: new))
    }

    @Test("After every change a check that keeps what it found says what a new one says")
    func equality() throws {
        let folder = try CheckFixture([], locale: "en", entries: "").fixture.write()
        var kept = ContentCheck(path: folder.path, keepsResults: true)
        for change in Self.changes {
            try change.make(folder)
            var fresh = ContentCheck(path: folder.path)
            let (old, new) = (kept.run(), fresh.run())
            #expect(old.diagnostics == new.diagnostics, "\(change.name)")
            #expect(old.silenced == new.silenced, "\(change.name)")
        }
    }

    @Test("A message with a thousand mistakes of one kind takes no thousand lines")
    func bounds() throws {
        let text = String(repeating: "a  ", count: 2000) + "a"
        let entry = ExhibitionFixture.entry("narration.a", "안녕", text)
        let found = try CheckFixture([("narration.a", "안녕")], locale: "en", entries: entry).diagnostics()
        #expect(found.count { $0.rule == "doubled-space" } == 20)
    }
}
