import Testing

@testable import Gettext

@Suite("Garbage")
struct GarbageTests {
    @Test("A mutated file never traps, and what is read of it can be written and read again", arguments: 0..<8)
    func mutations(seed: Int) {
        var generator = RepeatableGenerator(state: UInt64(seed) &+ 1000)
        let seeds = Fixture.all.map { Array($0.text.utf8.prefix(700)) }
        let tokens = [
            "\"", "\\", "\n", "\r\n", "#", "#~", "#|", "#~|", "#,", "#:", "msgid", "msgstr[", "]", "msgctxt \"", "\0",
            "\u{7F}",
            "<<<<<<< \n", "=======\n", ">>>>>>> \n", "\\x", "\\777", "\u{2068}", "charset=", "msgid \"\"\nmsgstr \"",
            "한", "\u{FEFF}",
        ].map { Array($0.utf8) }
        for _ in 0..<500 {
            var bytes = seeds.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let place = Int.random(in: 0...bytes.count, using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
                case 1: bytes.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: place)
                case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                case 3:
                    bytes.removeSubrange(place..<min(place + Int.random(in: 0...20, using: &generator), bytes.count))
                default: bytes.removeLast(min(bytes.count, Int.random(in: 0...30, using: &generator)))
                }
            }
            check(bytes)
        }
    }

    @Test("Random bytes never trap", arguments: 0..<4)
    func randomBytes(seed: Int) {
        var generator = RepeatableGenerator(state: UInt64(seed))
        // Half of the runs over the few bytes that mean something.
        let alphabet = Array("\"\\#~|,:.msgidtrx[]01 \n\r<=>\u{7F}한".utf8)
        for run in 0..<250 {
            let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                run.isMultiple(of: 2)
                    ? UInt8.random(in: 0...255, using: &generator) : alphabet.randomElement(using: &generator) ?? 0
            }
            check(bytes)
        }
    }

    @Test("Of every beginning of a file that is right, all entries before the last are read as in the whole")
    func beginnings() {
        for fixture in Fixture.all {
            let bytes = Array(fixture.text.utf8.prefix(500))
            let whole = POFile.parse(bytes)
            for count in bytes.indices {
                let beginning = Array(bytes[..<count])
                let result = POFile.parse(beginning)
                checkPlaces(result, in: beginning)
                if whole.hasErrors { continue }
                let entries = result.file.entries.dropLast().map(\.key)
                #expect(
                    entries == whole.file.entries.prefix(entries.count).map(\.key),
                    "\(count) bytes of \(fixture.testDescription)")
            }
        }
    }

    @Test(
        "A long run of what opens something is read to its end",
        arguments: [
            "<<<<<<< x\n", "=======\n", "\"", "\\", "#\n", "#~ ", "#|", "msgid ", "msgid \"\" ",
            "msgid \"\"\nmsgstr \"\"\n", "\"\"\n",
            "\"\u{1}\" ", "\u{FFFD}", "#: \u{2068}", "msgstr[0]", "msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n\n",
            "msgctxt \"\\xff\" ", "#, a,", "msgid \"\\xff\" ",
            "msgid \"\" \"charset=\" \"x\" msgstr \"content-type:charset=\" ",
        ])
    func longRun(of pattern: String) {
        let bytes = Array(String(repeating: pattern, count: 80_000 / pattern.utf8.count).utf8)
        let result = POFile.parse(bytes)
        #expect(result.diagnostics.count <= POParseOptions().maximumDiagnostics)
    }

    /// Every problem is one of a place in the file, and no more are named than are asked for.
    private func checkPlaces(_ result: POParseResult, in bytes: [UInt8]) {
        let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        let isInside = result.diagnostics.allSatisfy {
            (1...lineCount).contains($0.line) && (1...bytes.count + 1).contains($0.column)
        }
        #expect(isInside, "\(result.diagnostics)")
        #expect(result.diagnostics.count <= POParseOptions().maximumDiagnostics)
    }

    private func check(_ bytes: [UInt8]) {
        let result = POFile.parse(bytes)
        checkPlaces(result, in: bytes)
        for entry in result.file.entries {
            let length = entry.msgid.utf8.count
            #expect(entry.position(of: .msgid, utf8Offset: length) != nil)
        }
        #expect(result.hasErrors == !result.errors.isEmpty)
        // A refused charset is refused again.
        guard !result.diagnostics.contains(where: { $0.kind == .unsupportedCharset }) else { return }
        let text = result.file.serialized()
        let again = POFile.parse(text)
        if again.hasErrors || again.file.serialized() != text {
            Issue.record("\(String(decoding: bytes, as: UTF8.self).debugDescription) → \(again.diagnostics) \(text)")
        }
    }
}
