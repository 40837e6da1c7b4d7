import Testing

@testable import Gettext

@Suite("Keeping the layout of an earlier version")
struct LayoutTests {
    /// Wrapped as Poedit wraps, with blanks and an entry that no program would write so.
    private static let original = """
        # Title
        msgid ""
        msgstr "Language: th\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        #, fuzzy
        #. comments in another order
        msgctxt "a"
        msgid   "A"
          ""
        msgstr "T"


        #: f:2
        msgctxt "b"
        msgid ""
        "The quick brown fox jumps over the lazy dog, and the lazy dog does not even "
        "notice it."
        msgstr ""

        #~ msgctxt "gone"
        #~ msgid "x"
        #~ msgstr   "y"

        """

    private static func written(_ original: String, _ change: (inout [POEntry]) -> Void) -> String {
        let bytes = Array(original.utf8)
        var file = POFile.parse(bytes).file
        var entries = file.entries
        change(&entries)
        file.entries = entries
        return String(decoding: file.serialized(keepingLayoutOf: bytes), as: UTF8.self)
    }

    @Test("What has not changed keeps its lines") func unchanged() {
        let expected = Self.original.replacing("\"\n#, fuzzy", with: "\"\n\n#, fuzzy").replacing("\n\n\n", with: "\n\n")
        #expect(Self.written(Self.original) { _ in } == expected)
    }

    @Test("A new comment leaves the strings as they are") func comment() {
        let text = Self.written(Self.original) { $0[0].extractedComments = ["new"] }
        #expect(text.contains("#. new\n#, fuzzy\nmsgctxt \"a\"\nmsgid   \"A\"\n  \"\"\nmsgstr \"T\"\n"))
    }

    @Test("New strings are wrapped as the others are") func wrapping() {
        let text = Self.written(Self.original) {
            $0[0].msgstr =
                "A translation that is longer than seventy-nine columns and so is broken as the other one is."
        }
        #expect(text.contains("msgstr \"\"\n\"A translation that is longer"))
        let plain = Self.original.replacing("even \"\n\"notice", with: "even notice")
            .replacing("msgid \"\"\n\"The", with: "msgid \"The")
        let unwrapped = Self.written(plain) {
            $0[0].msgstr =
                "A translation that is longer than seventy-nine columns and so is broken as the other one is."
        }
        #expect(unwrapped.contains("msgstr \"A translation that is longer"))
    }

    @Test("Line ends are those of the file, and a byte order mark is no line") func lineEnds() {
        let text = Self.written("\u{FEFF}" + Self.original.replacing("\n", with: "\r\n")) { $0[0].msgstr = "T2" }
        #expect(!text.replacing("\r\n", with: "").unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
        #expect(text.hasPrefix("# Title\r\n"))
        #expect(text.contains("#~ msgstr   \"y\"\r\n"))
    }

    @Test("Entries that share a line are written anew") func sharedLine() {
        let original = "msgid \"a\" msgstr \"A\" msgid \"b\" msgstr \"B\"\n"
        #expect(Self.written(original) { _ in } == "msgid \"a\"\nmsgstr \"A\"\n\nmsgid \"b\"\nmsgstr \"B\"\n")
    }

    @Test(
        "A comment behind a string is the next entry's, and is neither lost nor written twice",
        arguments: [
            "msgid\"\"msgstr\"\"#", "msgid \"a\"\nmsgstr \"b\" # c \"\nmsgid \"d\"\nmsgstr \"e\"\n",
            "msgid \"a\"\nmsgstr \"b\" \"\" #, fuzzy\n\nmsgid \"d\"\nmsgstr \"e\"\n",
            "msgid \"a\"\nmsgstr \"b\"\n\"\"\nmsgid \"d\"\nmsgstr \"e\"\n#~ msgid \"x\"\n#~ msgstr \"y\"#\n",
        ])
    func commentBehindString(original: String) {
        let file = POFile.parse(original).file
        let kept = file.serialized(keepingLayoutOf: Array(original.utf8))
        #expect(!POFile.parse(kept).hasErrors)
        #expect(POFile.parse(kept).file.serialized() == file.serialized())
    }

    @Test("Whatever a program changes, the file says it", arguments: 0..<12)
    func randomChanges(seed: Int) {
        var catalog = RandomCatalog(seed: UInt64(seed))
        let bytes = Array(catalog.file(entryCount: 80).utf8)
        var file = POFile.parse(bytes).file
        var entries = file.entries
        for index in entries.indices where index % 3 == seed % 3 {
            switch index % 4 {
            case 0: entries[index].msgstr = "changed \(index)"
            case 1: entries[index].extractedComments = ["changed"]
            case 2: entries[index].isFuzzy.toggle()
            default: entries[index].isObsolete = true
            }
        }
        file.entries = entries
        let text = String(decoding: file.serialized(keepingLayoutOf: bytes), as: UTF8.self)
        // The layout may differ, the contents not: read again and written in the usual form, they are the same.
        #expect(POFile.parse(text).file.serialized() == POFile.parse(file.serialized()).file.serialized())
    }
}
