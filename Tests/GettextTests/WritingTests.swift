import Testing

@testable import Gettext

@Suite("Writing")
struct WritingTests {
    @Test("Unknown flags stay, behind the known ones; repeated ones go")
    func flags() {
        var entry = POEntry(msgid: "a", msgstr: "b")
        entry.flags = [
            "mf2-format", "no-wrap", "custom", "c-format", "range: 0..2", "fuzzy", "custom", " ", "no-c-format",
        ]
        #expect(
            POFile(entries: [entry]).serialized().split(separator: "\n").first
                == "#, fuzzy, c-format, no-c-format, mf2-format, range: 0..2, no-wrap, custom")
    }

    @Test("Obsolete entries without a translation stay")
    func obsolete() {
        let text = "#~ msgid \"a\"\n#~ msgstr \"\"\n"
        #expect(POFile.parse(text).file.serialized() == text)
    }

    @Test("Control characters are written as escapes that a digit cannot lengthen")
    func controls() {
        let file = POFile(entries: [POEntry(msgid: "\u{1}2\u{1B}[0m\u{7F}", msgstr: "\r\n")])
        #expect(file.serialized() == "msgid \"\\0012\\033[0m\\177\"\nmsgstr \"\\r\\n\"\n")
        #expect(POFile.parse(file.serialized()).file == file)
    }

    @Test("Line breaks in comments, flags and references cannot break the file")
    func injection() {
        var entry = POEntry(msgid: "a", msgstr: "b")
        entry.translatorComments = ["x\nmsgid \"evil\""]
        entry.extractedComments = ["y\nz"]
        entry.references = [POReference(path: "p\nmsgid \"evil\"")]
        entry.flags = ["f\nmsgid"]
        let result = POFile.parse(
            POFile(
                headerEntry: POEntry(msgid: "", msgstr: POHeader(language: "ko").text), entries: [entry],
                trailingComments: ["end\nmsgid \"evil\""]
            ).serialized())
        #expect(result.diagnostics == [])
        #expect(result.file.entries.map(\.msgid) == ["a"])
        #expect(result.file.trailingComments == ["# end msgid \"evil\""])
    }

    @Test("A plural without translations has a first, empty one")
    func plural() {
        let file = POFile(entries: [POEntry(msgid: "a", msgidPlural: "b", msgstrs: [])])
        #expect(file.serialized() == "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n")
    }

    @Test("Wrapping changes the lines and nothing else", arguments: [nil, 79, 40, 20, 1, 0, -5])
    func wrapping(width: Int?) {
        var catalog = RandomCatalog(seed: 7)
        let file = POFile.parse(catalog.file(entryCount: 100)).file
        let back = POFile.parse(file.serialized(wrap: width))
        #expect(back.diagnostics == [])
        #expect(back.file.serialized() == file.serialized())
    }

    @Test("Writing what was read is stable", arguments: Fixture.all)
    func stability(_ fixture: Fixture) {
        let once = POFile.parse(fixture.text).file.serialized()
        #expect(POFile.parse(once).file.serialized() == once)
    }
}
