import ExhibitGuide
import Foundation
import Gettext
import ICU
import Testing

@testable import GuideTranslation

@Suite struct StatusTests {
    @Test(arguments: [
        ("en", "Stop {$stop}", 1), ("en", "{#em}Slowly{/em}, please.", 2),
        ("en", ".input {$n :integer} .match $n one {{{$n} box}} * {{{$n} big boxes}}", 2),
        ("ko", "제{$edition}회 혁신대전", 3),
        ("ja", "手で話す", 3), ("en", "{$broken", 1), ("en", "", 0),
    ])
    func wordsOfAMessage(_ locale: String, _ source: String, _ count: Int) throws {
        #expect(try WordCounter(locale: LanguageTag(locale)).words(in: source) == count)
    }

    private static func status() throws -> TranslationStatus {
        let folder = try SampleFolder()
        try LanguageAddition(of: "th", folder: folder.path).write()
        let path = "Translations/th/robot.po"
        try folder.replace("msgid \"회사\"\nmsgstr \"\"", with: "msgid \"회사\"\nmsgstr \"T\"", in: path)
        try folder.replace(
            "msgctxt \"title\"\nmsgid \"로봇\"\nmsgstr \"\"", with: "msgctxt \"title\"\nmsgid \"x\"\nmsgstr \"T\"",
            in: path)
        try folder.replace(
            "msgctxt \"tagline\"\nmsgid \"걷는 로봇\"\nmsgstr \"\"",
            with: "#, fuzzy\nmsgctxt \"tagline\"\nmsgid \"걷는 로봇\"\nmsgstr \"T\"", in: path)
        let exhibition = try #require(ExhibitionLoader(path: folder.path).load().exhibition)
        return try TranslationStatus(of: exhibition, locales: exhibition.availableLocales)
    }

    @Test func messagesAreCountedByState() throws {
        let status = try Self.status()
        #expect(status.locales.map(\.locale) == ["ko", "th"])
        #expect(status.locales[0].domains.map(\.id) == ["interface"])
        let robot = try #require(status.locales[1].domains.first { $0.id == "robot" })
        #expect(robot.messages.translated == 1)
        #expect(robot.messages.outdated == 1)
        #expect(robot.messages.draft == 1)
        #expect(robot.messages.missing == 3)
        #expect(robot.messages.total == 6)
        #expect(robot.file == "Translations/th/robot.po")
        let text = StatusText(status)
        let line = try #require(text.columns.split(separator: "\n").first { $0.contains("th") && $0.contains("robot") })
        #expect(line.split(separator: " ").prefix(6) == ["th", "robot", "1", "1", "1", "3"])
    }

    @Test(arguments: [10, 30, 40, 60, 80, 200]) func barsFitTheTerminal(_ width: Int) throws {
        let lines = StatusText(try Self.status()).bars(width: width).split(separator: "\n")
        // Below this even the names and figures have no room.
        if width >= 40 { #expect(lines.allSatisfy { $0.count <= width }) }
        #expect(lines.contains { $0.contains("█") } == (width >= 60))
    }

    @Test func onlyWhatIsCompleteHasAFullBar() throws {
        var counts = MessageCounts()
        for _ in 0..<999 { counts.add(.translated) }
        counts.add(.missing)
        #expect(counts.percentage == 99)
    }
}
