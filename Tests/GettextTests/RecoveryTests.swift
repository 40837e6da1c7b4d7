import Testing

@testable import Gettext

@Suite("Recovery")
struct RecoveryTests {
    @Test("Only the broken entry is lost, whatever stands around it")
    func neighbours() {
        let result = POFile.parse(
            """
            msgid "one"
            msgstr "1"

            # broken
            msgid "two
            msgstr "2"

            # comment
            msgid "three"
            msgstr "3"
            msgid "four"
            garbage here
            msgstr "4"
            "more"

            rubbish between entries

            msgid "five"
            msgstr "5"

            more rubbish
            """)
        #expect(result.file.entries.map(\.msgid) == ["one", "three", "five"])
        #expect(result.file.entries.map(\.msgstr) == ["1", "3", "5"])
        #expect(result.file.entries[1].translatorComments == ["comment"])
        #expect(result.errors.map(\.line) == [5, 12, 16, 21])
    }

    @Test("Broken lines in a row are one problem")
    func rubbish() {
        #expect(POFile.parse("<html>\n<body>\n1 2 3\n\"x\"\n\n<p>\n").errors.map(\.line) == [1, 6])
    }

    @Test("A conflict is one error; the entries outside of it stay")
    func conflict() {
        let result = POFile.parse(
            """
            msgid "one"
            msgstr "1"

            msgid "two"
            <<<<<<< HEAD
            msgstr "2"
            ||||||| base
            msgstr "zwei"
            =======
            msgstr "deux"
            >>>>>>> branch

            msgid "three"
            msgstr "3"

            <<<<<<< HEAD
            msgid "four"
            msgstr "4"

            =======
            msgid "five
            msgstr "5"

            >>>>>>> branch
            msgid "six"
            msgstr "6"

            msgid "seven"
            msgstr "7"
            """)
        #expect(result.diagnostics.map(\.kind) == [.conflictMarker, .conflictMarker])
        #expect(result.diagnostics.map(\.line) == [5, 16])
        // The sixth touches the conflict: lines of it may have stood within.
        #expect(result.file.entries.map(\.msgid) == ["one", "three", "seven"])
    }

    @Test(
        "A conflict without an end costs one entry only",
        arguments: ["<<<<<<< HEAD", "=======", ">>>>>>> x", "|||||||"])
    func halfConflict(marker: String) {
        let result = POFile.parse("msgid \"a\"\n\(marker)\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"d\"\n")
        #expect(result.diagnostics.map(\.kind) == [.conflictMarker])
        #expect(result.diagnostics.first?.position == POPosition(line: 2, column: 1))
        #expect(result.file.entries.map(\.msgid) == ["c"])
    }

    @Test("Comments behind the last entry stay")
    func trailingComments() {
        let text = "msgid \"a\"\nmsgstr \"b\"\n\n# vim: set ft=po\n#. and this\n"
        let result = POFile.parse(text)
        #expect(result.diagnostics == [])
        #expect(result.file.trailingComments == ["# vim: set ft=po", "#. and this"])
        #expect(result.file.serialized() == text)
    }

    @Test(
        "A file in another charset is refused, at the place that names it",
        arguments: ["EUC-KR", "ISO-8859-1", "koi8-r"])
    func otherCharset(charset: String) {
        let header =
            "# \u{1}\nmsgid \"\"\nmsgstr \"\"\n\"Language: ko\\n\"\n\"Content-Type: text/plain; charset=\(charset)\\n\"\n\n"
        let result = POFile.parse(Array(header.utf8) + Array("msgid \"a\"\nmsgstr \"".utf8) + [0xB0, 0xA1, 0x22, 0x0A])
        #expect(result.diagnostics.map(\.kind) == [.unsupportedCharset])
        #expect(result.diagnostics.first?.position == POPosition(line: 5, column: 36))
        #expect(result.diagnostics.first?.message.contains(charset) == true)
        #expect(result.file.entries.isEmpty)
        #expect(result.file.header.language == "ko")
    }

    @Test("A header that is itself in another charset is refused for that, not for its bytes")
    func otherCharsetInHeader() {
        let result = POFile.parse(
            Array("# ".utf8) + [0xB0, 0xA1] + Array("\nmsgid \"\"\nmsgstr \"X: ".utf8) + [0xB0, 0xA1]
                + Array("\\nContent-Type: text/plain; charset=EUC-KR\\n\"\n".utf8))
        #expect(result.diagnostics.map(\.kind) == [.unsupportedCharset])
        #expect(result.diagnostics.first?.line == 3)
        #expect(result.file.headerEntry == nil)
    }

    @Test("UTF-16 is named as such", arguments: [[0xFF, 0xFE, 0x6D, 0x00], [0xFE, 0xFF, 0x00, 0x6D]] as [[UInt8]])
    func utf16(bytes: [UInt8]) {
        let result = POFile.parse(bytes)
        #expect(result.errors.map(\.kind) == [.unsupportedCharset])
        #expect(result.errors.first?.position == POPosition(line: 1, column: 1))
    }

    @Test(
        "The names of UTF-8 and ASCII are known in any case",
        arguments: ["UTF-8", "utf-8", "UTF8", "us-ascii", "ASCII"])
    func knownCharsets(name: String) {
        let text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(name)\\n\"\n"
        #expect(POFile.parse(text).diagnostics == [])
    }
}
