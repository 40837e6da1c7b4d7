import ExhibitGuide
import Foundation
import GuideExport
import ICU
import TestSupport
import Testing

@Suite("Writing the export")
struct PublishingTests {
    private func options(_ change: (inout ExportOptions) -> Void) -> ExportOptions {
        var options = ExportOptions()
        change(&options)
        return options
    }

    @Test("The same content gives the same bytes, whatever was written before")
    func sameBytes() throws {
        let first = try ExportFixture.export()
        #expect(try ExportFixture.export() == first)
        for locales in [["ko", "ar", "en"], ["en", "ko", "ar"]] {
            #expect(try ExportFixture.export(ExportFixture.files(), locales) == first)
        }
    }

    @Test("Many tasks write the same bytes")
    func concurrency() async throws {
        let first = try ExportFixture.export()
        try await withThrowingTaskGroup(of: [String: Data].self) { group in
            for _ in 0..<8 { group.addTask { try ExportFixture.export() } }
            for try await files in group { #expect(files == first) }
        }
    }

    @Test("Keys are sorted, and each document is one line of UTF-8 without a byte order mark")
    func canonicalForm() throws {
        for (path, data) in try ExportFixture.export() {
            let text = try #require(String(validating: data, as: UTF8.self), "\(path)")
            #expect(text.hasPrefix("{\""))
            #expect(text.hasSuffix("}\n"))
            #expect(text.count { $0 == "\n" } == 1)
            #expect(!text.contains("\\/"))
            let object = try JSONSerialization.jsonObject(with: data)
            let sorted = try JSONSerialization.data(
                withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
            #expect(data.dropLast() == sorted, "\(path)")
        }
    }

    @Test("Only the products that are asked for are written, by id or stop; the indexes list them all")
    func chosenProducts() throws {
        let files = try ExportFixture.export(ExportFixture.files(), ["ko"], products: ["1"])
        #expect(files.keys.sorted() == ["index.json", "ko/index.json", "ko/plain.json"])
        let index = try JSONDecoder().decode(LocaleIndexDocument.self, from: try #require(files["ko/index.json"]))
        #expect(index.products.map(\.id) == ["plain", "every-fact"])
        #expect(index.products.map { $0.path == nil } == [false, true])
        #expect(index.products.map { $0.digest == nil } == [false, true])
        for name in ["../plain", "nowhere", "99", ""] {
            #expect(throws: UnknownProductError.self) {
                try ExportFixture.export(ExportFixture.files(), ["ko"], products: [name])
            }
        }
    }

    @Test(
        "No locale leads out of the folder",
        arguments: ["ko-x-etc", "en-u-ca-buddhist", "zh-Hant-HK-u-nu-hanidec", "de-t-ko", "x-private"])
    func paths(locale: String) throws {
        let tag = try LanguageTag(locale)
        let content = try ExportFixture.files().write()
        let parent = try TemporaryFolder()
        _ = try Exporter(path: content.path, options: options { $0.locales = [tag] }).publish(to: parent.path + "out")
        let expected = ["every-fact", "index", "plain"].map { "out/\(tag)/\($0).json" } + ["out/index.json"]
        let files = try parent.contents().keys.filter { !$0.contains("/versions/") && $0 != "out/.guide-export" }
        #expect(files.sorted() == expected.sorted())
        for bad in ["../ko", "ko/..", "/etc", "ko\0", ""] { #expect(throws: ICUError.self) { try LanguageTag(bad) } }
    }

    @Test("What index.json names is there and is what it says; the plain names hold the same")
    func following() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        _ = try Exporter(path: content.path).publish(to: folder.path)
        #expect(try ExportFixture.follow(folder) == ExportFixture.plain(folder.contents()))
    }

    @Test("Nothing is written where nothing changed, and only what changed where something did")
    func onlyChanges() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        let exporter = Exporter(path: content.path)
        let first = try exporter.publish(to: folder.path)
        #expect(first.written.count == 10)
        #expect(first.documentCount == 10)
        let before = try times(folder)
        let second = try exporter.publish(to: folder.path)
        #expect(second.isCurrent)
        #expect(try times(folder) == before)
        // A title in one language: its guide and the two indexes.
        try content.write(
            "Translations/ar/plain.po", ExhibitionFixture.po(ExhibitionFixture.entry("title", "가나", "آخر")))
        let third = try exporter.publish(to: folder.path)
        #expect(third.written.sorted() == ["ar/index.json", "ar/plain.json", "index.json"])
        #expect(third.removed.isEmpty)
        let after = try times(folder)
        for (path, time) in before where !third.written.contains(path) && path != ".guide-export" {
            #expect(after[path] == time, "\(path)")
        }
        #expect(try ExportFixture.follow(folder) == ExportFixture.plain(folder.contents()))
        // A comment changes no text.
        try content.write(
            "Guides/plain.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 가나"], more: "sample: true\n# x\n"))
        #expect(try exporter.publish(to: folder.path).isCurrent)
    }

    private func times(_ folder: TemporaryFolder) throws -> [String: Date] {
        var times: [String: Date] = [:]
        for path in try folder.contents().keys {
            times[path] =
                try FileManager.default.attributesOfItem(atPath: folder.path + path)[.modificationDate] as? Date
        }
        return times
    }

    @Test("Without what the export remembers the result is the same")
    func withoutState() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        let exporter = Exporter(path: content.path)
        _ = try exporter.publish(to: folder.path)
        let expected = try ExportFixture.plain(folder.contents())
        for state in ["", "guide export, version 1\n", "guide export, version 1\nindex zz\n", "garbage"] {
            try folder.write(".guide-export", state)
            #expect(try exporter.publish(to: folder.path).isCurrent)
            #expect(try ExportFixture.plain(folder.contents()) == expected)
        }
        // Nor is a product forgotten that went meanwhile.
        try folder.write(".guide-export", "")
        try FileManager.default.removeItem(atPath: content.path + "Guides/plain.yaml")
        try FileManager.default.removeItem(atPath: content.path + "Translations/ar/plain.po")
        let report = try exporter.publish(to: folder.path)
        #expect(report.removed == ["ar/plain.json", "en/plain.json", "ko/plain.json"])
        #expect(try folder.contents()["ko/plain.json"] == nil)
    }

    @Test("Documents of products and languages that are gone are removed, and nothing else")
    func removal() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        _ = try Exporter(path: content.path).publish(to: folder.path)
        try folder.write("ko/mine.json", "mine")
        try folder.write("ar/versions/mine.0123456789abcdef.json", "mine")
        try folder.write("robots.txt", "mine")
        // Somebody has put his own in the place of a document.
        try FileManager.default.removeItem(atPath: folder.path + "en/plain.json")
        try folder.write("en/plain.json", "mine")
        try FileManager.default.removeItem(atPath: content.path + "Guides/plain.yaml")
        try FileManager.default.removeItem(atPath: content.path + "Translations/ar")
        let exporter = Exporter(path: content.path, options: options { $0.grace = 0 })
        let report = try exporter.publish(to: folder.path)
        #expect(report.removed == ["ar/every-fact.json", "ar/index.json", "ar/plain.json", "ko/plain.json"])
        var files = try folder.contents()
        for (path, content) in [
            ("ko/mine.json", "mine"), ("ar/versions/mine.0123456789abcdef.json", "mine"), ("robots.txt", "mine"),
            ("en/plain.json", "mine"),
        ] {
            #expect(files.removeValue(forKey: path) == Data(content.utf8), "\(path)")
        }
        #expect(ExportFixture.plain(files) == (try ExportFixture.follow(folder)))
        #expect(files.keys.count { $0.contains("/versions/") } == 4)
    }

    @Test("A replaced version stays for those who hold an older index, as long as was said")
    func grace() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        _ = try Exporter(path: content.path).publish(to: folder.path)
        let old = try ExportFixture.follow(folder)
        let index = try JSONDecoder().decode(ExportIndexDocument.self, from: try #require(old["index.json"]))
        try content.write(
            "Guides/plain.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 다라"], more: "sample: true\n"))
        _ = try Exporter(path: content.path).publish(to: folder.path)
        for locale in index.locales {
            #expect(FileManager.default.fileExists(atPath: folder.path + locale.path))
        }
        _ = try Exporter(path: content.path, options: options { $0.grace = 0 }).publish(to: folder.path)
        for locale in index.locales {
            #expect(!FileManager.default.fileExists(atPath: folder.path + locale.path))
        }
        #expect(try ExportFixture.follow(folder) == ExportFixture.plain(folder.contents()))
    }

    /// The versions that stand in a folder.
    private func versions(_ folder: TemporaryFolder) throws -> Set<String> {
        Set(try folder.contents().keys.filter { $0.contains("/versions/") })
    }

    @Test("What index.json names stays for the grace, though a run had listed it as replaced and died before it did so")
    func graceAfterDeath() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        let exporter = Exporter(path: content.path)
        _ = try exporter.publish(to: folder.path)
        let index = try #require(try folder.contents()["index.json"])
        let old = try versions(folder)
        try content.write("Guides/plain.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 다라"]))
        _ = try exporter.publish(to: folder.path)
        // As it is where the second run was ended before it replaced index.json, long ago.
        try folder.write("index.json", index)
        let state = String(decoding: try #require(try folder.contents()[".guide-export"]), as: UTF8.self)
        let earlier = state.split(separator: "\n").map { line in
            let isReplaced = line.hasPrefix("superseded ")
            return isReplaced ? line.split(separator: " ").dropLast().joined(separator: " ") + " 1" : String(line)
        }
        try folder.write(".guide-export", earlier.joined(separator: "\n") + "\n")
        try content.write("Guides/plain.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 마바"]))
        _ = try exporter.publish(to: folder.path)
        #expect(try versions(folder).isSuperset(of: old))
        #expect(try ExportFixture.follow(folder) == ExportFixture.plain(folder.contents()))
        _ = try Exporter(path: content.path, options: options { $0.grace = 0 }).publish(to: folder.path)
        #expect(try versions(folder).count == 9)
    }

    @Test("Without what the export remembers replaced versions stay for the grace anew", arguments: [nil, "garbage"])
    func graceWithoutState(state: String?) throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        let exporter = Exporter(path: content.path)
        _ = try exporter.publish(to: folder.path)
        let old = try versions(folder)
        for title in [" 다라", nil, " 마바"] {
            if let title {
                try content.write("Guides/plain.yaml", ExhibitionFixture.guide(stop: 1, ["title": title]))
                _ = try exporter.publish(to: folder.path)
            }
            try FileManager.default.removeItem(atPath: folder.path + ".guide-export")
            if let state { try folder.write(".guide-export", state) }
            #expect(try exporter.check(folder.path).isCurrent)
            _ = try exporter.publish(to: folder.path)
            #expect(try versions(folder).isSuperset(of: old))
        }
        _ = try Exporter(path: content.path, options: options { $0.grace = 0 }).publish(to: folder.path)
        #expect(try versions(folder).count == 9)
        #expect(try ExportFixture.follow(folder) == ExportFixture.plain(folder.contents()))
    }

    @Test("What was damaged is mended, and what a run that died left is removed")
    func repair() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        let exporter = Exporter(path: content.path)
        _ = try exporter.publish(to: folder.path)
        let expected = try folder.contents()
        let version = try #require(expected.keys.first { $0.hasPrefix("ko/versions/every-fact.") })
        let guide = try #require(expected["ko/every-fact.json"])
        try folder.write(version, Data(guide.dropLast(5)) + Data("xxxx\n".utf8))
        try FileManager.default.removeItem(atPath: folder.path + "en/index.json")
        try folder.write("ko/plain.json", "{}")
        try folder.write("ko/.guide-export-plain.json", "half")
        try folder.write("ko/versions/.guide-export-plain.0123456789abcdef.json", "half")
        let litter = Data("{}\n".utf8)
        try folder.write("ko/versions/gone.\("\(SHA256(Array(litter)))".prefix(16)).json", litter)
        #expect(try !exporter.check(folder.path).isCurrent)
        _ = try exporter.publish(to: folder.path)
        #expect(try folder.contents() == expected)
        #expect(try exporter.check(folder.path).isCurrent)
    }

    @Test("A check says what would be done, and writes nothing")
    func check() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        let exporter = Exporter(path: content.path)
        #expect(try exporter.check(folder.path + "out").written.count == 10)
        #expect(try folder.contents().isEmpty)
        _ = try exporter.publish(to: folder.path)
        let before = try folder.contents()
        #expect(try exporter.check(folder.path).isCurrent)
        try content.write("Guides/plain.yaml", ExhibitionFixture.guide(stop: 3, ["title": " 가나"]))
        try FileManager.default.removeItem(atPath: content.path + "Guides/every-fact.yaml")
        try FileManager.default.removeItem(atPath: content.path + "Translations/en/every-fact.po")
        let report = try exporter.check(folder.path)
        #expect(report.removed == ["ar/every-fact.json", "en/every-fact.json", "ko/every-fact.json"])
        #expect(report.written.contains("ko/plain.json"))
        #expect(try folder.contents() == before)
        #expect(!report.isCurrent)
    }

    // MARK: What cannot be written

    @Test("Where the content has an error nothing is written, and the old tree stays as it was")
    func errors() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        try content.write("Guides/bad.yaml", "a: [")
        let refused = try Exporter(path: content.path).publish(to: folder.path + "new/out")
        #expect(!refused.isPublished)
        #expect(refused.hasErrors)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        let kept = try Exporter(path: content.path, options: options { $0.keepsGoing = true }).publish(to: folder.path)
        #expect(kept.isPublished)
        #expect(kept.hasErrors)
        let before = try folder.contents()
        try content.write("Guides/plain.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 다라"]))
        #expect(try !Exporter(path: content.path).publish(to: folder.path).isPublished)
        #expect(try folder.contents() == before)
    }

    /// Expects that nothing is written, and why.
    private func expectRefusal(
        _ content: TemporaryFolder, _ path: String, at place: String, _ reason: String,
        sourceLocation: Testing.SourceLocation = #_sourceLocation
    ) throws {
        let error = #expect(throws: ExportError.self, sourceLocation: sourceLocation) {
            try Exporter(path: content.path).publish(to: path)
        }
        #expect(error?.path == place, sourceLocation: sourceLocation)
        #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")", sourceLocation: sourceLocation)
        #expect(
            error?.description == "\(place): cannot be written: \(error?.reason ?? "")", sourceLocation: sourceLocation)
    }

    @Test("What stands in the way is an error that names it, before anything is written")
    func inTheWay() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        try folder.write("file", "mine")
        try folder.write("guide/ko/plain.json/inside", "mine")
        try folder.write("locale/ko", "mine")
        try folder.write("versions/ko/versions", "mine")
        try folder.write("index/index.json/inside", "mine")
        try folder.write("foreign/index.json", "<html>")
        try folder.write("outside/file", "mine")
        try folder.write("link/file", "mine")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "link/ko", withDestinationPath: folder.path + "outside")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "guides", withDestinationPath: content.path + "Guides")
        let before = try folder.contents()
        let root = folder.path
        try expectRefusal(content, root + "file", at: root + "file", "Not a directory")
        try expectRefusal(content, root + "file/below", at: root + "file/below", "Not a directory")
        try expectRefusal(content, root + "guide", at: root + "guide/ko/plain.json", "Is a directory")
        try expectRefusal(content, root + "locale", at: root + "locale/ko", "Not a directory")
        try expectRefusal(content, root + "versions", at: root + "versions/ko/versions", "Not a directory")
        try expectRefusal(content, root + "index", at: root + "index/index.json", "Is a directory")
        try expectRefusal(content, root + "foreign", at: root + "foreign/index.json", "no export wrote")
        try expectRefusal(content, root + "link", at: root + "link/ko", "leads out of the folder")
        try expectRefusal(content, root + "guides", at: root + "guides", "inside Guides/")
        for inside in ["Guides", "Guides/out", "Translations/x/y", "Guides/../Translations"] {
            let path = content.path + inside
            let name = inside.hasSuffix("Translations") || inside.hasPrefix("Translations") ? "Translations" : "Guides"
            let place = inside == "Guides/../Translations" ? content.path + "Translations" : path
            try expectRefusal(content, path, at: place, "inside \(name)/")
        }
        #expect(try folder.contents() == before)
        #expect(try content.contents() == (try ExportFixture.files().write().contents()))
    }

    @Test(
        "Nothing is written into what is only read through a link in the exhibition's own folder",
        arguments: [("ko", "Guides", "Guides"), ("ko/versions", "../Translations/en", "Translations")])
    func linkIntoTheExhibition(path: String, target: String, name: String) throws {
        let content = try ExportFixture.files().write()
        let before = try content.contents()
        try FileManager.default.createDirectory(
            at: content.url.appending(path: path).deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: content.path + path, withDestinationPath: target)
        try expectRefusal(content, content.path, at: content.path + path, "leads into \(name)/")
        #expect(try content.contents() == before)
    }

    @Test(
        "A folder without permission is an error that names it",
        .enabled(if: !Surroundings.isRoot, "root may write everywhere"))
    func readOnly() throws {
        let content = try ExportFixture.files().write()
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
        try expectRefusal(content, folder.path + "out", at: folder.path + "out", "Permission denied")
    }
}
