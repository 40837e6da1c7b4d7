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
        let files = try ExportFixture.export()
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
        let files = try ExportFixture.export()
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
        let files = try ExportFixture.export()
        let guide: GuideDocument = try decode(files, "en/every-fact.json")
        #expect([guide.title, guide.tagline, guide.company].map(\.text) == ["Title", "Old line", "회사"])
        #expect([guide.title, guide.tagline, guide.company].map(\.locale) == ["en", "en", "ko"])
        #expect([guide.title, guide.tagline, guide.company].map(\.state) == [.translated, .outdated, .draft])
        #expect(guide.narration.map(\.state) == [.missing, .missing])
        // Of its economies one is named in another language.
        #expect(guide.facts.last?.text.text.hasPrefix("Japan") == true)
        #expect(guide.facts.suffix(2).map(\.text.state) == [.translated, .missing])
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
        let files = try ExportFixture.export()
        let guide: GuideDocument = try decode(files, "ko/every-fact.json")
        let paragraph = try #require(guide.narration.first)
        #expect(paragraph.id == "a")
        #expect(paragraph.parts.map(\.type) == [.text, .text, .text, .pause, .text, .text])
        #expect(paragraph.parts.map(\.text) == ["하나 ", "둘", ". ", nil, "셋", " 12."])
        #expect(paragraph.parts.map(\.emphasis) == [nil, .em, nil, nil, .strong, nil])
        #expect(paragraph.text == "하나 둘. 셋 12.")
        #expect(paragraph.sentences.map(\.text) == ["하나 둘.", "셋 12."])
        #expect(guide.seconds == guide.narration.map(\.seconds).reduce(0, +))
        let written = try #require(files["ko/every-fact.json"])
        #expect(String(decoding: written, as: UTF8.self).contains(#"{"type":"pause"}"#))
    }

    @Test("What is a sample is marked, wholly or by its fields")
    func samples() throws {
        let files = try ExportFixture.export()
        let parts: GuideDocument = try decode(files, "ko/every-fact.json")
        #expect(!parts.sample)
        #expect(parts.sampleFields == ["stop"])
        let whole: GuideDocument = try decode(files, "ko/plain.json")
        #expect(whole.sample)
        #expect(whole.sampleFields == [])
    }

    @Test("The index of a language lists the products in its order, under its letters")
    func localeIndex() throws {
        let files = try ExportFixture.export()
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
        let files = try ExportFixture.export()
        let index: ExportIndexDocument = try decode(files, "index.json")
        #expect(index.id == "expo")
        #expect(index.sourceLocale == "ko")
        #expect(index.timeZone == "Asia/Seoul")
        #expect(index.title.text == "작은 전시")
        #expect(index.products.map(\.stop) == [1, 2])
        #expect(index.locales.map(\.locale) == ["ar", "en", "ko"])
        #expect(index.locales.map(\.name) == ["العربية", "English", "한국어"])
        #expect(index.locales.map(\.direction) == [.rightToLeft, .leftToRight, .leftToRight])
        let english = try #require(index.locales.first { $0.locale == "en" }?.coverage)
        #expect(english.outdated == 1)
        #expect(english.draft == 1)
        for coverage in index.locales.map(\.coverage) {
            #expect(coverage.translated + coverage.outdated + coverage.draft + coverage.missing == coverage.total)
        }
    }

    @Test("A language that is not there is exported in what it falls back to, under its own name")
    func fallbackLocale() throws {
        let files = try ExportFixture.export(ExportFixture.files(), ["fil", "en-AU"])
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

    @Test("Sentences stand where their offsets say, in UTF-16 and in code points")
    func offsets() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            stop: 1,
            [
                "narration": "\n  a: |\n    😀 하나입니다.  둘 𠀀입니다!\n    셋입니다.\n"
            ])
        let guide: GuideDocument = try decode(ExportFixture.export(fixture), "ko/p.json")
        let paragraph = try #require(guide.narration.first)
        #expect(paragraph.sentences.map(\.text) == ["😀 하나입니다.", "둘 𠀀입니다!", "셋입니다."])
        let utf16 = Array(paragraph.text.utf16)
        let scalars = Array(paragraph.text.unicodeScalars)
        for sentence in paragraph.sentences {
            #expect(String(decoding: utf16[sentence.utf16.start..<sentence.utf16.end], as: UTF16.self) == sentence.text)
            let points = scalars[sentence.codePoints.start..<sentence.codePoints.end]
            #expect(String(String.UnicodeScalarView(points)) == sentence.text)
        }
    }

    @Test("The index of a language has the economies, the glossary and the keys of search")
    func lookups() throws {
        var fixture = ExportFixture.files()
        fixture["Translations/glossary.csv"] = """
            term,pos,note,ko,en
            booth,noun,Where it is shown,부스,booth | stand
            stop,noun,,정거장,

            """
        let files = try ExportFixture.export(fixture)
        let english: LocaleIndexDocument = try decode(files, "en/index.json")
        #expect(english.economies.map(\.code) == ["JP", "KR", "HK", "TW"])
        #expect(english.economies.map(\.name.text) == ["Japan", "한국", "중국 홍콩", "차이니스 타이베이"])
        #expect(english.economies.map(\.name.state) == [.translated, .missing, .missing, .missing])
        #expect(english.glossary.map(\.term) == ["booth", "stop"])
        #expect(english.glossary.map(\.forms) == [["booth", "stand"], ["정거장"]])
        #expect(english.glossary.map(\.locale) == ["en", "ko"])
        let korean: LocaleIndexDocument = try decode(files, "ko/index.json")
        let search = try #require(korean.products.first { $0.id == "every-fact" }?.search)
        #expect(search.title.folded == "제목")
        #expect(search.title.latin == "jemok")
        #expect(search.title.initials == "ㅈㅁ")
        let titled = try #require(english.products.first { $0.id == "every-fact" }?.search.title)
        #expect(titled.folded == "title")
        #expect(titled.latin == nil)
        #expect(titled.initials == nil)
    }

    @Test("No index letter comes back after another, in the export as in the catalogue")
    func indexLettersOnce() throws {
        var fixture = ExhibitionFixture()
        for (stop, title) in ["北京", "大连", "上海", "Beta", "DB", "Sony"].enumerated() {
            fixture["Guides/guide-\(stop).yaml"] = ExhibitionFixture.guide(stop: stop + 1)
            fixture["Translations/zh-Hans/guide-\(stop).po"] = ExhibitionFixture.po(
                ExhibitionFixture.entry("title", "제목", title))
        }
        let index: LocaleIndexDocument = try decode(try ExportFixture.export(fixture), "zh-Hans/index.json")
        #expect(index.products.map(\.title.text) == ["北京", "大连", "上海", "Beta", "DB", "Sony"])
        #expect(index.products.map(\.indexLetter) == ["B", "D", "S", "A–Z", "A–Z", "A–Z"])
        #expect(index.indexLetters == ["B", "D", "S", "A–Z"])
        let folder = try fixture.write()
        let (exhibition, _) = ExhibitionLoader(path: folder.path).load()
        let catalogue = try Localizer(
            try #require(exhibition), for: LanguageTag("zh-Hans"), formatters: FormatterCache()
        ).catalogue()
        #expect(catalogue.entries.map(\.id) == index.products.map(\.id))
        #expect(catalogue.entries.map(\.indexLetter) == index.products.map(\.indexLetter))
    }

    @Test("Documents that our writer writes are those of Foundation's encoder, byte by byte")
    func sameAsFoundation() throws {
        var fixture = ExportFixture.files()
        fixture["Translations/en/plain.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("title", "가나", "Odd \\\"/<>&'é😀\\ttab"))
        for (path, data) in try ExportFixture.export(fixture) where path.hasSuffix(".json") && path != "index.json" {
            if path.hasSuffix("/index.json") {
                #expect(try encode(JSONDecoder().decode(LocaleIndexDocument.self, from: data)) == data)
            } else {
                #expect(try encode(JSONDecoder().decode(GuideDocument.self, from: data)) == data)
            }
        }
    }

    @Test("Every economy's own languages are written beside those of the texts, each complete")
    func regions() throws {
        let files = try ExportFixture.export { $0.includesRegions = true }
        let index: ExportIndexDocument = try decode(files, "index.json")
        #expect(index.locales.map(\.locale) == ["ar", "en", "ja-JP", "ko"])
        #expect(index.locales.map(\.textLocale) == ["ar", "en", "en", "ko"])
        #expect(files["ja-JP/every-fact.json"] != nil)
        #expect(files.count == 13)
    }

    @Test("--pretty changes the form and nothing else")
    func pretty() throws {
        let pretty = try ExportFixture.export { $0.isPretty = true }
        let plain = try ExportFixture.export()
        let text = String(decoding: try #require(pretty["ko/plain.json"]), as: UTF8.self)
        #expect(text.hasPrefix("{\n  \"booth\": \"L-01\",\n  \"company\": {\n    \"direction\": \"ltr\","))
        #expect(text.hasSuffix("\n}\n"))
        let first: GuideDocument = try decode(pretty, "ko/every-fact.json")
        let second: GuideDocument = try decode(plain, "ko/every-fact.json")
        #expect(first == second)
    }
}
