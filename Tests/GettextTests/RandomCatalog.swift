/// Makes valid PO files of random content, the same in every run.
struct RandomCatalog {
    private var generator: RepeatableGenerator

    init(seed: UInt64) {
        generator = RepeatableGenerator(state: seed)
    }

    /// A file with every feature.
    mutating func file(entryCount: Int) -> String {
        Fixture.header + (0..<entryCount).map { entry($0) }.joined(separator: "\n")
    }

    /// A file with long texts in ASCII.
    mutating func prose(entryCount: Int) -> String {
        let words = [
            "guide", "the", "a", "exhibit", "back-and-forth", "and/or", "(see", "below)", "{$price", ":number}", "it's",
            "end.", "well,", "3.5", "\\\"quoted\\\"", "x", "tab\\ttab", "100%", "<b>bold</b>",
            "http://example.org/a?b=c",
            "a@b.c", "U.S.", "--", "wait...", "[ok]", "e.g.x", "no!yes", "a|b", "C\\\\D", "snake_case", "1,000", "$5",
            "#1",
        ]
        let entries = (0..<entryCount).map { number in
            let text = (0..<pick(1...30)).map { _ in pick(words) + (chance(8) ? "\\n" : chance(10) ? "  " : " ") }
                .joined()
            return "msgid \"\(number)\"\nmsgstr \"\(text)\"\n"
        }
        return Fixture.header + entries.joined(separator: "\n")
    }

    private mutating func entry(_ number: Int) -> String {
        let isObsolete = chance(5)
        let mark = isObsolete ? "#~ " : ""
        var lines: [String] = []
        for _ in 0..<pick(0...2) {
            lines.append("#" + pick([" note", "  indented", "", " ", "x", "\ttab", " 한국어", "#"]))
        }
        for _ in 0..<pick(0...1) { lines.append("#." + pick([" extracted", "", "x", "  two"])) }
        for _ in 0..<pick(0...3) { lines.append("#: " + pick(["a.c:1", "key.one key.two", "src/dir/file.swift:12"])) }
        var flags = ["c-format", "no-python-format", "no-wrap", "fuzzy"].shuffled(using: &generator)
        flags.removeLast(pick(0...4))
        if !flags.isEmpty { lines.append("#, " + flags.joined(separator: ", ")) }
        if chance(4) { lines.append((isObsolete ? "#~| " : "#| ") + "msgid \"\(text())\"") }
        if chance(3) { lines.append("\(mark)msgctxt \"ctx\(pick(0...9))\"") }
        lines.append("\(mark)msgid \"\(number) \(text())\"")
        if chance(4) {
            lines.append("\(mark)msgid_plural \"\(text())\"")
            for form in 0..<pick(1...4) { lines.append("\(mark)msgstr[\(form)] \"t\(text())\"") }
        } else {
            // msgcat forgets an obsolete entry without a translation.
            lines.append("\(mark)msgstr \"\(isObsolete ? "t" : chance(5) ? "" : "u")\(text())\"")
            if chance(3) { lines.append("\(mark)\"\(text())\"") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func text() -> String {
        let atoms = [
            "word ", "\\n", "\\t", "\\\"", "\\\\", "中文", "ไทย", "é", "e\u{301}", "👩‍👩‍👧", "\\101", "\\xe4\\xb8\\xad ",
            "{$x}", " ", "  ", "#~",
        ]
        return (0..<pick(0...8)).map { _ in pick(atoms) }.joined()
    }

    private mutating func chance(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func pick(_ choices: [String]) -> String { choices[pick(0...choices.count - 1)] }
}
