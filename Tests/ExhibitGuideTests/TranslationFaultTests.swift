import ExhibitGuide
import Foundation
import ICU
import TestSupport
import Testing

@Suite("A translator's file")
struct TranslationFaultTests {
    private static let file = "Translations/en/p.po"
    private static let line = ExhibitionFixture.entry("tagline", "한 줄", "One line")

    /// An exhibition with one guide and its English translation.
    private func load(_ po: [UInt8]) throws -> Loaded {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(more: "facts: { count: { number: 3 } }\n")
        fixture.files[Self.file] = po
        return try Loaded(fixture)
    }

    private func state(_ loaded: Loaded, of key: String) throws -> TranslationState? {
        loaded.exhibition?.catalog(locale: try LanguageTag("en"), domain: "p")?.state(of: key)
    }

    @Test(
        "What is wrong with it is an error at its place, and the rest is read",
        arguments: [
            (
                "msgctxt \"title\"\nmsgid \"제목\nmsgstr \"Title\"\n\n",
                "7:7: error: This string has no closing quotation mark"
            ),
            ("msgctxt \"title\"\nmsgid \"제목\"\nmsgstr \"a \\q\"\n\n", "8:11: error: “\\q” is no escape sequence"),
            ("msgctxt \"title\"\nmsgid \"제목\"\nmsgstr \"a\0b\"\n\n", "8:10: error: There is a NUL byte in this string"),
            (
                "msgctxt \"title\"\nmsgid \"제목\"\nmsgstr \"mit \"den\" Händen\"\n\n",
                "8:13: error: This quotation mark ends the string, but the text goes on behind it "
                    + "(Write a quotation mark within a string as \\\")"
            ),
            ("hello\n\n", "6:1: error: “hello” is no keyword of PO files"),
            (
                ExhibitionFixture.entry("title", "제목", "가나 {$cuont}"),
                "8:12: error: no fact defines the variable “$cuont” (did you mean “$count”?)"
            ),
            (ExhibitionFixture.entry("title", "제목", "가 {$count"), "8:11: error: a placeholder that is not closed"),
            (
                ExhibitionFixture.entry("title", "제목", "\\\"가\\\" {$x}"),
                "8:15: error: no fact defines the variable “$x”"
            ),
            (
                "msgctxt \"title\"\nmsgid \"제목\"\nmsgstr \"\"\n\".input {$count :integer}\\n\"\n\".match $count\\n\"\n"
                    + "\"one {{}}\"\n\n", "10:9: error: no variant for everything else"
            ),
            (
                "msgctxt \"title\"\nmsgid \"제목\"\nmsgstr \"가나 \"\n\"다 \"\n  \"라\\t{$cuont} 마\"\n\n",
                "10:7: error: no fact defines the variable “$cuont” (did you mean “$count”?)"
            ),
            (
                "#, fuzzy\nmsgctxt \"title\"\nmsgid \"제목\"\nmsgstr \"{$x}\"\n\n",
                "9:9: error: no fact defines the variable “$x”"
            ),
        ])
    func faults(entry: String, expected: String) throws {
        let loaded = try load(Array(ExhibitionFixture.po(entry + Self.line).utf8))
        #expect(loaded.lines.count == 1)
        #expect(loaded.lines.first?.hasPrefix("\(Self.file):\(expected)") == true, "\(loaded.lines)")
        #expect(loaded.productIDs == ["p"])
        #expect(try state(loaded, of: "title") == .missing)
        #expect(try state(loaded, of: "tagline") == .translated)
    }

    @Test("Another charset than UTF-8 is refused, and how to convert is said")
    func charset() throws {
        let loaded = try load(Array(ExhibitionFixture.po(charset: "EUC-KR", Self.line).utf8))
        #expect(
            loaded.lines == [
                "\(Self.file):3:36: error: The charset EUC-KR is not supported; nothing but the header was read "
                    + "(Convert the file to UTF-8, for example with msgconv --to-code=UTF-8)"
            ])
        #expect(try state(loaded, of: "tagline") == .missing)
    }

    @Test("A message that stands twice is an error at the second")
    func duplicates() throws {
        let loaded = try load(Array(ExhibitionFixture.po(Self.line + Self.line).utf8))
        #expect(
            loaded.lines == [
                "\(Self.file):10:1: error: The same msgid and msgctxt stand in the entry on line 6 "
                    + "(Keep the right one of the two entries and delete the other)"
            ])
        #expect(try state(loaded, of: "tagline") == .translated)
    }

    @Test("A translation whose context names no message translates none")
    func wrongContext() throws {
        let po = ExhibitionFixture.po(
            ExhibitionFixture.entry("taglin", "한 줄", "One line") + "msgid \"제목\"\nmsgstr \"Title\"\n")
        let loaded = try load(Array(po.utf8))
        #expect(try state(loaded, of: "tagline") == .missing)
        #expect(try state(loaded, of: "title") == .missing)
    }

    @Test("Bytes that are not UTF-8 are an error where they stand")
    func invalidUTF8() throws {
        let loaded = try load(Array(ExhibitionFixture.po(Self.line).utf8) + Array("# 가".utf8) + [0xFF])
        #expect(loaded.lines.count == 1)
        #expect(loaded.lines.first?.hasPrefix("\(Self.file):11:4: error: This comment is not UTF-8") == true)
        #expect(try state(loaded, of: "tagline") == .translated)
    }

    @Test("A file without a header is read")
    func noHeader() throws {
        let loaded = try load(Array(Self.line.utf8))
        #expect(loaded.diagnostics.map(\.severity) == [.warning])
        #expect(try state(loaded, of: "tagline") == .translated)
    }

    @Test("A file without anything is what something has left of it", arguments: ["", "\n\n", "# Thai transl"])
    func emptied(text: String) throws {
        #expect(
            try load(Array(text.utf8)).lines == [
                "\(Self.file):1:1: error: the file has no entries, not even a header "
                    + "(restore it, or remove it and run guide translations sync)"
            ])
    }

    @Test("A link that leads nowhere is no file that is not there")
    func link() throws {
        let folder = try ExhibitionFixture().write()
        let url = folder.url.appending(path: Self.file)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: "away.po")
        try folder.write("Guides/p.yaml", ExhibitionFixture.guide())
        #expect(
            Loaded(folder).lines == ["\(Self.file):1:1: error: the link leads to no file (mend it, or remove it)"])
    }

    @Test("CR LF and a byte order mark change no place")
    func lineEndings() throws {
        let po = "\u{FEFF}" + ExhibitionFixture.po(ExhibitionFixture.entry("title", "제목", "가나 {$cuont}") + Self.line)
        let loaded = try load(Array(po.replacing("\n", with: "\r\n").utf8))
        #expect(
            loaded.diagnostics.map { "\($0.location) \($0.rule)" } == [
                "\(Self.file):1:1 charset", "\(Self.file):8:12 unknown-variable",
            ])
        #expect(try state(loaded, of: "tagline") == .translated)
    }

    @Test("A file that translates no product is a warning, where every language is read")
    func orphans() throws {
        var fixture = ExhibitionFixture()
        fixture["Translations/en/gone.po"] = ExhibitionFixture.po(Self.line)
        fixture["Translations/en/exhibition.po"] = ExhibitionFixture.po("")
        fixture["Translations/en/interface.po"] = ExhibitionFixture.po("")
        let warning =
            "Translations/en/gone.po:1:1: warning: there is no product “gone” that this file could translate "
            + "(rename it after its product, or remove it)"
        #expect(try Loaded(fixture).lines == [warning])
        #expect(try Loaded(fixture, languages: .reader(LanguageTag("en"))).lines.isEmpty)
    }

    @Test("A reader's language reads no other language's files")
    func onlyWhatIsAskedFor() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide()
        for locale in ["en", "ja", "th"] { fixture["Translations/\(locale)/p.po"] = "oops\n" }
        func files(_ languages: ExhibitionLoader.Languages) throws -> [String] {
            try Loaded(fixture, languages: languages).diagnostics.map(\.location.file)
        }
        #expect(try files(.reader(nil)) == [])
        #expect(try files(.reader(LanguageTag("ko-KR"))) == [])
        // Japanese is wanting, so that its fallback is read too.
        #expect(try files(.reader(LanguageTag("ja"))) == ["Translations/en/p.po", "Translations/ja/p.po"])
        #expect(
            try files(.readers([LanguageTag("th"), LanguageTag("ko")])) == [
                "Translations/en/p.po", "Translations/th/p.po",
            ])
        #expect(try files(.all).count == 3)
    }

    @Test("A fact that is wrong is reported in the guide alone, not in every translation that uses it")
    func damagedFact() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            ["tagline": " \"{$price}\""], more: "facts: { price: { amount: 5, currency: WON, label: 값 } }\n")
        fixture[Self.file] = ExhibitionFixture.po(
            ExhibitionFixture.entry("tagline", "{$price}", "Price {$price}")
                + ExhibitionFixture.entry("title", "제목", "Title {$prize}"))
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.count == 2, "\(loaded.lines)")
        #expect(loaded.lines[0].contains("“WON” is no currency"))
        #expect(loaded.lines[1].contains("no fact defines the variable “$prize” (did you mean “$price”?)"))
        // Readers see no message without its fact.
        #expect(try state(loaded, of: "tagline") == .missing)
    }

    @Test("Of a message with very many errors the first are named, and the others counted")
    func manyErrors() throws {
        let variables = (1...5_000).map { "{$x\($0)}" }.joined()
        let options = "{$count :number" + String(repeating: " a=1", count: 20_000) + "}"
        for text in [variables, options] {
            let loaded = try load(Array(ExhibitionFixture.po(ExhibitionFixture.entry("title", "제목", text)).utf8))
            #expect(loaded.lines.count == 101)
            let rest = try #require(loaded.lines.last { $0.contains("more errors") })
            #expect(
                rest.contains("the message has \(text == variables ? 4_900 : 19_899) more errors (mend these first)"))
        }
    }
}
