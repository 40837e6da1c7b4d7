import ExhibitGuide
import Foundation
import ICU
import TestSupport
import Testing

@Suite("The sample exhibition")
struct SampleExhibitionTests {
    private static let locales = ["ko", "en", "ja", "zh-Hans", "es-419", "th"]

    private static let exhibition: Exhibition? = {
        let (exhibition, diagnostics) = ExhibitionLoader(path: Surroundings.project.path(percentEncoded: false)).load()
        return diagnostics.isEmpty ? exhibition : nil
    }()

    private func exhibition() throws -> Exhibition { try #require(Self.exhibition) }

    private func localizer(_ locale: String) throws -> Localizer {
        Localizer(try exhibition(), for: try LanguageTag(locale), formatters: FormatterCache())
    }

    /// The economies' names, each a fact of its own.
    private func economyNames(_ locale: String) throws -> [String: String] {
        let codes = try exhibition().info.economies.map(\.code)
        var fixture = ExhibitionFixture()
        for path in ["Guides/exhibition.yaml", "Translations/\(locale)/exhibition.po"] {
            let file = Surroundings.project.appending(path: path)
            fixture.files[path] = (try? Data(contentsOf: file)).map(Array.init)
        }
        let facts = codes.map { "  e-\($0.lowercased()): { economies: [\($0)], label: x }\n" }
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(more: "facts:\n" + facts.joined())
        let loaded = try Loaded(fixture)
        let exhibition = try #require(loaded.exhibition)
        let product = try #require(exhibition.products.first)
        let guide = Localizer(exhibition, for: try LanguageTag(locale), formatters: FormatterCache()).guide(of: product)
        return Dictionary(uniqueKeysWithValues: zip(codes, guide.facts.map(\.text.text)))
    }

    @Test("Economies have APEC's names in every language, never CLDR's of Taiwan and Hong Kong", arguments: locales)
    func economies(locale: String) throws {
        let names = try economyNames(locale)
        #expect(names.count == 21)
        let cldr = try DisplayNames(locale: LanguageTag(locale))
        for code in ["TW", "HK"] { #expect(names[code] != cldr.name(ofRegion: code), "\(locale)") }
        #expect(Set(names.values).count == 21)
        if locale == "en" {
            #expect(names["TW"] == "Chinese Taipei")
            #expect(names["HK"] == "Hong Kong, China")
        }
        if locale == "ko" { #expect(names["TW"] == "차이니스 타이베이") }
        for name in names.values { #expect(!name.contains("대만") && !name.contains("Taiwan") && !name.contains("台湾")) }
    }

    @Test("Every text of every guide is there in its own language", arguments: locales)
    func complete(locale: String) throws {
        let localizer = try localizer(locale)
        for product in try exhibition().products {
            let guide = localizer.guide(of: product)
            for text in guide.texts {
                #expect(text.locale.identifier == locale, "\(product.id): \(text.text)")
                #expect(text.state == .translated, "\(product.id): \(text.text)")
                #expect(!text.isFallback)
                #expect(!text.text.isEmpty && !text.text.contains("{") && !text.text.contains("\u{FFFD}"))
            }
            #expect(guide.narration.count >= 3)
            // Two to four sentences where the author wrote them; other languages may join or part some.
            #expect(
                locale != "ko" || guide.narration.allSatisfy { (2...4).contains($0.sentences.count) }, "\(product.id)")
        }
    }

    @Test("Every fact type appears, and at least two messages select on a plural")
    func variety() throws {
        let products = try exhibition().products
        let kinds = Set(products.flatMap(\.facts).map(\.value.typeName))
        #expect(
            kinds == [
                "number", "percent", "amount", "measurement", "date", "interval", "duration", "range", "languages",
                "economies",
            ])
        #expect(products.flatMap(\.narration).count { $0.source.contains(".match") } >= 2)
        for product in products {
            let used = product.facts.count { fact in product.narration.contains { $0.source.contains("$" + fact.id) } }
            #expect(used >= (product.sample.isWhole ? 3 : 2), "\(product.id)")
        }
    }

    @Test("The catalogue is in the order of the reader's collation, under the reader's letters", arguments: locales)
    func catalogue(locale: String) throws {
        let catalogue = try localizer(locale).catalogue()
        let tag = try LanguageTag(locale)
        let titles = catalogue.entries.map(\.title.text)
        #expect(titles.count == Surroundings.sampleProducts.count)
        #expect(try titles == Collator(locale: tag).sorted(titles))
        #expect(
            try catalogue.entries.map(\.indexLetter) == AlphabeticIndex(locale: tag).labels(forSorted: titles))
        for entry in catalogue.entries { #expect(catalogue.entry(stop: entry.stop) == entry) }
        #expect(catalogue.entry(stop: 0) == nil)
        #expect(catalogue.indexLetters.count == Set(catalogue.indexLetters).count)
    }

    @Test("A localizer gives many tasks the same guide")
    func concurrency() async throws {
        let localizer = try localizer("th")
        let products = try exhibition().products
        let expected = products.map { localizer.guide(of: $0) }
        await withTaskGroup(of: [LocalizedGuide].self) { group in
            for _ in 0..<16 { group.addTask { products.map { localizer.guide(of: $0) } } }
            for await guides in group { #expect(guides == expected) }
        }
    }

    @Test("Loading one product or one language gives what loading all gives")
    func partialLoading() throws {
        let loader = ExhibitionLoader(path: Surroundings.project.path(percentEncoded: false))
        let tag = try LanguageTag("es-PE")
        let expected = try localizer("es-PE").guide(of: try #require(exhibition().product(id: "walking-robot")))
        let (part, diagnostics) = loader.load(products: .only(["walking-robot"]), languages: .reader(tag))
        #expect(diagnostics.isEmpty)
        let alone = try #require(part)
        #expect(alone.products.map(\.id) == ["walking-robot"])
        let guide = Localizer(alone, for: tag, formatters: FormatterCache()).guide(of: alone.products[0])
        #expect(guide == expected)
        let (none, complaints) = loader.load(products: .only(["../walking-robot", "nowhere"]), languages: .reader(nil))
        #expect(none?.products == [])
        #expect(complaints.isEmpty)
    }
}
