import Foundation
import TestSupport
import Testing

/// Every command that takes a locale takes a pseudolocale, where it is asked for by name.
@Suite("Pseudolocales on the command line")
struct PseudolocaleCommandTests {
    private struct Guide: Decodable {
        struct Text: Decodable {
            let text: String
            let locale: String
            let state: String
        }

        let direction: String
        let locale: String
        let textLocale: String
        let formattingLocale: String
        let title: Text
        let facts: [Fact]

        struct Fact: Decodable {
            let text: Text
        }
    }

    @Test("the export writes one where it is asked for", arguments: [("en-XA", "ltr"), ("ar-XB", "rtl")])
    func export(locale: String, direction: String) throws {
        let folder = try TemporaryFolder()
        let result = try GuideCommand.run([
            "export", "-o", folder.path, "--locale", locale, "--product", "walking-robot",
        ])
        #expect(result.code == 0, "\(result.complaint)")
        let data = try #require(try folder.contents()["\(locale)/walking-robot.json"])
        let guide = try JSONDecoder().decode(Guide.self, from: data)
        #expect(guide.direction == direction)
        #expect(guide.locale == locale && guide.textLocale == locale && guide.formattingLocale == "en")
        #expect(guide.title.locale == locale && guide.title.state == "translated")
        let texts = [guide.title.text] + guide.facts.map(\.text.text)
        if locale == "en-XA" {
            #expect(texts.allSatisfy { $0.hasPrefix("[") && $0.hasSuffix("]") })
        } else {
            #expect(guide.title.text.hasPrefix("\u{200F}\u{202E}Robot\u{202C}\u{200F}"))
        }
    }

    @Test("none is listed, nor exported where nothing is asked for") func notListed() throws {
        let result = try GuideCommand.run(["locales"])
        #expect(result.code == 0)
        #expect(!result.text.contains("-XA") && !result.text.contains("-XB"))
    }

    @Test("lists, guides and messages") func texts() throws {
        let list = try GuideCommand.run(["list", "--locale", "en-XA"]).lines
        #expect(list.count == Surroundings.sampleProducts.count)
        #expect(list.allSatisfy { $0.contains("  [") })
        let guide = try GuideCommand.run(["show", "walking-robot", "--locale", "en_XA"]).text
        #expect(guide.hasPrefix("[Ŕöḃöţ ḟöŕ ŵåļķîñĝ ŕéĥåḃîļîţåţîöñ"))
        let message = try GuideCommand.run(["message", "--locale", "ar-XB", "{$n} guides", "--arg", "n=1234"]).text
        #expect(message == "1,234 \u{200F}\u{202E}guides\u{202C}\u{200F}\n")
        let broken = try GuideCommand.run(["message", "--locale", "en-XA", "{$n"])
        #expect(broken.code == 1)
    }

    @Test("none is a language to translate into", arguments: ["add en-XA", "sync en-XA", "export en-XA -o x.xlf"])
    func refused(tool: String) throws {
        let folder = try TemporaryFolder()
        let result = try GuideCommand.run(
            ["translations"] + tool.split(separator: " ").map(String.init) + ["-C", GuideCommand.sample],
            in: folder.path)
        #expect(result.code == 64)
        #expect(result.complaint.contains("“en-XA” is a pseudolocale"), "\(result.complaint)")
        #expect(try folder.contents().isEmpty)
    }
}
