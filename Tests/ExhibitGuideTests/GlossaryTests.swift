import ExhibitGuide
import ICU
import TestSupport
import Testing

@Suite("The glossary")
struct GlossaryTests {
    @Test("A row gives a term in several languages, a cell several accepted forms")
    func reading() throws {
        let (glossary, diagnostics) = Glossary.read(
            """
            term,pos,note,ko,en,ru
            booth,noun,"Where a product is shown, by its number",부스,booth,стенд | стенды
            AI,noun,"Say ""AI"" alone",인공지능,,ИИ

            """)
        #expect(diagnostics.isEmpty)
        #expect(glossary.terms.map(\.term) == ["booth", "AI"])
        #expect(glossary.locales == [try LanguageTag("ko"), try LanguageTag("en"), try LanguageTag("ru")])
        #expect(glossary.terms[0].note == "Where a product is shown, by its number")
        #expect(glossary.terms[0].forms[try LanguageTag("ru")] == ["стенд", "стенды"])
        #expect(glossary.terms[1].note == "Say \"AI\" alone")
        #expect(glossary.terms[1].forms[try LanguageTag("en")] == nil)
        #expect(glossary.terms[1].location == SourceLocation(file: Glossary.path, line: 3, column: 1))
    }

    @Test("CR LF ends a line, and a line end in quotation marks does not")
    func lineEnds() throws {
        let (glossary, diagnostics) = Glossary.read("term,pos,note,ko\r\nstop,noun,\"a\r\nb\",정거장\r\nkiosk,noun,,키오스크")
        #expect(diagnostics.isEmpty)
        #expect(glossary.terms.map(\.note) == ["a\r\nb", ""])
        #expect(glossary.terms.map(\.location.line) == [2, 4])
    }

    @Test(
        "What is wrong is an error at its place, and the rest is read",
        arguments: [
            ("", "1:1: error: the file is empty", 0),
            ("word,pos,note,ko\na,b,c,d\n", "1:1: error: the first line does not begin with term,pos,note", 0),
            ("term,pos,note,ko,xx-nowhere-1\na,,,가,x\n", "1:18: error: “xx-nowhere-1” is no language", 1),
            ("term,pos,note,ko,ko\na,,,가,x\n", "1:18: error: the language “ko” has two columns", 1),
            ("term,pos,note,ko\n,,,가\nb,,,나\n", "2:1: error: a row without a term", 1),
            ("term,pos,note,ko\na,,,가\na,,,나\n", "3:1: error: the term “a” stands again, after line 2", 1),
            ("term,pos,note,ko\na,,가\nb,,,나\n", "2:4: error: 3 fields where the first line has 4", 2),
            ("term,pos,note,ko\na,,\"x,가\n", "2:4: error: a quotation mark that is not closed", 1),
            (
                "term,pos,note,ko\na,,x\"y,가\n", "2:5: error: a quotation mark in a field that does not begin with one",
                1
            ),
            ("term;pos;note;ko\na;;;가\n", "1:1: error: the fields are parted by semicolons", 0),
            ("term\tpos\tnote\tko\n", "1:1: error: the fields are parted by tabs", 0),
            ("term,pos,note,ko\na,,\"x\"y,가\n", "2:7: error: text after the field's closing quotation mark", 1),
        ])
    func faults(text: String, expected: String, terms: Int) {
        let (glossary, diagnostics) = Glossary.read(text)
        #expect(glossary.terms.count == terms)
        #expect(diagnostics.contains { "\($0)".hasPrefix("\(Glossary.path):\(expected)") }, "\(diagnostics)")
        #expect(diagnostics.allSatisfy { $0.rule == .csvSyntax })
    }

    @Test("A merge conflict is said to be one, and nothing of it is read")
    func conflicts() {
        let (glossary, diagnostics) = Glossary.read(
            "term,pos,note,ko\r\na,,,가\r\n<<<<<<< HEAD\r\nb,,,나\r\n=======\r\nb,,,\"다\r\n>>>>>>> x\r\nc,,,라\r\n>>>>>>>\r\n"
        )
        #expect(glossary.terms.map(\.term) == ["a", "c"])
        #expect(glossary.terms.map(\.location.line) == [2, 8])
        #expect(diagnostics.map { "\($0.location.line) \($0.rule)" } == ["3 conflict-marker", "9 conflict-marker"])
    }

    @Test("An exhibition without a glossary has an empty one")
    func none() throws {
        let folder = try ExhibitionFixture().write()
        let (glossary, diagnostics) = Glossary.load(from: ContentFolder(folder.path))
        #expect(glossary == .empty)
        #expect(diagnostics.isEmpty)
    }
}
