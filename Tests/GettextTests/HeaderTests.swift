import Testing

@testable import Gettext

@Suite("The header")
struct HeaderTests {
    private static let text =
        "Project-Id-Version: x 1.0\nLanguage:ko\nodd line\nContent-Type: text/plain; charset=UTF-8\nX-A: b: c \n"

    @Test("Fields are read in their order, without the spaces around them")
    func fields() {
        let header = POHeader(Self.text)
        #expect(header.fields.map(\.name) == ["Project-Id-Version", "Language", "Content-Type", "X-A"])
        #expect(header["x-a"] == "b: c")
        #expect(header.language == "ko")
        #expect(header.contentType == "text/plain; charset=UTF-8")
        #expect(header.charset == "UTF-8")
        #expect(header.pluralForms == nil)
        #expect(header["Nothing"] == nil)
    }

    @Test("What is not touched stays as it is")
    func untouched() {
        var header = POHeader(Self.text)
        #expect(header.text == Self.text)
        header.language = "ja"
        header["X-New"] = "one\ntwo"
        header["X-A"] = nil
        #expect(
            header.text
                == "Project-Id-Version: x 1.0\nLanguage: ja\nodd line\nContent-Type: text/plain; charset=UTF-8\nX-New: one two\n"
        )
    }

    @Test(
        "Text comes back the same", arguments: ["", "\n", "a", "a: b", "a: b\n", "a: b\n\n", ":\n", "a: b\r\nc: d\r\n"])
    func roundTrip(text: String) {
        #expect(POHeader(text).text.utf8.elementsEqual(text.utf8))
    }

    @Test(
        "The charset is found wherever it stands",
        arguments: [
            ("Content-Type: text/plain; charset=UTF-8\n", "UTF-8"),
            ("content-type: text/plain; Charset=\"utf-8\"; x=y\n", "utf-8"),
            ("Content-Type: text/plain\n", nil), ("Content-Type: text/plain; charset=\n", nil),
            ("X: charset=UTF-8\n", nil),
        ])
    func charset(text: String, charset: String?) {
        #expect(POHeader(text).charset == charset)
    }

    @Test("A file's header can be read and changed")
    func file() {
        var file = POFile.parse(
            "# title\n#, fuzzy\nmsgid \"\"\nmsgstr \"\"\n\"Language: ko\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
        ).file
        #expect(file.entries.isEmpty)
        #expect(file.header.language == "ko")
        file.header.language = "fr"
        #expect(file.headerEntry?.translatorComments == ["title"])
        #expect(file.headerEntry?.isFuzzy == true)
        #expect(file.serialized().contains("\"Language: fr\\n\"\n"))
        var new = POFile()
        new.header["Language"] = "th"
        #expect(new.serialized() == "msgid \"\"\nmsgstr \"Language: th\\n\"\n")
    }

    @Test("A new catalog's header names its language and UTF-8")
    func newHeader() {
        let file = POFile(header: POHeader(language: "zh-Hant"))
        #expect(file.header.charset == "UTF-8")
        #expect(
            file.serialized() == """
                msgid ""
                msgstr ""
                "Language: zh-Hant\\n"
                "MIME-Version: 1.0\\n"
                "Content-Type: text/plain; charset=UTF-8\\n"
                "Content-Transfer-Encoding: 8bit\\n"

                """)
    }
}
