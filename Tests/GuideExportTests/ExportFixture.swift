import ExhibitGuide
import Foundation
import GuideExport
import ICU
import TestSupport
import Testing

/// An exhibition with a fact of every type, in Korean, partly in English and Arabic.
enum ExportFixture {
    static let guide = ExhibitionFixture.guide(
        stop: 2, ["narration": "\n  a: |\n    하나 {#em}둘{/em}. {#pause/}{#strong}셋{/strong} {$count}.\n  b: 넷."],
        more: """
            sample: [stop]
            facts:
              count: { number: 12 }
              share: { percent: 97.5, label: 몫 }
              price: { amount: 18500000, currency: KRW }
              reach: { value: 1.8, unit: meter, usage: person-height }
              founded: { date: 2016-03-02 }
              trial: { from: 2025-03-10, to: 2025-06-27, label: 시험 }
              session: { duration: PT1H30M, label: 시간 }
              visits: { low: 2, high: 3, unit: hour, label: 횟수 }
              speaks: { languages: [ko, zh-Hans] }
              markets: { economies: [JP, TW] }
            """)

    static func files() -> ExhibitionFixture {
        var fixture = ExhibitionFixture(
            exhibition: ExhibitionFixture.exhibition
                + "dates: { from: 2025-09-04, to: 2025-09-05 }\nwelcome: 환영합니다\nvenue: 제주\n")
        fixture["Guides/every-fact.yaml"] = guide
        fixture["Guides/plain.yaml"] = ExhibitionFixture.guide(stop: 1, ["title": " 가나"], more: "sample: true\n")
        fixture["Translations/en/every-fact.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("title", "제목", "Title") + ExhibitionFixture.entry("tagline", "옛 줄", "Old line")
                + "#, fuzzy\n" + ExhibitionFixture.entry("company", "회사", "Company"))
        fixture["Translations/ar/plain.po"] = ExhibitionFixture.po(ExhibitionFixture.entry("title", "가나", "عنوان"))
        return fixture
    }

    /// Writes an export and reads it back: the tree of plain names.
    static func export(
        _ fixture: ExhibitionFixture = files(), _ locales: [String] = [], products: [String] = [],
        _ change: (inout ExportOptions) -> Void = { _ in }
    ) throws -> [String: Data] {
        let content = try fixture.write()
        let folder = try TemporaryFolder()
        var options = ExportOptions()
        options.locales = try locales.map { try LanguageTag($0) }
        options.products = products
        change(&options)
        let report = try Exporter(path: content.path, options: options).publish(to: folder.path)
        #expect(report.diagnostics.isEmpty)
        #expect(report.isPublished)
        let files = try plain(folder.contents())
        #expect(files.count == report.documentCount)
        return files
    }

    /// The documents of the plain names, without versions and what the export remembers.
    static func plain(_ files: [String: Data]) -> [String: Data] {
        files.filter { !$0.key.contains("/versions/") && !$0.key.hasPrefix(".") }
    }

    /// Follows `index.json` as Documentation/Export.md tells readers to: every document that it names, by its plain name.
    ///
    /// - Throws: What is missing or is not what the index says.
    static func follow(_ folder: TemporaryFolder) throws -> [String: Data] {
        func read(_ path: String, _ digest: String) throws -> Data {
            let data = try Data(contentsOf: folder.url.appending(path: path))
            guard digest == "sha256:\(SHA256(Array(data)))" else { throw Mixed(path: path) }
            return data
        }
        var files = ["index.json": try Data(contentsOf: folder.url.appending(path: "index.json"))]
        let index = try JSONDecoder().decode(ExportIndexDocument.self, from: try #require(files["index.json"]))
        for locale in index.locales {
            let data = try read(locale.path, locale.digest)
            files["\(locale.locale)/index.json"] = data
            for product in try JSONDecoder().decode(LocaleIndexDocument.self, from: data).products {
                guard let path = product.path, let digest = product.digest else { continue }
                files["\(locale.locale)/\(product.id).json"] = try read(path, digest)
            }
        }
        return files
    }

    struct Mixed: Error {
        let path: String
    }
}
