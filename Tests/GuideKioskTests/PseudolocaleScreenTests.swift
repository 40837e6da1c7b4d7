import ExhibitGuide
import Foundation
import ICU
import Testing

@testable import GuideKiosk

/// What is not pseudo on a screen is hard-coded.
@Suite("Screens in the pseudolocales")
struct PseudolocaleScreenTests {
    private static let products = try? FileManager.default.contentsOfDirectory(atPath: Folder.sample + "Guides")
        .filter { $0.hasSuffix(".yaml") && $0 != "exhibition.yaml" }.map { String($0.dropLast(5)) }.sorted()

    /// The words on every page of a guide, but for the names of keys, which are printed on keyboards.
    private static func words(of product: String, locale: String) throws -> [String] {
        var session = try KioskSession.begin(locale: locale)
        let entry = try #require(session.model.content?.catalogue.entries.first { $0.id == product })
        session.type(String(entry.stop))
        session.press(.enter, .home)
        var words: [String] = []
        for _ in 0..<max(1, session.model.reading?.flow.pages.count ?? 1) {
            #expect(session.screen.flaws == [])
            for span in session.screen.lines.flatMap(\.spans) where !span.style.contains(.key) {
                words += span.text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
            }
            session.press(.pageDown)
        }
        return words
    }

    @Test("no word of any guide in en-XA is hard-coded", arguments: try #require(products))
    func accented(product: String) throws {
        let words = try Self.words(of: product, locale: "en-XA")
        #expect(words.count > 40)
        let hardCoded = words.filter { $0.utf8.contains { (0x41...0x5A).contains($0 & 0xDF) } }
        #expect(hardCoded == [])
    }

    @Test("no word of any guide in ar-XB reads from left to right", arguments: try #require(products))
    func bidirectional(product: String) throws {
        let english = Set(try Self.words(of: product, locale: "en")).filter { word in
            word.count > 2 && word.contains(where: \.isLetter) && word != String(word.reversed())
        }
        let words = Set(try Self.words(of: product, locale: "ar-XB"))
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
