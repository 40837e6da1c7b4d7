import ExhibitGuide
import ICU
import Testing

@testable import GuideKiosk

/// What is not pseudo on a screen is hard-coded.
@Suite("Screens in the pseudolocales")
struct PseudolocaleScreenTests {
    /// The words on every page of every guide, but for the names of keys, which are printed on keyboards.
    private static func words(locale: String) throws -> [String] {
        var session = try KioskSession.begin(locale: locale)
        var words: [String] = []
        for entry in session.model.content?.catalogue.entries ?? [] {
            session.open(stop: entry.stop)
            for _ in 0..<max(1, session.model.reading?.flow.pages.count ?? 1) {
                #expect(session.screen.flaws == [])
                for span in session.screen.lines.flatMap(\.spans) where !span.style.contains(.key) {
                    words += span.text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
                }
                session.press(.pageDown)
            }
        }
        return words
    }

    @Test("no word of any guide in en-XA is hard-coded")
    func accented() throws {
        let words = try Self.words(locale: "en-XA")
        #expect(words.count > 1000)
        let hardCoded = words.filter { $0.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) } }
        #expect(hardCoded == [])
    }

    @Test("no word of any guide in ar-XB reads from left to right")
    func bidirectional() throws {
        let english = Set(try Self.words(locale: "en")).filter { word in
            word.count > 2 && word.contains(where: \.isLetter) && word != String(word.reversed())
        }
        let words = Set(try Self.words(locale: "ar-XB"))
        #expect(english.intersection(words).filter { !english.contains(String($0.reversed())) } == [])
        #expect(words.contains("htooB"))
    }

    @Test("the screen of ar-XB begins at the right")
    func mirrored() throws {
        let session = try KioskSession.begin(locale: "ar-XB")
        #expect(session.model.interface.direction == .rightToLeft)
        #expect(session.rows.contains { $0.hasSuffix("tcudorp a esoohC  ") || $0.hasSuffix("tcudorp a esoohC") })
    }

    @Test("a plain guide shows the order in which letters are seen, without a directional control")
    func plain() {
        #expect("a \u{200F}\u{202E}Robot\u{202C}\u{200F} 12".drawingOverrides == "a \u{200F}toboR\u{200F} 12")
        #expect("\u{202E}open".drawingOverrides == "nepo")
        #expect(PlainTable([["\u{202E}Robot\u{202C}"]]).text == "toboR\n")
    }
}
