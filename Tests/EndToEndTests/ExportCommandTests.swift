import Foundation
import GuideExport
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
        let whole = try TemporaryFolder.contents(of: folder.url.appending(path: "a"))
        #expect(try TemporaryFolder.contents(of: folder.url.appending(path: "b")) == whole)
        let first = Self.plain(whole)
        let products = Surroundings.sampleProducts + ["index"]
        let expected = Surroundings.sampleLocales.flatMap { locale in
            products.map { "\(locale)/\($0).json" }
        }
        #expect(first.keys.sorted() == (expected + ["index.json"]).sorted())
    }

    /// The documents of the plain names.
    private static func plain(_ files: [String: Data]) -> [String: Data] {
        files.filter { !$0.key.contains("/versions/") && !$0.key.hasPrefix(".") }
    }

    @Test("One thread writes the same bytes as two")
    func threads() throws {
        let folder = try TemporaryFolder()
        for (name, program) in [("one", ["taskset", "-c", "0"]), ("two", [])] {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments =
                program + [
                    GuideCommand.binary.path(percentEncoded: false), "export", "-C", GuideCommand.sample, "-o",
                    folder.path + name,
                ]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        let one = try TemporaryFolder.contents(of: folder.url.appending(path: "one"))
        #expect(one == (try TemporaryFolder.contents(of: folder.url.appending(path: "two"))))
    }

    @Test("--check says what is not current and exits with 1, and with 0 where all is")
    func check() throws {
        let folder = try TemporaryFolder()
        let arguments = ["export", "-o", folder.path + "out", "--locale", "th", "--product", "201"]
        let before = try GuideCommand.run(arguments + ["--check"])
        #expect(before.code == 1)
        #expect(before.lines.count == 3)
        #expect(before.lines.contains("index.json: not current"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "out"))
        #expect(try GuideCommand.run(arguments).code == 0)
        let after = try GuideCommand.run(arguments + ["--check"])
        #expect(after.code == 0)
        #expect(after.output.isEmpty)
    }

    @Test("--stdout prints one guide, or one language with its guides, as one document")
    func singleDocument() throws {
        let folder = try TemporaryFolder()
        _ = try GuideCommand.run(["export", "-o", folder.path, "--locale", "th"])
        let guide = try GuideCommand.run(["export", "--stdout", "--locale", "th", "--product", "walking-robot"])
        #expect(guide.code == 0)
        #expect(guide.output == (try Data(contentsOf: folder.url.appending(path: "th/walking-robot.json"))))
        let language = try GuideCommand.run(["export", "--stdout", "--locale", "th", "--pretty"])
        let object = try #require(try JSONSerialization.jsonObject(with: language.output) as? [String: Any])
        #expect((object["guides"] as? [Any])?.count == Surroundings.sampleProducts.count)
        #expect(language.text.hasPrefix("{\n  \"concepts\": ["))
    }

    @Test("--ndjson prints each guide on a line, the same bytes as its document")
    func lines() throws {
        let folder = try TemporaryFolder()
        let arguments = ["--locale", "th", "--locale", "ru"]
        _ = try GuideCommand.run(["export", "-o", folder.path] + arguments)
        let result = try GuideCommand.run(["export", "--ndjson"] + arguments)
        #expect(result.code == 0)
        let expected = try ["ru", "th"].flatMap { locale in
            try Surroundings.sampleProducts.map {
                try String(contentsOf: folder.url.appending(path: "\(locale)/\($0).json"), encoding: .utf8)
            }
        }
        #expect(result.text == expected.joined())
    }

    @Test(
        "Arguments that do not go together are refused with usage and 64",
        arguments: [
            [], ["-o", "a", "--stdout"], ["--stdout"], ["--stdout", "--locale", "th", "--locale", "ru"],
            ["--ndjson", "--pretty"], ["--ndjson", "--check"], ["-o", ""], ["-o", "a", "--grace", "-1"],
            ["-o", "a", "--grace", "soon"], ["--stdout", "--locale", "th", "--region"],
            ["--ndjson", "--locale", "nowhere-at-all"], ["--ndjson", "--product", "nowhere"],
        ])
    func usage(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try GuideCommand.run(["export", "-C", GuideCommand.sample] + arguments, in: folder.path)
        #expect(result.code == 64)
        #expect(result.output.isEmpty)
        #expect(result.complaint.contains("Usage: guide export"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
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
        let files = Self.plain(try TemporaryFolder.contents(of: folder.url.appending(path: "out"))).keys.sorted()
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
        let files = Self.plain(try TemporaryFolder.contents(of: folder.url.appending(path: "out"))).keys.sorted()
        #expect(files == ["index.json", "ko/good.json", "ko/index.json"])
    }

    @Test(
        "A guide that was asked for and cannot be read is named with what is wrong with it",
        arguments: ["--ndjson", "-o out"])
    func brokenProduct(form: String) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/good.yaml"] = ExhibitionFixture.guide()
        fixture["Guides/bad.yaml"] = "a: ["
        let folder = try fixture.write()
        let arguments = ["export", "-C", folder.path, "--locale", "ko", "--keep-going", "--product", "bad"]
        let result = try GuideCommand.run(arguments + form.split(separator: " ").map(String.init), in: folder.path)
        #expect(result.code == 1)
        #expect(result.complaint.hasPrefix("Guides/bad.yaml:2:1: error: "))
        #expect(!result.complaint.contains("no product"))
        #expect(result.output.isEmpty)
    }

    @Test("A language without any translation has none in its coverage")
    func coverageOfNothing() throws {
        let folder = try TemporaryFolder()
        #expect(
            try GuideCommand.run(["export", "-o", folder.path + "out", "--locale", "de", "--product", "201"]).code == 0)
        let data = try Data(contentsOf: folder.url.appending(path: "out/index.json"))
        let coverage = try #require(
            try JSONDecoder().decode(ExportIndexDocument.self, from: data).locales.first?.coverage)
        #expect(coverage.translated == 0)
        #expect(coverage.missing == coverage.total && coverage.total > 0)
    }

    @Test(
        "--check needs no permission to write",
        .enabled(
            if: Surroundings.isRoot && access("/usr/bin/setpriv", X_OK) == 0, "only root can become somebody else"),
        .enabled(if: othersMayRead, "others than root may not read the project")
    )
    func checkOfReadOnlyTree() throws {
        let folder = try TemporaryFolder()
        let out = folder.path + "out"
        #expect(try GuideCommand.run(["export", "-o", out, "--locale", "en"]).code == 0)
        let open = Process()
        open.executableURL = URL(filePath: "/bin/chmod")
        open.arguments = ["-R", "a+rX", folder.path]
        try open.run()
        open.waitUntilExit()
        let check = ["export", "-C", GuideCommand.sample, "-o", out, "--locale", "en", "--check"]
        #expect(try Self.asNobody([GuideCommand.binary.path(percentEncoded: false)] + check) == 0)
    }

    /// Whether a user who owns nothing may run the command and read the sample exhibition.
    private static var othersMayRead: Bool {
        let binary = GuideCommand.binary.path(percentEncoded: false)
        let run = ["/bin/sh", "-c", "exec \"$0\" --version > /dev/null 2>&1", binary]
        let read = ["/usr/bin/test", "-r", GuideCommand.sample + "Guides/exhibition.yaml"]
        return (try? asNobody(run)) == 0 && (try? asNobody(read)) == 0
    }

    /// Runs a command as a user who owns nothing.
    private static func asNobody(_ command: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/setpriv")
        process.arguments = ["--reuid=65534", "--regid=65534", "--clear-groups"] + command
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
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
