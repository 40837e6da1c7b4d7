import ExhibitGuide
import Gettext
import Testing

@testable import GuideTranslation

/// What becomes of entries when their sources change. Each case is a file before, the sources, and the file after.
@Suite struct MergeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let before: String
        let sources: [(key: String, text: String)]
        let after: String
        let changes: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "nothing changed", before: entry("a", "A", "TA"), sources: [("a", "A")], after: entry("a", "A", "TA"),
            changes: "up to date"),
        Case(
            name: "a changed source keeps the translation and remembers what it translates",
            before: entry("a", "A", "TA"), sources: [("a", "A2")],
            after: "#, fuzzy\n#| msgctxt \"a\"\n#| msgid \"A\"\n" + entry("a", "A2", "TA"), changes: "1 outdated"),
        Case(
            name: "an outdated translation still remembers the oldest source",
            before: "#, fuzzy\n#| msgid \"A0\"\n" + entry("a", "A1", "TA"), sources: [("a", "A2")],
            after: "#, fuzzy\n#| msgid \"A0\"\n" + entry("a", "A2", "TA"), changes: "1 outdated"),
        Case(
            name: "a draft stays a draft", before: "#, fuzzy\n" + entry("a", "A", "TA"), sources: [("a", "A2")],
            after: "#, fuzzy\n" + entry("a", "A2", "TA"), changes: "1 draft"),
        Case(
            name: "what has no translation just has a new source", before: "# note\n" + entry("a", "A", ""),
            sources: [("a", "A2")], after: "# note\n" + entry("a", "A2", ""), changes: "1 new"),
        Case(
            name: "a change that was taken back leaves the translation as it was before",
            before: "#, fuzzy\n#| msgctxt \"a\"\n#| msgid \"A\"\n" + entry("a", "A2", "TA"), sources: [("a", "A")],
            after: entry("a", "A", "TA"), changes: "1 restored"),
        Case(
            name: "what an earlier synchronization left outdated for no reason is translated again",
            before: "#, fuzzy, no-wrap\n#| msgctxt \"a\"\n#| msgid \"A\"\n" + entry("a", "A", "TA"),
            sources: [("a", "A")], after: "#, no-wrap\n" + entry("a", "A", "TA"), changes: "1 restored"),
        Case(
            name: "a change that was taken back under another key is none of this message",
            before: "#, fuzzy\n#| msgctxt \"b\"\n#| msgid \"A\"\n" + entry("a", "A2", "TA"), sources: [("a", "A")],
            after: "#, fuzzy\n#| msgctxt \"b\"\n#| msgid \"A\"\n" + entry("a", "A", "TA"), changes: "1 outdated"),
        Case(
            name: "a draft whose source changed and changed back stays a draft",
            before: "#, fuzzy\n" + entry("a", "A2", "TA"), sources: [("a", "A")],
            after: "#, fuzzy\n" + entry("a", "A", "TA"), changes: "1 draft"),
        Case(
            name: "what another tool says of the former source, without its key, awaits approval",
            before: "#, fuzzy\n#| msgid \"A\"\n" + entry("a", "A2", "TA"), sources: [("a", "A")],
            after: "#, fuzzy\n#| msgid \"A\"\n" + entry("a", "A", "TA"), changes: "1 outdated"),
        Case(
            name: "a renamed key is recognised by its text", before: "# note\n" + entry("a", "A", "TA"),
            sources: [("b", "A")], after: "# note\n" + entry("b", "A", "TA"), changes: "1 renamed"),
        Case(
            name: "paragraphs that move on by one keep their translations",
            before: entry("p1", "A", "TA") + "\n" + entry("p2", "B", "TB"),
            sources: [("p1", "N"), ("p2", "A"), ("p3", "B")],
            after: entry("p1", "N", "") + "\n" + entry("p2", "A", "TA") + "\n" + entry("p3", "B", "TB"),
            changes: "1 new, 2 renamed"),
        Case(
            name: "two keys of one text are not told apart",
            before: entry("a", "A", "TA") + "\n" + entry("b", "A", "TB"),
            sources: [("c", "A")],
            after: entry("c", "A", "") + "\n" + obsolete("a", "A", "TA") + "\n" + obsolete("b", "A", "TB"),
            changes: "1 new, 2 obsolete"),
        Case(
            name: "a text that has two new keys belongs to neither", before: entry("a", "A", "TA"),
            sources: [("b", "A"), ("c", "A")],
            after: entry("b", "A", "") + "\n" + entry("c", "A", "") + "\n" + obsolete("a", "A", "TA"),
            changes: "2 new, 1 obsolete"),
        Case(
            name: "a text under a key that stays is no rename", before: entry("a", "A", "TA"),
            sources: [("a", "A"), ("b", "A")], after: entry("a", "A", "TA") + "\n" + entry("b", "A", ""),
            changes: "1 new"),
        Case(
            name: "what is gone becomes obsolete", before: "# note\n#. x\n#: f:1\n" + entry("a", "A", "TA"),
            sources: [],
            after: "# note\n" + obsolete("a", "A", "TA"), changes: "1 obsolete"),
        Case(
            name: "what is gone and was never translated is left out", before: entry("a", "A", ""), sources: [],
            after: "", changes: "1 removed"),
        Case(
            name: "a note on what was never translated is kept", before: "# note\n" + entry("a", "A", ""), sources: [],
            after: "# note\n" + obsolete("a", "A", ""), changes: "1 obsolete"),
        Case(
            name: "what returns is revived", before: obsolete("a", "A", "TA"), sources: [("a", "A")],
            after: entry("a", "A", "TA"), changes: "1 revived"),
        Case(
            name: "what returns under another key is revived", before: obsolete("a", "A", "TA"), sources: [("b", "A")],
            after: entry("b", "A", "TA"), changes: "1 revived"),
        Case(
            name: "what returns with another text is outdated", before: obsolete("a", "A", "TA"),
            sources: [("a", "A2")],
            after: "#, fuzzy\n#| msgctxt \"a\"\n#| msgid \"A\"\n" + entry("a", "A2", "TA"), changes: "1 outdated"),
        Case(
            name: "the newer of two obsolete translations is kept",
            before: entry("a", "A", "new") + "\n" + obsolete("a", "A", "old"), sources: [],
            after: obsolete("a", "A", "new"), changes: "1 obsolete"),
        Case(
            name: "the order is that of the sources", before: entry("b", "B", "TB") + "\n" + entry("a", "A", "TA"),
            sources: [("a", "A"), ("b", "B")], after: entry("a", "A", "TA") + "\n" + entry("b", "B", "TB"),
            changes: "reordered"),
        Case(
            name: "texts are compared by their bytes", before: entry("a", "é", "TA"), sources: [("a", "e\u{301}")],
            after: "#, fuzzy\n#| msgctxt \"a\"\n#| msgid \"é\"\n" + entry("a", "e\u{301}", "TA"), changes: "1 outdated"),
    ]

    static func entry(_ key: String, _ source: String, _ translation: String) -> String {
        "msgctxt \"\(key)\"\nmsgid \"\(source)\"\nmsgstr \"\(translation)\"\n"
    }

    static func obsolete(_ key: String, _ source: String, _ translation: String) -> String {
        "#~ msgctxt \"\(key)\"\n#~ msgid \"\(source)\"\n#~ msgstr \"\(translation)\"\n"
    }

    @Test(arguments: cases) func merging(_ test: Case) throws {
        let texts = test.sources.map { SourceText(key: $0.key, source: $0.text, file: "test") }
        let merge = CatalogMerge(texts, into: try POFile(parsing: Array(test.before.utf8)))
        let text = POFile(entries: merge.entries + merge.obsolete).serialized()
        #expect(Array(text.utf8) == Array(test.after.utf8), "\(text)")
        #expect(merge.changes.description == test.changes)
    }

    @Test(arguments: cases) func mergingAgainChangesNothing(_ test: Case) throws {
        let texts = test.sources.map { SourceText(key: $0.key, source: $0.text, file: "test") }
        let merge = CatalogMerge(texts, into: try POFile(parsing: Array(test.after.utf8)))
        #expect(merge.changes.isEmpty, "\(merge.changes)")
    }

    @Test func aSourceThatOnlyMovedIsNoChange() throws {
        let texts = [SourceText(key: "a", source: "A", file: "f")]
        var merge = CatalogMerge(
            texts, into: try POFile(parsing: Array("#. c\n#: f:1\n\(Self.entry("a", "A", "T"))".utf8)))
        merge.annotate([["c"]], references: [POReference(path: "f", line: 7)])
        #expect(merge.changes.isEmpty)
        merge.annotate([["d"]], references: [POReference(path: "f", line: 7)])
        #expect(merge.changes.description == "comments on 1")
    }
}
