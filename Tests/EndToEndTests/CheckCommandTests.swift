import Foundation
import TestSupport
import Testing

@Suite("guide check")
struct CheckCommandTests {
    /// An exhibition with a warning in English and an error in Thai.
    private func faulty() throws -> TemporaryFolder {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide()
        for locale in ["en", "th"] {
            let title = locale == "en" ? "One  title" : "{$x}"
            fixture["Translations/\(locale)/p.po"] = ExhibitionFixture.po(
                ExhibitionFixture.entry("title", "제목", title)
            ).replacing("\"Content-Type", with: "\"Language: \(locale)\\n\"\n\"Content-Type")
        }
        return try fixture.write()
    }

    private func run(_ arguments: String..., in folder: TemporaryFolder) throws -> GuideCommand.Result {
        try GuideCommand.run(["check"] + arguments, in: folder.path)
    }

    @Test("A finding is a line with its rule, and under it the source with the place marked")
    func text() throws {
        let result = try run("Translations/en", in: faulty())
        #expect(result.code == 0)
        #expect(
            result.text.contains(
                """
                Translations/en/p.po:9:12: warning: 2 spaces in a row (keep one of them) [doubled-space]
                    9 | msgstr "One  title"
                      |            ^~
                """))
        #expect(result.complaint.hasPrefix("1 product, 3 languages: 0 errors, "))
    }

    @Test(
        "What is spoken of can be limited to files and languages",
        arguments: [
            (["Translations/en"], ["en"]), (["--locale", "th"], ["th"]),
            (["Translations/th/p.po", "Translations/en/p.po"], ["en", "th"]),
            (["Guides"], []), (["--locale", "ko"], ["ko"]), (["--locale", "en", "Translations/th"], []),
            (["."], ["en", "ko", "th"]),
        ])
    func scope(arguments: [String], locales: [String]) throws {
        let folder = try faulty()
        let result = try GuideCommand.run(["check"] + arguments, in: folder.path)
        let found = result.lines.filter { $0.hasPrefix("Translations/") }.map { String($0.split(separator: "/")[1]) }
        #expect(Set(found) == Set(locales), "\(result.text)")
    }

    @Test("A path counts from here, or else from the exhibition's folder")
    func paths() throws {
        let folder = try faulty()
        let above = folder.url.deletingLastPathComponent().path(percentEncoded: false)
        let name = folder.url.lastPathComponent
        for path in ["Translations/th", "\(name)/Translations/th", folder.path + "Translations/th/"] {
            let result = try GuideCommand.run(["check", "-C", name, path], in: above)
            #expect(result.code == 1)
            #expect(result.text.contains("[unknown-variable]") && !result.text.contains("Translations/en"))
        }
        #expect(try GuideCommand.run(["check", "-C", name, "/etc/passwd"], in: above).code == 64)
        #expect(try GuideCommand.run(["check", "-C", name, "no-such-file"], in: above).code == 64)
    }

    @Test("Warnings fail only where they are asked to")
    func strict() throws {
        let folder = try faulty()
        #expect(try run("Translations/en", in: folder).code == 0)
        #expect(try run("Translations/en", "--strict", in: folder).code == 1)
        #expect(try run("Translations/th", in: folder).code == 1)
        #expect(try run("--watch", "--format", "json", in: folder).code == 64)
    }

    @Test("A long line is shown around the place, and what would drive a terminal as pictures")
    func excerpts() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide()
        let text = String(repeating: "word and ", count: 30) + "here  it is\\a " + String(repeating: "日本語", count: 60)
        fixture["Translations/en/p.po"] = ExhibitionFixture.po(ExhibitionFixture.entry("tagline", "한 줄", text))
        let result = try run("Translations/en", in: fixture.write())
        let lines = result.text.split(separator: "\n").map(String.init)
        let index = try #require(lines.firstIndex { $0.contains("[doubled-space]") })
        #expect(lines[index + 1].contains("…") && lines[index + 1].hasSuffix("…"))
        let mark = try #require(lines[index + 2].firstIndex(of: "^"))
        let column = lines[index + 2].distance(from: lines[index + 2].startIndex, to: mark)
        #expect(Array(lines[index + 1])[column - 4..<column + 2].map(String.init).joined() == "here  ")
    }

    @Test("Watching, it checks again after each save, and ends by a signal with 0")
    func watch() throws {
        let folder = try faulty()
        let process = try Spawned([
            GuideCommand.binary.path(percentEncoded: false), "check", "--watch", "-C", folder.path,
        ])
        var seen = 0
        func wait(for summary: String) throws {
            let found = process.wait { process.output.dropFirst(seen).contains(summary) }
            #expect(found, "\(process.output.dropFirst(seen))")
            seen = process.output.count
        }
        try wait(for: ": 1 error, ")
        let path = "Translations/th/p.po"
        let right = try String(contentsOf: folder.url.appending(path: path), encoding: .utf8).replacing(
            "{$x}", with: "ชื่อ")
        // As editors do: a new file takes the old one's place.
        try folder.write("Translations/th/.p.po.new", right)
        try FileManager.default.removeItem(at: folder.url.appending(path: path))
        try FileManager.default.moveItem(
            at: folder.url.appending(path: "Translations/th/.p.po.new"), to: folder.url.appending(path: path))
        try wait(for: ": 0 errors, ")
        // A language that is new is watched as well.
        try folder.write("Translations/vi/p.po", right.replacing("ชื่อ", with: "{$y}"))
        try wait(for: ": 2 errors, ")
        // A guide changes for all languages.
        try folder.write("Guides/p.yaml", ExhibitionFixture.guide(["title": " 제목 {$z}"]))
        try wait(for: "unknown-variable")
        process.signal(SIGINT)
        #expect(process.exitCode() == 0)
    }
}
