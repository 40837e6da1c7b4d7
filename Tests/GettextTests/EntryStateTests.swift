import Testing

@testable import Gettext

@Suite("Entries: state and lookup")
struct EntryStateTests {
    @Test("Fuzzy is a flag that can be set and removed")
    func fuzzy() {
        var entry = POEntry(msgid: "a", msgstr: "b")
        entry.flags = ["c-format"]
        #expect(!entry.isFuzzy && entry.isTranslated)
        entry.isFuzzy = true
        #expect(entry.flags == ["fuzzy", "c-format"])
        entry.isFuzzy = true
        #expect(entry.flags == ["fuzzy", "c-format"])
        #expect(!entry.isTranslated && entry.hasTranslation)
        entry.isFuzzy = false
        #expect(entry.flags == ["c-format"])
    }

    @Test(
        "An entry is translated when it is live, approved and whole",
        arguments: [(["a"], true), ([""], false), ([], false), (["a", "b"], true), (["a", ""], false)])
    func translated(msgstrs: [String], isTranslated: Bool) {
        var entry = POEntry(msgid: "x", msgidPlural: "xs", msgstrs: msgstrs)
        #expect(entry.isTranslated == isTranslated)
        entry.isObsolete = true
        #expect(!entry.isTranslated)
        #expect(entry.isPlural && !entry.isHeader && !entry.hasPrevious)
    }

    @Test("The translation can be set whether there are forms or none")
    func msgstr() {
        var entry = POEntry(msgid: "x", msgidPlural: "xs", msgstrs: [])
        #expect(entry.msgstr.isEmpty)
        entry.msgstr = "y"
        #expect(entry.msgstrs == ["y"])
    }

    private static let file = POFile.parse(
        """
        msgctxt "narration.welcome"
        msgid "Welcome"
        msgstr "환영합니다"

        msgctxt "narration.welcome"
        msgid "Hello"
        msgstr "안녕하세요"

        msgid "Welcome"
        msgstr "어서 오세요"

        msgctxt ""
        msgid "Welcome"
        msgstr "empty"

        #~ msgctxt "gone"
        #~ msgid "Old"
        #~ msgstr "옛"
        """
    ).file

    @Test("Entries are found by context, and by context and source")
    func lookup() {
        let file = Self.file
        #expect(file[context: "narration.welcome"]?.msgstr == "환영합니다")
        #expect(file[context: "narration.welcome", msgid: "Hello"]?.msgstr == "안녕하세요")
        #expect(file[context: nil]?.msgstr == "어서 오세요")
        #expect(file[context: ""]?.msgstr == "empty")
        #expect(file[context: nil, msgid: "Hello"] == nil)
        #expect(file[context: "gone"] == nil)
        #expect(file[context: "gone", msgid: "Old"] == nil)
        #expect(file.obsoleteEntry(context: "gone", msgid: "Old")?.msgstr == "옛")
        #expect(file.entries(inContext: "narration.welcome").map(\.msgid) == ["Welcome", "Hello"])
        #expect(file.entries(inContext: "nothing").isEmpty)
        #expect(file.indexOfEntry(context: nil, msgid: "Welcome") == 2)
    }

    @Test("A message's translation is the entry with its source, else the first with its context")
    func translation() throws {
        let file = Self.file
        let current = try #require(file.indexOfTranslation(context: "narration.welcome", msgid: "Hello"))
        #expect(file.entries[current.index].msgstr == "안녕하세요" && current.isCurrent)
        let outdated = try #require(file.indexOfTranslation(context: "narration.welcome", msgid: "Hello!"))
        #expect(file.entries[outdated.index].msgstr == "환영합니다" && !outdated.isCurrent)
        #expect(file.indexOfTranslation(context: "gone", msgid: "Old") == nil)
        // Byte by byte, as gettext compares: é in one character and in two.
        let accented = POFile(entries: [POEntry(msgctxt: "a", msgid: "caf\u{E9}", msgstr: "카페")])
        #expect(accented.indexOfTranslation(context: "a", msgid: "cafe\u{301}")?.isCurrent == false)
        #expect(accented.indexOfTranslation(context: "a", msgid: "caf\u{E9}")?.isCurrent == true)
    }

    @Test("Lookups are right after every edit")
    func edits() {
        var file = Self.file
        file.entries.removeFirst()
        #expect(file[context: "narration.welcome"]?.msgid == "Hello")
        file.entries[0].msgctxt = "moved"
        #expect(file[context: "narration.welcome"] == nil)
        #expect(file[context: "moved"]?.msgid == "Hello")
        file.entries.append(POEntry(msgctxt: "new", msgid: "n", msgstr: "m"))
        #expect(file[context: "new", msgid: "n"]?.msgstr == "m")
        file.entries[0].isObsolete = true
        #expect(file[context: "moved"] == nil)
        file.entries = []
        #expect(file[context: "new"] == nil)
        #expect(Self.file[context: "new"] == nil)
    }

    @Test("Texts in different normalization forms are different messages")
    func normalization() {
        let file = POFile(entries: [POEntry(msgid: "\u{E9}", msgstr: "1"), POEntry(msgid: "e\u{301}", msgstr: "2")])
        #expect(file[context: nil, msgid: "e\u{301}"]?.msgstr == "2")
        #expect(file[context: nil, msgid: "\u{E9}"]?.msgstr == "1")
    }
}
