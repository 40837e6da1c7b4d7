import ExhibitGuide
import Foundation
import TestSupport
import Testing

@Suite("An exhibition's folder")
struct FolderFaultTests {
    /// An exhibition with a good guide, and what is done to its folder.
    private func load(_ change: (TemporaryFolder) throws -> Void) throws -> Loaded {
        var fixture = ExhibitionFixture()
        fixture["Guides/good.yaml"] = ExhibitionFixture.guide()
        let folder = try fixture.write()
        try change(folder)
        return Loaded(folder)
    }

    @Test("A folder that is missing is an error that names -C")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        for (path, problem) in [
            (folder.path, "there is no folder “Guides” here"),
            (folder.path + "nowhere", "the exhibition's folder is not there"),
        ] {
            let (exhibition, diagnostics) = ExhibitionLoader(path: path).load()
            #expect(exhibition == nil)
            #expect(
                diagnostics.map(\.description) == [
                    "Guides:1:1: error: \(problem) (name the exhibition's folder with -C DIR)"
                ])
        }
    }

    @Test("Without its own file there is no exhibition")
    func missingExhibition() throws {
        let loaded = try load {
            try FileManager.default.removeItem(at: $0.url.appending(path: "Guides/exhibition.yaml"))
        }
        #expect(loaded.exhibition == nil)
        #expect(
            loaded.lines == [
                "Guides/exhibition.yaml:1:1: error: there is no such file (create it, or correct the path)"
            ])
    }

    @Test("No products and no translations are no fault")
    func empty() throws {
        let loaded = try Loaded(ExhibitionFixture())
        #expect(loaded.lines.isEmpty)
        #expect(loaded.exhibition?.products == [])
        #expect(loaded.exhibition?.availableLocales.map(\.identifier) == ["ko"])
        let withFolder = try load { try $0.write("Translations/.gitkeep", "") }
        #expect(withFolder.lines.isEmpty)
        #expect(withFolder.exhibition?.availableLocales.map(\.identifier) == ["ko"])
    }

    @Test(
        "Bytes that are not UTF-8 are an error at the first of them",
        arguments: [
            (Array("title: 가".utf8) + [0xFF], "1:9"), (Array("# 가\n# 나".utf8) + [0xEB, 0x82, 0x20], "2:4"),
            ([0xFF, 0xFE, 0x61, 0x00], "1:1"), (Array("# \u{FFFD}가".utf8) + [0xC0, 0x80], "1:5"),
            (Array("\u{FEFF}# x".utf8) + [0x80], "1:4"),
        ] as [([UInt8], String)])
    func invalidUTF8(bytes: [UInt8], place: String) throws {
        let loaded = try load { try $0.write("Guides/bad.yaml", bytes) }
        #expect(
            loaded.lines == ["Guides/bad.yaml:\(place): error: bytes that are not UTF-8 (save the file in UTF-8)"])
        #expect(loaded.productIDs == ["good"])
    }

    @Test("A byte order mark is no part of the text, and counts for no column")
    func byteOrderMark() throws {
        let guide = "\u{FEFF}" + ExhibitionFixture.guide(stop: 2, ["concept": " nowhere"])
        let loaded = try load { try $0.write("Guides/bad.yaml", guide) }
        #expect(loaded.diagnostics.map { "\($0.location)" } == ["Guides/bad.yaml:1:10"])
        let good = try load { try $0.write("Guides/marked.yaml", "\u{FEFF}" + ExhibitionFixture.guide(stop: 2)) }
        #expect(good.lines.isEmpty)
        #expect(good.productIDs == ["good", "marked"])
    }

    @Test("A file of more than four mebibytes is not read")
    func hugeFile() throws {
        let loaded = try load { folder in
            try folder.write("Guides/huge.yaml", repeatElement(UInt8(ascii: "#"), count: 5_000_000))
        }
        #expect(
            loaded.lines == [
                "Guides/huge.yaml:1:1: error: the file has 5000000 bytes, more than the 4194304 that are read (split it)"
            ])
        #expect(loaded.productIDs == ["good"])
    }

    @Test("A folder, a pipe and a link to itself are no guides")
    func noFiles() throws {
        let loaded = try load { folder in
            try folder.write("Guides/folder.yaml/inside.yaml", ExhibitionFixture.guide(stop: 2))
            let guides = folder.url.appending(path: "Guides")
            try FileManager.default.createSymbolicLink(
                at: guides.appending(path: "loop.yaml"), withDestinationURL: guides.appending(path: "loop.yaml"))
            #expect(mkfifo(guides.appending(path: "pipe.yaml").path(percentEncoded: false), 0o600) == 0)
        }
        let rest = ":1:1: error: this is no file (put a regular file in its place)"
        #expect(loaded.lines == ["folder", "loop", "pipe"].map { "Guides/\($0).yaml" + rest })
        #expect(loaded.productIDs == ["good"])
    }

    @Test("A folder of translations that leads to itself is read once")
    func folderLoop() throws {
        let loaded = try load { folder in
            try folder.write("Translations/ja/good.po", ExhibitionFixture.po(""))
            let translations = folder.url.appending(path: "Translations")
            try FileManager.default.createSymbolicLink(
                at: translations.appending(path: "en"), withDestinationURL: translations)
        }
        #expect(loaded.lines.isEmpty)
        #expect(loaded.exhibition?.availableLocales.map(\.identifier) == ["en", "ja", "ko"])
    }

    @Test("A file without permission is an error", .enabled(if: !Surroundings.isRoot, "root may read every file"))
    func unreadable() throws {
        let loaded = try load { folder in
            try folder.write("Guides/secret.yaml", ExhibitionFixture.guide(stop: 2))
            let path = folder.url.appending(path: "Guides/secret.yaml").path(percentEncoded: false)
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        }
        #expect(
            loaded.lines == ["Guides/secret.yaml:1:1: error: the file cannot be read (check its permissions)"])
        #expect(loaded.productIDs == ["good"])
    }

    @Test("A file in the place of the folder of translations is an error")
    func noFolder() throws {
        let loaded = try load { try $0.write("Translations", "th") }
        #expect(loaded.lines == ["Translations:1:1: error: this is no folder (put a folder in its place)"])
        #expect(loaded.productIDs == ["good"])
    }

    @Test(
        "A folder without permission is an error, and not taken for an empty one",
        .enabled(if: !Surroundings.isRoot, "root may read every folder"), arguments: [0, 0o100, 0o400])
    func unreadableFolder(permissions: Int) throws {
        for name in ["Guides", "Translations"] {
            let loaded = try load { folder in
                try folder.write("Translations/en/good.po", ExhibitionFixture.po(""))
                let path = folder.url.appending(path: name).path(percentEncoded: false)
                try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
            }
            #expect(loaded.lines == ["\(name):1:1: error: the folder cannot be read (check its permissions)"])
        }
    }

    @Test(
        "A language's folder that may not be read is one error, not one of each file",
        .enabled(if: !Surroundings.isRoot, "root may read every folder"), arguments: [0, 0o400])
    func unreadableLanguage(permissions: Int) throws {
        let loaded = try load { folder in
            for name in ["good", "exhibition", "interface"] {
                try folder.write("Translations/en/\(name).po", ExhibitionFixture.po(""))
            }
            let path = folder.url.appending(path: "Translations/en").path(percentEncoded: false)
            try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
        }
        #expect(loaded.lines == ["Translations/en:1:1: error: the folder cannot be read (check its permissions)"])
        #expect(loaded.productIDs == ["good"])
    }

    @Test("A guide's name becomes part of paths, so that it is a plain word")
    func productIDs() throws {
        let bad = ["1st", "A", "a b", "a.b", "a_b", "index", "interface", "가"]
        let loaded = try load { folder in
            for name in bad { try folder.write("Guides/\(name).yaml", ExhibitionFixture.guide(stop: 2)) }
            try folder.write("Guides/old.yml", ExhibitionFixture.guide(stop: 2))
            try folder.write("Guides/..yaml", ExhibitionFixture.guide(stop: 2))
            try folder.write("Guides/notes.txt", "no guide")
            try folder.write("Guides/a-1.yaml", ExhibitionFixture.guide(stop: 2))
        }
        let rule = "lower-case letters a–z, digits and hyphens, and not “interface” or “index”"
        var expected = bad.map {
            "Guides/\($0).yaml:1:1: error: “\($0)” cannot be the id of a product (name the file with \(rule))"
        }
        expected.insert("Guides/old.yml:1:1: error: a guide's file ends in .yaml (rename it to old.yaml)", at: 7)
        #expect(loaded.lines == expected)
        #expect(loaded.productIDs == ["a-1", "good"])
    }

    @Test("A guide that lies or is named elsewhere is not passed over in silence, and its translations wait for it")
    func misplacedGuides() throws {
        let loaded = try load { folder in
            for name in ["one.YAML", "two.Yml", "sub/three.yaml", "sub/notes.txt", "fOur.yaml"] {
                try folder.write("Guides/\(name)", ExhibitionFixture.guide(stop: 2))
            }
            for name in ["one", "two", "three", "four", "good"] {
                try folder.write("Translations/en/\(name).po", ExhibitionFixture.po(""))
            }
            let guides = folder.url.appending(path: "Guides")
            try FileManager.default.createSymbolicLink(
                at: guides.appending(path: "loop"), withDestinationURL: guides)
        }
        #expect(
            loaded.lines == [
                "Guides/fOur.yaml:1:1: error: “fOur” cannot be the id of a product (name the file with lower-case letters a–z, "
                    + "digits and hyphens, and not “interface” or “index”)",
                "Guides/one.YAML:1:1: error: a guide's file ends in .yaml (rename it to one.yaml)",
                "Guides/sub/three.yaml:1:1: error: guides lie in Guides/ itself: this one is not read (move it to Guides/three.yaml)",
                "Guides/two.Yml:1:1: error: a guide's file ends in .yaml (rename it to two.yaml)",
            ])
        #expect(loaded.productIDs == ["good"])
    }

    @Test("A PO file that lies or is named elsewhere is not passed over in silence")
    func misplacedCatalogs() throws {
        let loaded = try load { folder in
            for name in [
                "de.po", "en.po", "notes.PO", "en/Good.po", "en/more/x.po", "fr-CA/god.po", "th/LC_MESSAGES/good.po",
                "th/walk.PO", "th/good.po", "th/good.Po", "ja/a/b/good.po",
            ] { try folder.write("Translations/\(name)", ExhibitionFixture.po("")) }
        }
        let elsewhere = "a PO file lies in the folder of its language itself: nobody reads this one"
        let beside = "a PO file belongs into the folder of its language: nobody reads this one"
        let expected = [
            "de.po":
                "\(beside) (begin with guide translations add de, and move its entries into the files that this makes)",
            "en.po": "\(beside) (move its entries into the files of Translations/en)",
            "notes.PO": "\(beside) (move it into the folder of its language, such as Translations/en)",
            "en/Good.po": "there is no product “Good” that this file could translate (did you mean “good.po”?)",
            "en/more/x.po": "\(elsewhere) (move it to Translations/en/x.po)",
            "fr-CA/god.po": "there is no product “god” that this file could translate (did you mean “good.po”?)",
            "th/LC_MESSAGES/good.po": "\(elsewhere) (merge it into Translations/th/good.po, or remove it)",
            "th/walk.PO": "a PO file's name ends in .po: nobody reads this one (rename it to walk.po)",
            "th/good.Po":
                "a PO file's name ends in .po: nobody reads this one (merge it into Translations/th/good.po, or remove it)",
            "ja/a/b/good.po": "\(elsewhere) (move it to Translations/ja/good.po)",
        ]
        #expect(Set(loaded.lines) == Set(expected.map { "Translations/\($0):1:1: warning: \($1)" }))
    }

    @Test("A control character in a file's name does not reach the terminal")
    func controlCharactersInNames() throws {
        let loaded = try load { try $0.write("Guides/\u{1B}[31m.yaml", "x") }
        #expect(loaded.lines.count == 1)
        #expect(loaded.lines.allSatisfy { !$0.unicodeScalars.contains("\u{1B}") })
    }

    @Test("A folder of translations is named by the canonical tag of a language")
    func translationFolders() throws {
        let loaded = try load { folder in
            for name in ["EN", "en_US", "xx", "zh-hant", "es-419", "iw", ".hidden", "zh-tw", "zh_HK", "pt-br", "de_DE"]
            {
                try folder.write("Translations/\(name)/good.po", ExhibitionFixture.po(""))
            }
            try folder.write("Translations/README.md", "no language")
        }
        let names = [
            "EN": "en", "de_DE": "de", "en_US": "en", "iw": "he", "pt-br": "pt", "zh-hant": "zh-Hant",
            "zh-tw": "zh-Hant",
            "zh_HK": "zh-Hant-HK",
        ]
        let expected = names.map { name, meant in
            "Translations/\(name):1:1: error: “\(name)” is not how this language's folder is named (rename the folder to \(meant))"
        }
        let unknown =
            "Translations/xx:1:1: error: “xx” is no language (write a BCP 47 tag, such as th, es-419 or zh-Hant)"
        #expect(Set(loaded.lines) == Set(expected + [unknown]))
        #expect(loaded.exhibition?.availableLocales.map(\.identifier) == ["es-419", "ko"])
    }

    @Test("A folder whose tag says more than it must is read, and named as a new one would be")
    func longTags() throws {
        let loaded = try load { folder in
            for name in ["zh-TW", "en-US", "en", "fr-CA"] {
                try folder.write("Translations/\(name)/good.po", ExhibitionFixture.po(""))
            }
        }
        #expect(
            loaded.lines == [
                "Translations/en-US:1:1: warning: “en-US” is not how this language's folder is named (move its files into Translations/en)",
                "Translations/zh-TW:1:1: warning: “zh-TW” is not how this language's folder is named (rename the folder to zh-Hant)",
            ])
        #expect(
            loaded.exhibition?.availableLocales.map(\.identifier) == ["en", "en-US", "fr-CA", "ko", "zh-TW"])
    }

    @Test("Everything that is wrong is said in one run, sorted by file, line and column")
    func everythingAtOnce() throws {
        let loaded = try load { folder in
            try folder.write("Guides/exhibition.yaml", ExhibitionFixture.exhibition + "colour: red\n")
            try folder.write("Guides/a.yaml", ExhibitionFixture.guide(stop: 1, ["tagline": " {$a}", "title": " {$x"]))
            try folder.write("Guides/b.yaml", ExhibitionFixture.guide(stop: 3, ["title": " 가 {$x", "stop": " 0"]))
            try folder.write("Guides/c.yaml", "a: [")
            try folder.write(
                "Translations/en/good.po",
                ExhibitionFixture.po(ExhibitionFixture.entry("tagline", "한 줄", "A {$x") + "oops\n"))
            try folder.write("Translations/xx/good.po", "")
        }
        #expect(
            loaded.diagnostics.map { "\($0.location)" } == [
                "Guides/a.yaml:6:8", "Guides/b.yaml:3:7", "Guides/b.yaml:5:10", "Guides/c.yaml:2:1",
                "Guides/exhibition.yaml:14:1",
                "Translations/en/good.po:8:11", "Translations/en/good.po:10:1", "Translations/xx:1:1",
            ])
        #expect(loaded.diagnostics.allSatisfy { $0.severity == .error && !$0.message.isEmpty && !$0.remedy.isEmpty })
        #expect(loaded.productIDs == ["good"])
    }
}
