import ExhibitGuide
import Foundation
import GuideExport
import ICU
import TestSupport
import Testing

@Suite("Writing the export")
struct PublishingTests {
    @Test("The same content gives the same bytes, whatever was written before")
    func sameBytes() throws {
        let first = try ExportFixture.export(ExportFixture.exhibition())
        #expect(try ExportFixture.export(ExportFixture.exhibition()) == first)
        let shared = try ExportFixture.exhibition()
        for locales in [["ko", "ar", "en"], ["en", "ko", "ar"], ["ar", "en", "ko"]] {
            var files = try ExportFixture.export(shared, locales)
            var expected = first
            // The export's own index keeps the order that was asked for.
            files["index.json"] = nil
            expected["index.json"] = nil
            #expect(files == expected)
        }
    }

    @Test("Many tasks write the same bytes")
    func concurrency() async throws {
        let exhibition = try ExportFixture.exhibition()
        let first = try ExportFixture.export(exhibition)
        try await withThrowingTaskGroup(of: [String: Data].self) { group in
            for _ in 0..<8 { group.addTask { try ExportFixture.export(exhibition) } }
            for try await files in group { #expect(files == first) }
        }
    }

    @Test("Keys are sorted, and each document is one line of UTF-8 without a byte order mark")
    func canonicalForm() throws {
        for (path, data) in try ExportFixture.export(ExportFixture.exhibition()) {
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

    @Test("Only the products that are asked for are written; the indexes list them all")
    func chosenProducts() throws {
        let exhibition = try ExportFixture.exhibition()
        let files = try ExportFixture.export(exhibition, ["ko"], products: ["plain"])
        #expect(files.keys.sorted() == ["index.json", "ko/index.json", "ko/plain.json"])
        let index = try JSONDecoder().decode(LocaleIndexDocument.self, from: try #require(files["ko/index.json"]))
        #expect(index.products.count == 2)
        #expect(try ExportFixture.export(exhibition, ["ko"], products: []).count == 2)
        #expect(try ExportFixture.export(exhibition, ["ko"], products: ["../plain", "nowhere"]).count == 2)
    }

    @Test(
        "No locale leads out of the folder",
        arguments: ["ko-x-etc", "en-u-ca-buddhist", "zh-Hant-HK-u-nu-hanidec", "de-t-ko", "x-private"])
    func paths(locale: String) throws {
        let exhibition = try ExportFixture.exhibition()
        let parent = try TemporaryFolder()
        let tag = try LanguageTag(locale)
        try Exporter(exhibition, formatters: FormatterCache()).write(
            to: parent.url.appending(path: "out"), locales: [tag])
        let expected = ["every-fact", "index", "plain"].map { "out/\(tag)/\($0).json" } + ["out/index.json"]
        #expect(try parent.contents().keys.sorted() == expected.sorted())
        for bad in ["../ko", "ko/..", "/etc", "ko\0", ""] { #expect(throws: ICUError.self) { try LanguageTag(bad) } }
    }

    @Test("A document that says the same already is left as it is, another is replaced")
    func replacing() throws {
        let exhibition = try ExportFixture.exhibition()
        let exporter = Exporter(exhibition, formatters: FormatterCache())
        let folder = try TemporaryFolder()
        let locales = [try LanguageTag("ko")]
        try exporter.write(to: folder.url, locales: locales)
        let expected = try folder.contents()
        let kept = folder.url.appending(path: "ko/plain.json").path(percentEncoded: false)
        let long = Date(timeIntervalSince1970: 1_000_000_000)
        try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: kept)
        try folder.write("ko/index.json", "old")
        try folder.write("ko/gone.json", "of another export")
        try exporter.write(to: folder.url, locales: locales)
        var contents = try folder.contents()
        #expect(contents.removeValue(forKey: "ko/gone.json") == Data("of another export".utf8))
        #expect(contents == expected)
        #expect(try FileManager.default.attributesOfItem(atPath: kept)[.modificationDate] as? Date == long)
    }

    @Test("A file in the place of a folder is an error that names the path")
    func fileInTheWay() throws {
        let exporter = Exporter(try ExportFixture.exhibition(), formatters: FormatterCache())
        let folder = try TemporaryFolder()
        try folder.write("out", "mine")
        let locales = [try LanguageTag("ko")]
        let error = try #require(throws: ExportError.self) {
            try exporter.write(to: folder.url.appending(path: "out"), locales: locales)
        }
        #expect(error.path == folder.path + "out")
        #expect(!error.reason.isEmpty)
        #expect(error.description == "\(error.path): cannot be written: \(error.reason)")
        #expect(try folder.contents() == ["out": Data("mine".utf8)])
    }

    @Test("A folder in the place of a document is an error that names the path")
    func folderInTheWay() throws {
        let exporter = Exporter(try ExportFixture.exhibition(), formatters: FormatterCache())
        let folder = try TemporaryFolder()
        try folder.write("ko/plain.json/inside", "mine")
        let error = try #require(throws: ExportError.self) {
            try exporter.write(to: folder.url, locales: [try LanguageTag("ko")])
        }
        #expect(error.path == folder.path + "ko/plain.json")
    }

    @Test(
        "A folder without permission is an error that names the path",
        .enabled(if: !Surroundings.isRoot, "root may write everywhere"))
    func readOnly() throws {
        let exporter = Exporter(try ExportFixture.exhibition(), formatters: FormatterCache())
        let folder = try TemporaryFolder()
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
        let error = try #require(throws: ExportError.self) {
            try exporter.write(to: folder.url, locales: [try LanguageTag("ko")])
        }
        #expect(error.path.hasPrefix(folder.path))
    }
}
