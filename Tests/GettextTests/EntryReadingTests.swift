// swift-format-ignore-file: NeverForceUnwrap
import Testing

@testable import Gettext

@Suite("Reading entries")
struct EntryReadingTests {
    @Test("Every part of an entry is kept apart")
    func everyPart() throws {
        let result = POFile.parse(
            """
            # first
            #second
            #. extracted
            #: src/a.c:12 narration.welcome
            #, fuzzy, c-format
            #| msgctxt "old context"
            #| msgid "old"
            #| msgid_plural "olds"
            msgctxt "context"
            msgid "one"
            msgid_plural "many"
            msgstr[0] "eins"
            msgstr[1] ""
            "vie"
            "le"
            """)
        #expect(result.diagnostics == [])
        let entry = try #require(result.file.entries.first)
        #expect(entry.translatorComments == ["first", "second"])
        #expect(entry.extractedComments == ["extracted"])
        #expect(entry.references == [POReference(path: "src/a.c", line: 12), POReference(path: "narration.welcome")])
        #expect(entry.flags == ["fuzzy", "c-format"])
        #expect(entry.previousMsgctxt == "old context")
        #expect(entry.previousMsgid == "old")
        #expect(entry.previousMsgidPlural == "olds")
        #expect(entry.msgctxt == "context")
        #expect(entry.msgid == "one")
        #expect(entry.msgidPlural == "many")
        #expect(entry.msgstrs == ["eins", "viele"])
        #expect(entry.msgstr == "eins")
        #expect(!entry.isObsolete)
    }

    @Test("Obsolete entries keep their previous texts and comments")
    func obsolete() throws {
        let result = POFile.parse(
            "# c\n#, fuzzy\n#~| msgid \"p\"\n#~ msgctxt \"k\"\n#~ msgid \"o\"\n#~ msgstr \"v\"\n#~ \"w\"\n")
        #expect(result.diagnostics == [])
        let entry = try #require(result.file.entries.first)
        #expect(entry.isObsolete && entry.isFuzzy && entry.hasPrevious)
        #expect((entry.msgctxt, entry.msgid, entry.msgstr) == ("k", "o", "vw"))
    }

    @Test(
        "Escape sequences are decoded as in C",
        arguments: [
            (#"\n\t\r\a\b\f\v"#, "\n\t\r\u{7}\u{8}\u{C}\u{B}"), (#"\"\\"#, "\"\\"), (#"\101\1012"#, "AA2"),
            (#"\x41g\x4A"#, "AgJ"),
            (#"\7\78"#, "\u{7}\u{7}8"), (#"\344\270\255"#, "中"), (#"\xE4\xB8\xAD"#, "中"), (#"\\n"#, "\\n"),
        ])
    func escapes(source: String, decoded: String) {
        let result = POFile.parse("msgid \"\(source)\"\nmsgstr \"\"\n")
        #expect(result.diagnostics == [])
        #expect(result.file.entries.first?.msgid == decoded)
    }

    @Test("Line ends may be CR LF, and a byte order mark is skipped")
    func lineEnds() throws {
        let text = "# c\nmsgid \"\"\n\"a\"\nmsgstr \"b\"\n\n#~ msgid \"z\"\n#~ msgstr \"x\"\n\n# end\n"
        let plain = POFile.parse(text)
        let windows = POFile.parse(
            [0xEF, 0xBB, 0xBF] + Array(text.utf8).flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
        #expect(plain.file == windows.file)
        #expect(plain.diagnostics == [])
        #expect(windows.diagnostics.map(\.kind) == [.byteOrderMark])
        #expect(windows.file.trailingComments == ["# end"])
    }

    @Test(
        "References are read and shown",
        arguments: [
            ("a.c:12", POReference(path: "a.c", line: 12)), ("a.c", POReference(path: "a.c")),
            ("a:b", POReference(path: "a:b")), ("a:12b", POReference(path: "a:12b")), (":3", POReference(path: ":3")),
            ("a:", POReference(path: "a:")), ("C:\\x.c:9", POReference(path: "C:\\x.c", line: 9)),
            ("\u{2068}my file\u{2069}:3", POReference(path: "my file", line: 3)),
            ("a:99999999999999999999", POReference(path: "a:99999999999999999999")),
        ])
    func references(text: String, reference: POReference) {
        #expect(POReference(text) == reference)
        #expect(reference.description == text)
    }

    @Test("Flags may be marked #, or #! or #=, and be on several lines")
    func flags() {
        let entry = POFile.parse("#, fuzzy,c-format\n#= no-wrap\n#! range: 0..3\nmsgid \"a\"\nmsgstr \"b\"\n").file
            .entries.first
        #expect(entry?.flags == ["fuzzy", "c-format", "no-wrap", "range: 0..3"])
    }

    @Test("Who wants no comments gets the flags and everything else, and is told of a comment that is not UTF-8")
    func withoutComments() throws {
        let text = "# a\n#. b\n#: c\n#, fuzzy\n#| msgid \"old\"\nmsgid \"x\"\nmsgstr \"y\"\n"
        let result = POFile.parse(text, options: POParseOptions(keepsComments: false))
        let entry = try #require(result.file.entries.first)
        #expect(entry.translatorComments + entry.extractedComments == [])
        #expect(entry.references == [])
        #expect((entry.flags, entry.previousMsgid) == (["fuzzy"], "old"))
        #expect((entry.msgid, entry.msgstr) == ("x", "y"))
        let damaged = Array("# ".utf8) + [0xFF] + Array("\nmsgid \"x\"\nmsgstr \"y\"\n".utf8)
        #expect(
            POFile.parse(damaged, options: POParseOptions(keepsComments: false)).diagnostics
                == POFile.parse(damaged).diagnostics)
    }

    @Test(
        "Carriage returns at the end of a comment are none of it",
        arguments: [
            "# a\r\nmsgid \"x\"\nmsgstr \"\"\n", "# a\r\r\r\nmsgid \"x\"\nmsgstr \"\"\n",
            "msgid \"x\"\nmsgstr \"\"\n# a\r",
        ])
    func carriageReturns(text: String) {
        let written = POFile.parse(text).file.serialized()
        #expect(written.contains("# a\n"))
        #expect(POFile.parse(written).file.serialized() == written)
    }

    @Test("Empty input is an empty file", arguments: ["", "\n\n", "\u{FEFF}", " \t\r\n"])
    func empty(text: String) {
        let result = POFile.parse(text)
        #expect(result.diagnostics == [])
        #expect(result.file == POFile())
        #expect(result.file.serialized().isEmpty)
    }

    @Test("Strict reading throws all the diagnostics, and is silent about warnings")
    func strict() throws {
        let error = #expect(throws: POParseError.self) { try POFile(parsing: Array("msgid \"a\n\nmsgid \"b\"\n".utf8)) }
        #expect(error?.diagnostics.map(\.kind) == [.missingMsgstr, .unterminatedString, .missingMsgstr])
        #expect(error?.description.contains("1:7: error:") == true)
        let file = try POFile(parsing: Array("msgid \"a\"\nmsgstr \"한\"\n".utf8))
        #expect(file.entries.count == 1)
    }
}
