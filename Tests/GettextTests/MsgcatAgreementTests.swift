import Testing

@testable import Gettext

@Suite("Agreement with msgcat", .enabled(if: Msgcat.isInstalled, "msgcat is not installed (apt install gettext)"))
struct MsgcatAgreementTests {
    @Test("Reading and writing a file gives what msgcat --no-wrap gives, byte for byte", arguments: Fixture.all)
    func noWrap(_ fixture: Fixture) throws {
        let bytes = Array(fixture.text.utf8)
        let expected = try Msgcat.run(bytes, "--no-wrap")
        try #require(expected.status == 0, "\(expected.errors)")
        let result = POFile.parse(bytes)
        #expect(result.errors == [])
        #expect(result.file.serialized() == expected.text)
        #expect(Array(result.file.serialized().utf8) == Array(expected.text.utf8))
    }

    @Test("Random catalogs are written as msgcat writes them", arguments: 0..<12)
    func randomCatalogs(seed: Int) throws {
        var catalog = RandomCatalog(seed: UInt64(seed))
        let text = catalog.file(entryCount: 150)
        let result = POFile.parse(text)
        #expect(result.diagnostics == [])
        #expect(result.file.serialized() == (try Msgcat.run(Array(text.utf8), "--no-wrap")).text)
    }

    @Test("ASCII text is wrapped where msgcat wraps it", arguments: [79, 60, 40])
    func wrapping(width: Int) throws {
        var catalog = RandomCatalog(seed: UInt64(width))
        let text = catalog.prose(entryCount: 300)
        let ours = POFile.parse(text).file.serialized(wrap: width)
        #expect(ours == (try Msgcat.run(Array(text.utf8), "--width=\(width)")).text)
    }

    @Test("Chinese and Korean text is wrapped where msgcat wraps it", arguments: [79, 40, 25])
    func wrappingWideText(width: Int) throws {
        let text =
            Fixture.header + """
                msgid "ko"
                msgstr "박물관에 오신 것을 환영합니다. 이 키오스크는 여러 언어로 전시 안내를 제공합니다. 언어를 선택해 주십시오."

                msgid "zh"
                msgstr "中文「字符」测试，中文（字符）测试、中文字符。测试中文！字符测试中文中文字符 测试中文测试中ー文字符々测试"

                msgid "th"
                msgstr "ภาษาไทยเป็นภาษาที่มีระดับเสียงของคำ แน่นอนหรือวรรณยุกต์เช่นเดียวกับ ภาษาจีนและออกเสียงแยก"

                msgid "ru"
                msgstr "Добро пожаловать на выставку, где каждый экспонат рассказывает о себе на вашем языке и не спешит."

                """
        let ours = POFile.parse(text).file.serialized(wrap: width)
        #expect(ours == (try Msgcat.run(Array(text.utf8), "--width=\(width)")).text)
    }

    @Test("What a program makes is a valid PO file, and comes back the same")
    func programMade() throws {
        var entry = POEntry(msgctxt: "narration.\"welcome\"", msgid: "a\\b\n\"c\"\t한", msgstr: "x\u{1}2\u{7F}")
        entry.translatorComments = ["one\ntwo", "", " three"]
        entry.references = [POReference(path: "my file", line: 3), POReference(path: "key.one")]
        entry.flags = ["no-wrap", "c-format", "fuzzy"]
        let file = POFile(header: POHeader(language: "ko"), entries: [entry])
        let text = file.serialized()
        #expect(try Msgcat.run(Array(text.utf8), "--no-wrap").status == 0)
        let back = POFile.parse(text)
        #expect(back.diagnostics == [])
        #expect(back.file.entries.first?.msgstr == entry.msgstr)
        #expect(back.file.serialized() == text)
    }
}
