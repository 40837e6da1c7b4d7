import Foundation
import TestSupport
import Testing

@Suite("guide export")
struct ExportCommandTests {
    @Test("The whole exhibition is written, and the same bytes the second time")
    func twice() throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b", "b"] {
            let result = try GuideCommand.run(
                ["export", "-o", folder.path + name],
                environment: name == "a" ? [:] : ["LANG": "th_TH.UTF-8", "TZ": "Asia/Tokyo"])
            #expect(result.code == 0)
            #expect(result.output.isEmpty)
            #expect(result.complaint.isEmpty)
        }
        let first = try TemporaryFolder.contents(of: folder.url.appending(path: "a"))
        let second = try TemporaryFolder.contents(of: folder.url.appending(path: "b"))
        #expect(first == second)
        let products = Surroundings.sampleProducts + ["index"]
        let expected = Surroundings.sampleLocales.flatMap { locale in
            products.map { "\(locale)/\($0).json" }
        }
        #expect(first.keys.sorted() == (expected + ["index.json"]).sorted())
    }

    @Test("--locale and --product choose what is written")
    func chosen() throws {
        let folder = try TemporaryFolder()
        let result = try GuideCommand.run([
            "export", "-o", folder.path + "out", "--locale", "th", "--locale", "es_PE", "--locale", "th", "--product",
            "walking-robot", "--product", "203",
        ])
        #expect(result.code == 0)
        #expect(result.complaint.isEmpty)
        let files = try TemporaryFolder.contents(of: folder.url.appending(path: "out")).keys.sorted()
        #expect(
            files == [
                "es-PE/index.json", "es-PE/sign-language-kiosk.json", "es-PE/walking-robot.json", "index.json",
                "th/index.json", "th/sign-language-kiosk.json", "th/walking-robot.json",
            ])
    }

    @Test("A file in the place of the folder is an error that names it")
    func existingFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("out", "mine")
        let result = try GuideCommand.run(["export", "-o", folder.path + "out"])
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        #expect(result.complaint.hasPrefix(folder.path + "out: "))
        #expect(result.complaint.contains(": cannot be written: "))
        #expect(result.complaint.split(separator: "\n").count == 1)
        #expect(try folder.contents() == ["out": Data("mine".utf8)])
    }

    @Test(
        "A folder without permission is an error that names it",
        .enabled(if: !Surroundings.isRoot, "root may write everywhere"))
    func readOnly() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
        let result = try GuideCommand.run(["export", "-o", folder.path + "out"])
        #expect(result.code == 1)
        #expect(result.complaint.hasPrefix(folder.path + "out: "))
        #expect(result.complaint.contains(": cannot be written: "))
    }

    @Test("Where the content has an error nothing is written, unless --keep-going says so")
    func errors() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/good.yaml"] = ExhibitionFixture.guide()
        fixture["Guides/bad.yaml"] = "a: ["
        let folder = try fixture.write()
        let arguments = ["export", "-C", folder.path, "-o", folder.path + "out"]
        let refused = try GuideCommand.run(arguments)
        #expect(refused.code == 1)
        #expect(refused.complaint.contains("Guides/bad.yaml:2:1: error: "))
        #expect(refused.complaint.contains("--keep-going"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "out"))
        let kept = try GuideCommand.run(arguments + ["--keep-going"])
        #expect(kept.code == 1)
        let files = try TemporaryFolder.contents(of: folder.url.appending(path: "out")).keys.sorted()
        #expect(files == ["index.json", "ko/good.json", "ko/index.json"])
    }

    @Test("The content's folder is only read")
    func readsOnly() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide()
        fixture["Translations/en/p.po"] = ExhibitionFixture.po(ExhibitionFixture.entry("title", "제목", "Title"))
        let folder = try fixture.write()
        let before = try folder.contents()
        let out = try TemporaryFolder()
        for arguments in [["check"], ["list"], ["show", "p"], ["locales"], ["export", "-o", out.path]] {
            _ = try GuideCommand.run(arguments + ["-C", folder.path])
        }
        #expect(try folder.contents() == before)
    }
}
