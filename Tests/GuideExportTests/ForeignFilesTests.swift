import Dispatch
import Foundation
import GuideExport
import ICU
import TestSupport
import Testing

@Suite("What others keep in the folder of an export")
struct ForeignFilesTests {
    private let content: TemporaryFolder
    private let folder: TemporaryFolder

    init() throws {
        content = try ExportFixture.files().write()
        folder = try TemporaryFolder()
    }

    private func publish(_ locales: [String] = [], grace: Int = ExportOptions.defaultGrace) throws -> ExportReport {
        var options = ExportOptions()
        options.locales = try locales.map { try LanguageTag($0) }
        options.grace = grace
        return try Exporter(path: content.path, options: options).publish(to: folder.path)
    }

    /// Expects that nothing is written, and that the error names a file and a reason.
    private func expectRefusal(
        at path: String, _ reason: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let before = try folder.contents()
        let error = #expect(throws: ExportError.self, sourceLocation: sourceLocation) { try publish() }
        #expect(error?.path == folder.path + path, sourceLocation: sourceLocation)
        #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")", sourceLocation: sourceLocation)
        #expect(try folder.contents() == before, sourceLocation: sourceLocation)
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + path, withDestinationPath: target)
    }

    @Test("Folders that are no languages of the export stay, be they empty or copies of languages")
    func foreignFolders() throws {
        _ = try publish()
        let empty = ["images", "lost+found", "assets/versions", "Translations", "my", "no", "de/versions"]
        for path in empty {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: path), withIntermediateDirectories: true)
        }
        try folder.write("assets/.guide-export-notes", "mine")
        try FileManager.default.copyItem(
            at: folder.url.appending(path: "ko"), to: folder.url.appending(path: "ko-backup"))
        let before = try folder.contents()
        _ = try publish(["ko"], grace: 0)
        _ = try publish(grace: 0)
        let after = try folder.contents()
        #expect(after.filter { $0.key.hasPrefix("ko-backup/") } == before.filter { $0.key.hasPrefix("ko-backup/") })
        #expect(after["assets/.guide-export-notes"] == before["assets/.guide-export-notes"])
        for path in empty { #expect(FileManager.default.fileExists(atPath: folder.path + path), "\(path)") }
    }

    @Test("The folder of a language that was never published is removed where it holds what a run that died left")
    func leftLanguage() throws {
        _ = try publish(["en"])
        let version = try #require(try folder.contents().keys.first { $0.hasPrefix("en/versions/plain.") })
        let bytes = try #require(try folder.contents()[version])
        try folder.write("de" + version.dropFirst(2), bytes)
        try folder.write("de/versions/.guide-export-index", "half")
        _ = try publish(["en"])
        #expect(!FileManager.default.fileExists(atPath: folder.path + "de"))
    }

    @Test("The folder of a language that was published is removed with its last version")
    func formerLanguage() throws {
        _ = try publish(["ko", "en"])
        _ = try publish(["en"], grace: 0)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "ko"))
    }

    @Test(
        "An index.json of another kind is not replaced",
        arguments: [
            #"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[]}"#,
            #"{"schemaVersion":1}"#, #"{"schemaVersion":1,"id":"a","locales":[]}"#,
            #"{"schemaVersion":1,"locales":[],"products":[]}"#, #"{"id":"a","locales":[],"products":[]}"#,
            #"{"schemaVersion":1,"id":"a","locales":["ko"],"products":"b"}"#, "[]", "<html>",
        ])
    func foreignIndex(content: String) throws {
        try folder.write("index.json", content)
        try expectRefusal(at: "index.json", "no export wrote")
    }

    @Test("An index.json that cannot be read is not replaced")
    func unreadableIndex() throws {
        let path = folder.path + "index.json"
        // Root may read every file, and nobody a pipe.
        #expect((Surroundings.isRoot ? mkfifo(path, 0o600) : open(path, O_CREAT | O_WRONLY, 0)) >= 0)
        let error = #expect(throws: ExportError.self) { try publish() }
        #expect(error?.path == path)
        #expect(error?.reason.contains("cannot be read") == true, "\(error?.reason ?? "")")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["index.json"])
    }

    @Test("A file that no export wrote is not replaced")
    func foreignDocument() throws {
        try folder.write("ko/plain.json", "mine")
        try expectRefusal(at: "ko/plain.json", "no export wrote")
    }

    @Test("Documents are known by their versions where the export's own memory is lost")
    func withoutMemory() throws {
        _ = try publish()
        let expected = try ExportFixture.plain(folder.contents())
        try FileManager.default.removeItem(atPath: folder.path + ".guide-export")
        try folder.write("index.json", #"{"schemaVersion":1000,"id":"a","locales":[{"b":1}],"products":["c"]}"#)
        _ = try publish()
        #expect(try ExportFixture.plain(folder.contents()) == expected)
    }

    @Test("A link in the place of a document is not replaced")
    func linkedDocument() throws {
        try folder.write("mine", "mine")
        try folder.write("ko/notes", "mine")
        try link("ko/plain.json", to: "../mine")
        try expectRefusal(at: "ko/plain.json", "it is a link")
        try FileManager.default.removeItem(atPath: folder.path + "ko/plain.json")
        try link("index.json", to: "mine")
        try expectRefusal(at: "index.json", "it is a link")
    }

    @Test("Two languages are not written into one folder")
    func linkedLanguages() throws {
        _ = try publish(["ko"])
        try link("en", to: "ko")
        try expectRefusal(at: "ko", "it is the same folder as en")
    }

    @Test("Nothing is tidied through a link in the place of a language that is not published any more")
    func linkInThePlaceOfALanguage() throws {
        _ = try publish(["ko", "en"])
        let outside = try TemporaryFolder()
        for target in ["ko", outside.path + "copy"] {
            _ = try publish(["ko", "en"])
            _ = try publish(["ko"])
            try FileManager.default.removeItem(atPath: folder.path + "en")
            if target != "ko" {
                try FileManager.default.copyItem(atPath: folder.path + "ko", toPath: target)
            }
            try link("en", to: target)
            let before = try outside.contents()
            _ = try publish(["ko"], grace: 0)
            #expect(try ExportFixture.follow(folder).count == 4)
            #expect(try outside.contents() == before)
            try FileManager.default.removeItem(atPath: folder.path + "en")
        }
    }

    @Test("A language whose folder is a link into the tree is published, and tidied, like others")
    func linkedLanguage() throws {
        try folder.write("real/notes", "mine")
        try link("ko", to: "real")
        _ = try publish()
        #expect(try ExportFixture.follow(folder).count == 10)
        try content.write(
            "Guides/plain.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 다라"], more: "sample: true\n"))
        _ = try publish(grace: 0)
        #expect(try ExportFixture.follow(folder).count == 10)
        let versions = try FileManager.default.contentsOfDirectory(atPath: folder.path + "real/versions")
        #expect(versions.count == 3)
    }

    @Test("Without index.json, documents of products that are gone are removed all the same")
    func lostIndex() throws {
        _ = try publish()
        for path in ["Guides/plain.yaml", "Translations/ar/plain.po"] {
            try FileManager.default.removeItem(atPath: content.path + path)
        }
        try FileManager.default.removeItem(atPath: folder.path + "index.json")
        _ = try publish()
        #expect(try ExportFixture.plain(folder.contents()) == ExportFixture.follow(folder))
    }

    @Test("An unfinished file at the top is removed also where nothing has changed")
    func unfinishedAtTheTop() throws {
        _ = try publish()
        let expected = try folder.contents()
        try folder.write(".guide-export-.guide-export", "half")
        _ = try publish()
        #expect(try folder.contents() == expected)
    }

    @Test("Two first exports into one folder take turns", arguments: 0..<5)
    func firstExportsTogether(_: Int) throws {
        let target = folder.path + "new"
        try FileManager.default.createDirectory(atPath: folder.path + "other", withIntermediateDirectories: true)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            var options = ExportOptions()
            options.locales = (try? [LanguageTag(["ko", "en"][index])]) ?? []
            _ = try? Exporter(path: content.path, options: options).publish(to: target)
        }
        let tree = try TemporaryFolder()
        for (path, bytes) in try TemporaryFolder.contents(of: folder.url.appending(path: "new")) {
            try tree.write(path, bytes)
        }
        // What the second one no longer wanted is gone by its plain name, and stays in versions for a while.
        #expect(try ExportFixture.plain(tree.contents()) == ExportFixture.follow(tree))
        for locale in ["ko", "en"] {
            #expect(try tree.contents().keys.count { $0.hasPrefix("\(locale)/versions/") } == 3, "\(locale)")
        }
    }
}
