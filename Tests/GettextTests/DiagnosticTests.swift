import Testing

@testable import Gettext

@Suite("Diagnostics")
struct DiagnosticTests {
    @Test(
        "An error is found in its place, and the entry after it is read",
        arguments: DiagnosticCase.structure + DiagnosticCase.strings)
    func errors(_ example: DiagnosticCase) {
        let result = POFile.parse(example.text + DiagnosticCase.rest)
        #expect(summary(result) == example.expected)
        #expect(result.hasErrors)
        #expect(result.file[context: nil, msgid: "sound"]?.msgstr == "s")
        // A sound first entry may stand before its duplicate; nothing broken may.
        #expect(result.file.entries.count <= 2)
    }

    @Test("A warning is found in its place, and nothing is lost", arguments: DiagnosticCase.warnings)
    func warnings(_ example: DiagnosticCase) {
        let result = POFile.parse(example.text + DiagnosticCase.rest)
        #expect(summary(result) == example.expected)
        #expect(!result.hasErrors)
        #expect(result.warnings.count == example.expected.count)
        #expect(result.file[context: nil, msgid: "sound"]?.msgstr == "s")
    }

    @Test("A duplicate names the line of the first definition; the first one stays")
    func duplicates() {
        let result = POFile.parse(
            "\nmsgid \"a\"\nmsgstr \"1\"\n\nmsgid \"a\"\nmsgstr \"2\"\n\nmsgid \"a\"\nmsgstr \"3\"\n")
        #expect(result.errors.map(\.line) == [5, 8])
        #expect(result.errors.allSatisfy { $0.message.contains("line 2") })
        #expect(result.file.entries.map(\.msgstr) == ["1"])
    }

    @Test(
        "Bytes that are not UTF-8 are found at their line and column",
        arguments: [
            ([0xFF], "2:11"), ([0xC3], "2:11"), ([0xE4, 0xB8], "2:11"), ([0xED, 0xA0, 0x80], "2:11"),
            ([0xC0, 0xAF], "2:11"),
            ([0xF4, 0x90, 0x80, 0x80], "2:11"), ([0xF5], "2:11"), ([0x41, 0x80], "2:12"),
            ([0xED, 0x95, 0x9C, 0xBF], "2:12"),
        ] as [([UInt8], String)])
    func invalidUTF8(bytes: [UInt8], position: String) {
        let result = POFile.parse(Array("msgid \"a\"\nmsgstr \"한b".utf8) + bytes + Array("c\"\n".utf8))
        #expect(result.errors.map(\.kind) == [.invalidUTF8])
        #expect(result.errors.first?.position.description == position)
        #expect(result.file.entries.isEmpty)
    }

    @Test("A comment that is not UTF-8 is repaired, and its entry stays")
    func invalidComment() {
        let result = POFile.parse(Array("# caf".utf8) + [0xE9] + Array("\nmsgid \"a\"\nmsgstr \"b\"\n".utf8))
        #expect(result.errors.map(\.position.description) == ["1:6"])
        #expect(result.file.entries.first?.translatorComments == ["caf\u{FFFD}"])
    }

    @Test("A file in another encoding is spoken of once, at the first place, with the number of the others")
    func manyInvalidBytes() throws {
        let entry = Array("# caf".utf8) + [0xE9] + Array("\nmsgid \"a\"\nmsgstr \"b ".utf8) + [0xE9] + Array(" ".utf8)
        let text = entry + [0xE8] + Array("\"\n\nmsgid \"c\"\nmsgstr \"\\351\"\n".utf8)
        let result = POFile.parse(text)
        #expect(result.errors.map { "\($0.position) \($0.kind)" } == ["1:6 invalidUTF8"])
        #expect(result.errors.first?.message.contains("as are others in 3 more places") == true)
        #expect(result.errors.first?.remedy.contains("iconv -f") == true)
        #expect(result.file.entries.isEmpty)
        let two = POFile.parse(Array("# caf".utf8) + [0xE9] + Array("\n# caf".utf8) + [0xE9, 0x0A])
        #expect(two.errors.first?.message.contains("in 1 more place.") == true)
    }

    @Test("A line that follows a comment behind a carriage return is not lost")
    func carriageReturnInComment() {
        let result = POFile.parse("# a\r#, fuzzy\rmsgid \"x\"\nmsgstr \"y\"\n\n# b\rc\nmsgid \"z\"\nmsgstr \"\"\n")
        #expect(result.errors.map { "\($0.position) \($0.kind)" } == ["1:4 lineEnd", "1:13 lineEnd"])
        #expect(result.file.entries.map(\.msgid) == ["x", "z"])
        #expect(result.file.entries.first?.isFuzzy == true)
        #expect(result.file.entries.last?.translatorComments == ["b\rc"])
    }

    @Test(
        "A file without line feeds is refused",
        arguments: [
            "# a\rmsgid \"x\"\rmsgstr \"y\"\r", "msgid \"x\"\rmsgstr \"y\"\r", "\u{FEFF}#, fuzzy\r#: x\rmsgid \"x\"\r",
        ])
    func carriageReturnsAlone(text: String) {
        let result = POFile.parse(text)
        #expect(result.diagnostics.map(\.kind) == [.lineEnd])
        #expect(result.errors.first?.message.contains("CR") == true)
        #expect(result.file.entries.isEmpty && result.file.trailingComments.isEmpty)
        #expect(POFile.parse("# a\r").diagnostics == [])
    }

    @Test("A diagnostic is shown as compilers show theirs")
    func formatting() {
        let diagnostic = PODiagnostic(
            severity: .error, kind: .missingMsgstr, position: POPosition(line: 3, column: 7), message: "It is wrong.",
            remedy: "Mend it.")
        #expect(diagnostic.formatted(fileName: "ko/a.po") == "ko/a.po:3:7: error: It is wrong. Mend it.")
        #expect((diagnostic.line, diagnostic.column) == (3, 7))
        #expect(POPosition(line: 1, column: 9) < POPosition(line: 2, column: 1))
    }

    @Test(
        "Every diagnostic says what is wrong and how to mend it, in sentences",
        arguments: DiagnosticCase.structure + DiagnosticCase.strings + DiagnosticCase.warnings)
    func sentences(_ example: DiagnosticCase) {
        for diagnostic in POFile.parse(example.text).diagnostics {
            #expect(diagnostic.message.hasSuffix("."))
            #expect(diagnostic.remedy.count > 5)
            #expect(!diagnostic.message.unicodeScalars.contains { $0.value < 0x20 })
        }
    }

    @Test("Problems beyond the limit are counted")
    func limit() {
        let text = String(repeating: "msgid \"a\n\n", count: 50)
        let result = POFile.parse(text, options: POParseOptions(maximumDiagnostics: 10))
        #expect(result.diagnostics.count == 10)
        #expect(result.omittedDiagnosticCount == POFile.parse(text).diagnostics.count - 10)
        #expect(POFile.parse(text, options: POParseOptions(maximumDiagnostics: 0)).hasErrors)
    }

    private func summary(_ result: POParseResult) -> [String] {
        result.diagnostics.map { "\($0.position) \($0.severity.rawValue) \($0.kind.rawValue)" }
    }
}
