import Testing

@testable import GuideTranslation

@Suite struct XMLReaderTests {
    /// Every event of a document, written down shortly: `<name a=b>`, `text`, `/`.
    private static func events(_ text: String) throws -> String {
        var reader = try XMLReader(Array(text.utf8))
        var result = ""
        while true {
            switch try reader.next() {
            case .start(let tag):
                let attributes = tag.attributes.map { key, value in
                    " \(key.namespace.isEmpty ? "" : "{\(key.namespace)}")\(key.local)=\(value)"
                }
                let namespace = tag.name.namespace.isEmpty ? "" : "{\(tag.name.namespace)}"
                result += "<\(namespace)\(tag.name.local)\(attributes.sorted().joined())>"
            case .text(let text, _): result += text
            case .end: result += "</>"
            case .endOfDocument: return result
            }
        }
    }

    @Test(arguments: [
        ("<a/>", "<a></>"), ("<a></a>", "<a></>"), ("<a >x</a >", "<a>x</>"),
        ("\u{FEFF}<?xml version='1.0' encoding=\"utf-8\" standalone='yes'?>\n<a>é</a>\n", "<a>é</>"),
        ("<a><!-- no --><?pi no?>x<b/>y</a>", "<a>x<b></>y</>"),
        ("<a b='1' c=\"2\"/>", "<a b=1 c=2></>"), ("<a b = '\n\t&lt;&#x41;&#66;'/>", "<a b=  <AB></>"),
        ("<a>&amp;&lt;&gt;&quot;&apos;</a>", "<a>&<>\"'</>"),
        ("<a><![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>", "<a><b>&amp;]]></>"),
        ("<a>1\r\n2\r3</a>", "<a>1\n2\n3</>"), ("<a>&#13;</a>", "<a>\r</>"),
        ("<a xmlns='u'><b/><p:c xmlns:p='v' p:d='e' d='f'/></a>", "<{u}a><{u}b></><{v}c d=f {v}d=e></></>"),
        ("<a xml:lang='ko'/>", "<a {http://www.w3.org/XML/1998/namespace}lang=ko></>"),
        ("<a xmlns='u'><b xmlns=''/></a>", "<{u}a><b></></>"), ("<한글 속성='값'/>", "<한글 속성=값></>"),
    ])
    func wellFormed(_ document: String, _ events: String) throws {
        #expect(try Self.events(document) == events)
    }

    @Test(arguments: [
        ("", "the file has no element"), ("  ", "the file has no element"), ("x<a/>", "text outside"),
        ("<a>", "the file ends within <a>"), ("<a></b>", "closes no element"), ("<a/><b/>", "a second element"),
        ("<a/>x", "text outside"), ("<a b/>", "has no value"), ("<a b=c/>", "quotation marks"),
        ("<a b='1' b='2'/>", "stands twice"), ("<a b='1'c='2'/>", "a space is missing"), ("<a b='<'/>", "“<”"),
        ("<a b='1", "not closed"), ("<a", "not closed"), ("<a>&x;</a>", "no entity “x”"), ("<a>& b</a>", "“&” without"),
        ("<a>&#0;</a>", "U+0000"), ("<a>&#xD800;</a>", "is no character"), ("<a>&#99999999;</a>", "is no character"),
        ("<a>\u{1}</a>", "U+0001"), ("<a>\u{FFFE}</a>", "U+FFFE"), ("<a>]]></a>", "“]]>”"),
        ("<a><!-- -- --></a>", "“--”"),
        ("<a><!-- </a>", "not closed"), ("<a><![CDATA[ </a>", "not closed"),
        ("<a><?xml version='1.0'?></a>", "XML declaration"),
        ("<p:a/>", "“p” is not declared"), ("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "stands twice"),
        ("<a:b:c/>", "is no name"), ("<1/>", "a name is missing"), ("< a/>", "a name is missing"),
        ("<a xmlns:xml='u'/>", "cannot be declared"), ("<a xmlns:p=''/>", "cannot be declared"),
        ("<?xml version='1.0' encoding='EUC-KR'?><a/>", "the encoding is EUC-KR"),
        ("<?xml version='1.1'?><a/>", "not XML 1.0"), ("<!DOCTYPE a><a/>", "document type declaration"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "document type declaration"),
        ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "document type declaration"),
    ])
    func notWellFormed(_ document: String, _ message: String) throws {
        let error = #expect(throws: XMLError.self) { try Self.events(document) }
        #expect(error?.message.contains(message) == true, "\(String(describing: error))")
    }

    @Test func limits() throws {
        let deep = String(repeating: "<a>", count: XMLReader.maximumDepth)
        #expect(throws: Never.self) {
            try Self.events(deep + String(repeating: "</a>", count: XMLReader.maximumDepth))
        }
        #expect(throws: XMLError.self) { try Self.events(String(repeating: "<a>", count: 1_000_000)) }
        let wide = (0...XMLReader.maximumAttributes).map { " a\($0)='1'" }.joined()
        #expect(throws: XMLError.self) { try Self.events("<a\(wide)/>") }
        #expect(throws: XMLError.self) { try XMLReader(Array(repeating: 0x20, count: XMLReader.maximumSize + 1)) }
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x3C, 0x00], "UTF-16"), ([0x3C, 0x61, 0xFF, 0x3E], "bytes that are not UTF-8"),
            ([0x00, 0x3C], "UTF-16"), ([0x3C, 0x61, 0x3E, 0xC3], "bytes that are not UTF-8"),
        ] as [([UInt8], String)])
    func otherEncodings(_ bytes: [UInt8], _ message: String) {
        let error = #expect(throws: XMLError.self) { try XMLReader(bytes) }
        #expect(error?.message.contains(message) == true)
    }

    /// The places of all tags and texts of a document, and how many elements have not ended with it.
    private static func walk(_ document: String) throws(XMLError) -> (offsets: [Int], depth: Int) {
        var reader = try XMLReader(Array(document.utf8))
        var offsets: [Int] = []
        var depth = 0
        while true {
            switch try reader.next() {
            case .start(let tag):
                depth += 1
                offsets.append(tag.offset)
            case .text(_, let offset): offsets.append(offset)
            case .end: depth -= 1
            case .endOfDocument: return (offsets, depth)
            }
        }
    }

    /// Whatever a file holds, reading it comes to an end: that of an element for each that began, or an error at a place in the file.
    @Test func garbage() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "<a>", "</a>", "<", ">", "&", ";", "&amp;", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "'", "\"", "=",
            " ", "x",
            "<!DOCTYPE", "é", "\r", "\n", "xmlns:p='u'", "<p:b", "/>",
        ]
        var readCount = 0
        for _ in 0..<4000 {
            let document = (0..<random(20)).map { _ in pieces[random(pieces.count)] }.joined()
            let places = 0...document.utf8.count
            do throws(XMLError) {
                let (offsets, depth) = try Self.walk(document)
                #expect(offsets.allSatisfy(places.contains), "\(document)")
                #expect(depth == 0, "\(document)")
                readCount += 1
            } catch {
                #expect(places.contains(error.offset), "\(document)")
            }
        }
        #expect(readCount > 0)
    }

    @Test func placesCountCharacters() {
        let places = XMLPlaces(Array("\u{FEFF}ab\n한글x".utf8))
        #expect(places[3] == (1, 1))
        #expect(places[5] == (1, 3))
        #expect(places[6] == (2, 1))
        #expect(places[12] == (2, 3))
        #expect(places[999] == (2, 4))
    }

    @Test("In a file of a single line a place is found without counting from its beginning")
    func placesInOneLine() {
        let count = 1_000_000
        let places = XMLPlaces(Array(String(repeating: "é", count: count).utf8))
        let wrong = stride(from: 0, through: count, by: 10).filter { places[$0 * 2] != (1, $0 + 1) }
        #expect(wrong.isEmpty)
    }

    @Test(arguments: [
        ("a<b>&\"'", "a&lt;b&gt;&amp;\"'", "a&lt;b&gt;&amp;&quot;'"), ("\r\n\t", "&#13;\n\t", "&#13;&#10;&#9;"),
        ("\u{1}", "\u{FFFD}", "\u{FFFD}"),
    ])
    func escaping(_ text: String, _ content: String, _ attribute: String) {
        #expect(XMLText.content(text) == content)
        #expect(XMLText.attribute(text) == attribute)
    }
}
