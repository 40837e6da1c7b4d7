import Testing

@testable import Gettext

@Suite("Positions")
struct PositionTests {
    private static let text = """
        # c
        msgctxt "키"
        msgid ""
        "한글 {$a}\\n"
        "b\\"\\t\\344\\270\\255\\x41g"
        ""
        "ende"
        msgstr "übersetzt"
        """

    @Test(
        "A place in a decoded string leads to its place in the file",
        arguments: [
            // Two Hangul syllables of three bytes each, a space, and ASCII up to the line feed.
            (0, 4, 2), (1, 4, 2), (3, 4, 3), (6, 4, 4), (7, 4, 5), (10, 4, 8), (11, 4, 9),
            // b " tab, the three bytes of a Chinese character, A g; then another segment behind an empty one.
            (12, 5, 2), (13, 5, 3), (14, 5, 5), (15, 5, 7), (16, 5, 11), (17, 5, 15), (18, 5, 19), (19, 5, 23),
            (20, 7, 2), (23, 7, 5), (24, 7, 6),
        ] as [(Int, Int, Int)])
    func places(offset: Int, line: Int, column: Int) throws {
        let entry = try #require(POFile.parse(Self.text).file.entries.first)
        #expect(entry.msgid == "한글 {$a}\nb\"\t中Agende")
        #expect(entry.position(of: .msgid, utf8Offset: offset) == POPosition(line: line, column: column))
    }

    @Test("Each string has its own places")
    func parts() throws {
        let entry = try #require(POFile.parse(Self.text).file.entries.first)
        #expect(entry.position == POPosition(line: 2, column: 1))
        #expect(entry.position(of: .msgctxt) == POPosition(line: 2, column: 10))
        #expect(entry.position(of: .msgstr, utf8Offset: 2) == POPosition(line: 8, column: 10))
        #expect(entry.position(of: .msgidPlural) == nil)
        #expect(entry.position(of: .msgstr(form: 1)) == nil)
        let plural = try #require(
            POFile.parse("#| msgid \"p\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n").file
                .entries.first)
        #expect(plural.position(of: .previousMsgid) == POPosition(line: 1, column: 11))
        #expect(plural.position(of: .msgidPlural) == POPosition(line: 3, column: 15))
        #expect(plural.position(of: .msgstr(form: 1)) == POPosition(line: 5, column: 12))
    }

    @Test("Every offset of every string has a place, and the character there is the same")
    func everyOffset() throws {
        var catalog = RandomCatalog(seed: 99)
        let text = catalog.file(entryCount: 80)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        for entry in POFile.parse(text).file.entries {
            for (form, string) in entry.msgstrs.enumerated() {
                var offset = 0
                for scalar in string.unicodeScalars {
                    let place = try #require(entry.position(of: .msgstr(form: form), utf8Offset: offset))
                    let shown = lines[place.line - 1][place.column - 1]
                    #expect(shown == scalar || shown == "\\")
                    offset += String(scalar).utf8.count
                }
                #expect(entry.position(of: .msgstr(form: form), utf8Offset: offset) != nil)
                #expect(entry.position(of: .msgstr(form: form), utf8Offset: offset + 1) == nil)
                #expect(entry.position(of: .msgstr(form: form), utf8Offset: -1) == nil)
            }
        }
    }

    @Test("Columns are the same behind a byte order mark and with CR LF")
    func byteOrderMark() throws {
        let entry = try #require(POFile.parse("\u{FEFF}msgid \"ab\"\r\nmsgstr \"c\"\r\n").file.entries.first)
        #expect(entry.position == POPosition(line: 1, column: 1))
        #expect(entry.position(of: .msgid, utf8Offset: 1) == POPosition(line: 1, column: 9))
        #expect(entry.position(of: .msgstr) == POPosition(line: 2, column: 9))
    }

    @Test("What a program made or changed has no place; the rest keeps its own")
    func edits() throws {
        #expect(POEntry(msgid: "a").position == nil)
        #expect(POEntry(msgid: "a").position(of: .msgid) == nil)
        var entry = try #require(POFile.parse(Self.text).file.entries.first)
        entry.msgstr = "anders"
        #expect(entry.position(of: .msgstr) == nil)
        #expect(entry.position(of: .msgid, utf8Offset: 7) == POPosition(line: 4, column: 5))
        entry.msgid += "!"
        #expect(entry.position(of: .msgid) == nil)
    }

    @Test("Positions take no part in equality")
    func equality() throws {
        let one = POFile.parse("msgid \"a\"\nmsgstr \"b\"\n").file
        let other = POFile.parse("\n\n  msgid \"\"\n\"a\"\nmsgstr \"b\"\n").file
        #expect(one == other)
        #expect(one.hashValue == other.hashValue)
        #expect(one.entries == [POEntry(msgid: "a", msgstr: "b")])
    }
}
