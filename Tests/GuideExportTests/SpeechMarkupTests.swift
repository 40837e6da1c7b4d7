import ExhibitGuide
import Foundation
import FoundationXML
import GuideExport
import TestSupport
import Testing

@Suite("Narration for a speech synthesizer")
struct SpeechMarkupTests {
    private static let head = "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\""

    private func guide(_ files: [String: Data], _ path: String) throws -> GuideDocument {
        try JSONDecoder().decode(GuideDocument.self, from: try #require(files[path]))
    }

    @Test("Sentences, stress and pauses are marked; a text in another language says so")
    func markup() throws {
        let files = try ExportFixture.export()
        #expect(
            try guide(files, "ko/every-fact.json").narration[0].ssml
                == Self.head + " xml:lang=\"ko\"><p><s>하나 <emphasis level=\"moderate\">둘</emphasis>.</s>"
                + "<break time=\"800ms\"/><s><emphasis level=\"strong\">셋</emphasis> 12.</s></p></speak>")
        #expect(
            try guide(files, "en/every-fact.json").narration[1].ssml
                == Self.head + " xml:lang=\"en\"><p><lang xml:lang=\"ko\"><s>넷.</s></lang></p></speak>")
    }

    @Test("Stress that goes on over the end of a sentence is closed and opened again")
    func nesting() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            stop: 1, ["narration": "\n  a: '{#strong}하나. 둘.{/strong} 셋.{#pause/}'"])
        let ssml = try guide(ExportFixture.export(fixture), "ko/p.json").narration[0].ssml
        #expect(
            ssml.hasSuffix(
                "<p><s><emphasis level=\"strong\">하나.</emphasis></s><s><emphasis level=\"strong\">둘.</emphasis></s>"
                    + "<s>셋.</s><break time=\"800ms\"/></p></speak>"), "\(ssml)")
    }

    @Test("What a text holds cannot become markup, and what XML cannot hold is left out")
    func escapes() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            stop: 1,
            ["narration": "\n  a: \"a < b & c > d </s> \\\"e\\\" \\u200E\\uFDD0\\U0001FFFE한\\u2066 f\\u2069.\""])
        let files = try ExportFixture.export(fixture)
        let ssml = try guide(files, "ko/p.json").narration[0].ssml
        #expect(ssml.contains("<s>a &lt; b &amp; c &gt; d &lt;/s&gt; \"e\" 한 f.</s>"), "\(ssml)")
    }

    @Test("The markup of every narration of the sample is well-formed XML, and says its text")
    func sample() throws {
        let folder = try TemporaryFolder()
        let report = try Exporter(path: GuideCommand.sample).publish(to: folder.path)
        #expect(report.isPublished)
        var count = 0
        for (path, data) in try ExportFixture.plain(folder.contents())
        where path.contains("/") && !path.hasSuffix("/index.json") {
            for paragraph in try JSONDecoder().decode(GuideDocument.self, from: data).narration {
                let parser = XMLParser(data: Data(paragraph.ssml.utf8))
                let reader = TextReader()
                parser.delegate = reader
                #expect(parser.parse(), "\(path) \(paragraph.id)")
                #expect(reader.text == paragraph.sentences.map(\.text).joined(), "\(path) \(paragraph.id)")
                count += 1
            }
        }
        #expect(count > 700)
    }

    /// The character data of a document.
    private final class TextReader: NSObject, XMLParserDelegate {
        var text = ""
        func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
}
