import ExhibitGuide
import Foundation
import GuideExport
import ICU
import TestSupport

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

    static func exhibition() throws -> Exhibition {
        let folder = try files().write()
        let (exhibition, diagnostics) = ExhibitionLoader(path: folder.path).load()
        guard let exhibition, diagnostics.isEmpty else { throw Failure(diagnostics: diagnostics) }
        return exhibition
    }

    struct Failure: Error {
        let diagnostics: [Diagnostic]
    }

    /// Writes an export and reads it back.
    static func export(
        _ exhibition: Exhibition, _ locales: [String] = ["ko", "en", "ar"], products: [String]? = nil
    ) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        let count = try Exporter(exhibition, formatters: FormatterCache()).write(
            to: folder.url, locales: locales.map { try LanguageTag($0) }, products: products)
        let files = try folder.contents()
        guard files.count == count else { throw Failure(diagnostics: []) }
        return files
    }
}
