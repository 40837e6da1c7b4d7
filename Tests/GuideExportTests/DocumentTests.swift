import ExhibitGuide
import Foundation
import GuideExport
import ICU
import TestSupport
import Testing

@Suite("The documents of the export")
struct DocumentTests {
    private func decode<Document: Decodable>(_ files: [String: Data], _ path: String) throws -> Document {
        try JSONDecoder().decode(Document.self, from: try #require(files[path]))
    }

    /// As the export writes: sorted keys, no escaped slashes, a newline at the end.
    private func encode(_ document: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(document) + Data("\n".utf8)
    }

    @Test("Every document that is read and written again is the same")
    func roundTrip() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition())
        #expect(files.count == 10)
        for (path, data) in files {
            let again: Data
            if path == "index.json" {
                let document: ExportIndexDocument = try decode(files, path)
                #expect(try JSONDecoder().decode(ExportIndexDocument.self, from: encode(document)) == document)
                again = try encode(document)
            } else if path.hasSuffix("/index.json") {
                let document: LocaleIndexDocument = try decode(files, path)
                #expect(try JSONDecoder().decode(LocaleIndexDocument.self, from: encode(document)) == document)
                again = try encode(document)
            } else {
                let document: GuideDocument = try decode(files, path)
                #expect(try JSONDecoder().decode(GuideDocument.self, from: encode(document)) == document)
                again = try encode(document)
            }
            #expect(again == data, "\(path)")
        }
    }

    @Test("A fact's value has its type and the fields of that type, as exact decimals and ISO dates")
    func factValues() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition())
        let guide: GuideDocument = try decode(files, "ko/every-fact.json")
        let values = try guide.facts.map { String(decoding: try encode($0.value).dropLast(), as: UTF8.self) }
        #expect(
            values == [
                #"{"number":"12","type":"number"}"#, #"{"percent":"97.5","type":"percent"}"#,
                #"{"amount":"18500000","currency":"KRW","type":"amount"}"#,
                #"{"type":"measurement","unit":"meter","usage":"person-height","value":"1.8"}"#,
                #"{"date":"2016-03-02","type":"date"}"#, #"{"from":"2025-03-10","to":"2025-06-27","type":"interval"}"#,
                #"{"duration":"PT1H30M","type":"duration"}"#, #"{"high":"3","low":"2","type":"range","unit":"hour"}"#,
                #"{"languages":["ko","zh-Hans"],"type":"languages"}"#, #"{"economies":["JP","TW"],"type":"economies"}"#,
            ])
        #expect(guide.facts.map(\.id).first == "count")
        #expect(guide.facts.map(\.label.text).prefix(3) == ["개수", "몫", "가격"])
        #expect(guide.facts[1].text.text == "97.5%")
    }

    @Test("Every text names its language and its state")
    func states() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition())
        let guide: GuideDocument = try decode(files, "en/every-fact.json")
        #expect([guide.title, guide.tagline, guide.company].map(\.text) == ["Title", "Old line", "회사"])
        #expect([guide.title, guide.tagline, guide.company].map(\.locale) == ["en", "en", "ko"])
        #expect([guide.title, guide.tagline, guide.company].map(\.state) == [.translated, .outdated, .draft])
        #expect(guide.narration.map(\.state) == [.missing, .missing])
        #expect(guide.narration.map(\.locale) == ["ko", "ko"])
        for (path, data) in files {
            for text in Self.texts(try JSONSerialization.jsonObject(with: data)) {
                #expect((text["text"] as? String)?.isEmpty == false, "\(path)")
                #expect(["ko", "en", "ar"].contains(text["locale"] as? String), "\(path)")
                #expect(TranslationState(rawValue: text["state"] as? String ?? "") != nil, "\(path)")
            }
        }
    }

    /// Every object that has a state.
    private static func texts(_ json: Any) -> [[String: Any]] {
        if let list = json as? [Any] { return list.flatMap(texts) }
        guard let object = json as? [String: Any] else { return [] }
        return (object["state"] == nil ? [] : [object]) + object.values.flatMap(texts)
    }

    @Test("A paragraph's parts say what is stressed and where a pause is")
    func parts() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition())
        let guide: GuideDocument = try decode(files, "ko/every-fact.json")
        let paragraph = try #require(guide.narration.first)
        #expect(paragraph.id == "a")
        #expect(paragraph.parts.map(\.type) == [.text, .text, .text, .pause, .text, .text])
        #expect(paragraph.parts.map(\.text) == ["하나 ", "둘", ". ", nil, "셋", " 12."])
        #expect(paragraph.parts.map(\.emphasis) == [nil, .em, nil, nil, .strong, nil])
        #expect(paragraph.text == "하나 둘. 셋 12.")
        #expect(paragraph.sentences == ["하나 둘.", "셋 12."])
        #expect(guide.seconds == guide.narration.map(\.seconds).reduce(0, +))
        let written = try #require(files["ko/every-fact.json"])
        #expect(String(decoding: written, as: UTF8.self).contains(#"{"type":"pause"}"#))
    }

    @Test("What is a sample is marked, wholly or by its fields")
    func samples() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition())
        let parts: GuideDocument = try decode(files, "ko/every-fact.json")
        #expect(!parts.sample)
        #expect(parts.sampleFields == ["stop"])
        let whole: GuideDocument = try decode(files, "ko/plain.json")
        #expect(whole.sample)
        #expect(whole.sampleFields == [])
    }

    @Test("The index of a language lists the products in its order, under its letters")
    func localeIndex() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition())
        let korean: LocaleIndexDocument = try decode(files, "ko/index.json")
        #expect(korean.products.map(\.id) == ["plain", "every-fact"])
        #expect(korean.indexLetters == ["ㄱ", "ㅈ"])
        #expect(korean.welcome?.text == "환영합니다")
        #expect(korean.venue?.text == "제주")
        #expect(korean.dates?.text.contains("2025") == true)
        #expect(korean.concepts.map(\.id) == ["living", "safety"])
        #expect(korean.direction == .leftToRight)
        let arabic: LocaleIndexDocument = try decode(files, "ar/index.json")
        #expect(arabic.direction == .rightToLeft)
        #expect(arabic.products.first { $0.id == "plain" }?.title.text == "عنوان")
    }

    @Test("The index of the export counts what has been translated")
    func exportIndex() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition())
        let index: ExportIndexDocument = try decode(files, "index.json")
        #expect(index.id == "expo")
        #expect(index.sourceLocale == "ko")
        #expect(index.timeZone == "Asia/Seoul")
        #expect(index.title.text == "작은 전시")
        #expect(index.products.map(\.stop) == [1, 2])
        #expect(index.locales.map(\.locale) == ["ko", "en", "ar"])
        #expect(index.locales.map(\.name) == ["한국어", "English", "العربية"])
        #expect(index.locales.map(\.direction) == [.leftToRight, .leftToRight, .rightToLeft])
        let english = try #require(index.locales.first { $0.locale == "en" }?.coverage)
        #expect(english.outdated == 1)
        #expect(english.draft == 1)
        for coverage in index.locales.map(\.coverage) {
            #expect(coverage.translated + coverage.outdated + coverage.draft + coverage.missing == coverage.total)
        }
    }

    @Test("A language that is not there is exported in what it falls back to, under its own name")
    func fallbackLocale() throws {
        let files = try ExportFixture.export(ExportFixture.exhibition(), ["fil", "en-AU"])
        let filipino: GuideDocument = try decode(files, "fil/every-fact.json")
        #expect(filipino.locale == "fil")
        #expect(filipino.textLocale == "en")
        #expect(filipino.title.locale == "en")
        #expect(filipino.title.state == .missing)
        let australian: GuideDocument = try decode(files, "en-AU/every-fact.json")
        #expect(australian.textLocale == "en")
        #expect(australian.formattingLocale == "en-AU")
        #expect(australian.title.state == .translated)
    }
}
