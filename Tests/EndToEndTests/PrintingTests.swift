import Foundation
import TestSupport
import Testing

@Suite("What commands print")
struct PrintingTests {
    private static let ids = Surroundings.sampleProducts

    private func json(_ arguments: [String]) throws -> [[String: Any]] {
        let result = try GuideCommand.run(arguments + ["--format", "json"])
        #expect(result.code == 0)
        return try #require(try JSONSerialization.jsonObject(with: result.output) as? [[String: Any]])
    }

    @Test(
        "guide list as JSON has every product with its keys, in every language",
        arguments: ["ko", "en", "ja", "zh-Hans", "es-419", "th", "fil", "de"])
    func list(locale: String) throws {
        let rows = try json(["list", "--locale", locale])
        #expect(rows.compactMap { $0["id"] as? String }.sorted() == Self.ids)
        for row in rows {
            #expect(row.keys.sorted() == ["booth", "company", "concept", "id", "stop", "title"])
            #expect((row["stop"] as? Int ?? 0) > 0)
            for key in ["booth", "company", "concept", "title"] { #expect((row[key] as? String)?.isEmpty == false) }
        }
        // The table has the same rows in the same order.
        let lines = try GuideCommand.run(["list", "--locale", locale]).lines
        #expect(lines.count == rows.count)
        for (line, row) in zip(lines, rows) {
            #expect(line.hasPrefix("\(row["stop"] ?? "")  \(row["title"] ?? "")"))
            #expect(line.hasSuffix("\(row["booth"] ?? "")"))
        }
    }

    @Test("guide locales has every language with its own name, direction and coverage")
    func locales() throws {
        let rows = try json(["locales"])
        #expect(rows.map { $0["tag"] as? String } == Surroundings.sampleLocales)
        #expect(rows.map { $0["endonym"] as? String }.contains("ไทย"))
        for row in rows {
            #expect(row.keys.sorted() == ["coverage", "direction", "endonym", "tag"])
            #expect(row["direction"] as? String == "ltr")
            #expect((0...1).contains(row["coverage"] as? Double ?? -1))
        }
        #expect(rows.first { $0["tag"] as? String == "th" }?["coverage"] as? Double == 1)
        let lines = try GuideCommand.run(["locales"]).lines
        #expect(lines.count == rows.count)
        for (line, row) in zip(lines, rows) { #expect(line.hasPrefix("\(row["tag"] ?? "") ")) }
    }

    @Test("guide show keeps within its width", arguments: ["ko", "en", "ja", "zh-Hans", "es-PE", "th"], [40, 76, 120])
    func width(locale: String, width: Int) throws {
        for id in Self.ids {
            let result = try GuideCommand.run(["show", id, "--locale", locale, "--width", "\(width)"])
            #expect(result.code == 0)
            // Wide characters take two columns, so that no line has more characters than columns.
            for line in result.lines {
                let shown = line.trimmingCharacters(in: .whitespaces).unicodeScalars
                #expect(shown.count { $0.properties.generalCategory != .nonspacingMark } <= width, "\(line)")
            }
        }
    }

    @Test("Diagnostics and complaints never carry a control character of the content")
    func diagnostics() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide([
            "concept": " \"\\e[31mred\"", "title": " \"\\e]0;x\\a {$\\u202Ex}\"", "tagline": " \"\\x9b31m {\"",
        ])
        fixture["Guides/\u{1B}[2J.yaml"] = "x"
        fixture["Translations/\u{1B}[31m/p.po"] = ""
        fixture["Translations/en/\u{1B}[31m.po"] = ""
        let folder = try fixture.write()
        for arguments in [["check"], ["list"], ["show", "p"], ["show", "\u{1B}[31m"], ["locales"]] {
            let result = try GuideCommand.run(arguments + ["-C", folder.path])
            #expect(result.code != 0)
            for scalar in (result.text + result.complaint).unicodeScalars where scalar != "\n" {
                #expect(scalar.properties.generalCategory != .control, "\(arguments): \(scalar.escaped(asASCII: true))")
            }
        }
    }

    @Test(
        "What is typed is repeated without its control characters",
        arguments: [
            (["\u{1B}[31mA"], 64), (["list", "--locale", "\u{9B}31m"], 64), (["list", "--\u{1B}]0;x\u{7}"], 64),
            (["show", "\u{9B}31m\u{202E}"], 64), (["check", "\u{1B}[31m"], 64),
            (["message", "--arg", "\u{1B}[31m", "x"], 64), (["translations", "add", "x\u{9B}31m"], 64),
            (["translations", "export", "de", "-o", "no/ev\u{1B}[31m.xlf"], 64),
            (["export", "-o", "/dev/null/\u{1B}[31m"], 1), (["report", "\u{1B}[31m\u{9B}"], 1),
            (["kiosk", "--snapshot", "80x24", "--screen", "guide", "--product", "\u{9B}31m"], 64),
        ] as [([String], Int32)])
    func echoes(arguments: [String], code: Int32) throws {
        let result = try GuideCommand.run(arguments)
        #expect(result.code == code)
        #expect(!result.complaint.isEmpty)
        for scalar in (result.text + result.complaint).unicodeScalars where scalar != "\n" {
            #expect(
                scalar.properties.generalCategory != .control && scalar != "\u{202E}",
                "\(scalar.escaped(asASCII: true))")
        }
    }

    @Test("A file's name drives no terminal, in no format of the check, and the name of a new file neither")
    func fileNames() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide()
        fixture["Translations/en/\u{9B}31m\u{7F}.po"] = ""
        fixture["Translations/en/\u{1B}[31m\r\n.po"] = ""
        let folder = try fixture.write()
        for format in ["text", "github", "json", "sarif"] {
            let result = try GuideCommand.run(["check", "--format", format, "-C", folder.path])
            #expect(result.text.contains("31m"))
            for scalar in (result.text + result.complaint).unicodeScalars where scalar != "\n" {
                #expect(
                    scalar.properties.generalCategory != .control, "\(format): \(scalar.escaped(asASCII: true))")
            }
        }
        let path = folder.path + "\u{1B}[31m\u{9B}.xlf"
        let result = try GuideCommand.run(["translations", "export", "en", "-o", path, "-C", folder.path])
        #expect(result.text.contains("[31m\u{FFFD}.xlf: "), "\(result.complaint)")
        for scalar in (result.text + result.complaint).unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control, "\(scalar.escaped(asASCII: true))")
        }
    }

    @Test(
        "A guide's text never carries a control character of the content",
        arguments: [
            ["list"], ["show", "p"], ["show", "p", "--locale", "en"], ["list", "--locale", "en"],
            ["list", "--format", "json"], ["export", "--stdout", "--locale", "ko"],
            ["export", "--ndjson", "--locale", "ko"],
        ])
    func texts(arguments: [String]) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide([
            "title": " \"\\e[31m가\"", "company": " \"나\\x9b31m\"", "booth": " \"L\\b\\e[2J\"",
            "narration": "\n  a: \"다\\e]0;x\\a라\"",
        ])
        fixture["Translations/en/p.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("tagline", "한 줄", "\\033[31mred\\a"))
        let folder = try fixture.write()
        let result = try GuideCommand.run(arguments + ["-C", folder.path])
        #expect(result.code == 0)
        #expect(result.text.contains("가"))
        for scalar in (result.text + result.complaint).unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control, "\(scalar.escaped(asASCII: true))")
        }
    }
}
