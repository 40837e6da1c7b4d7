import ExhibitGuide
import ICU
import TestSupport
import Testing

@Suite("Going through an exhibition a language at a time")
struct ExhibitionSourcesTests {
    /// Five products, Arabic in part, and something wrong in every room.
    private static func fixture() -> ExhibitionFixture {
        var fixture = ExhibitionFixture()
        for (number, id) in ["a", "b", "c", "d", "e"].enumerated() {
            fixture["Guides/\(id).yaml"] = ExhibitionFixture.guide(stop: id == "e" ? 1 : number + 1)
            fixture["Translations/en/\(id).po"] = ExhibitionFixture.po(
                ExhibitionFixture.entry("title", "제목", "Title {$nothing}")
                    + ExhibitionFixture.entry("company", "회사", "Company"))
        }
        fixture["Translations/ar/b.po"] = ExhibitionFixture.po(ExhibitionFixture.entry("title", "제목", "عنوان {"))
        fixture["Translations/ar/nobody.po"] = ExhibitionFixture.po("")
        fixture["Translations/en/exhibition.po"] = ExhibitionFixture.po("msgid oops")
        return fixture
    }

    @Test("What is wrong is the same, each thing once, in whatever parts the products are read", arguments: [1, 2, 64])
    func diagnostics(size: Int) throws {
        let folder = try Self.fixture().write()
        let loader = ExhibitionLoader(path: folder.path)
        let all = loader.load().diagnostics
        #expect(all.count > 8)
        #expect(all == all.sorted())
        let (sources, found) = loader.sources()
        let read = try #require(sources)
        var parts = found
        var wholes = found
        for locale in read.availableLocales {
            let language = read.language(locale)
            parts += language.diagnostics
            for range in language.ranges(of: size) { parts += language.part(range).diagnostics }
            wholes += language.whole().diagnostics
        }
        #expect(parts.sorted() == all)
        #expect(wholes.sorted() == all)
    }

    @Test("A part holds its products and what a reader needs for them, and no other language")
    func parts() throws {
        let folder = try Self.fixture().write()
        let read = try #require(ExhibitionLoader(path: folder.path).sources().sources)
        let arabic = read.language(try LanguageTag("ar"))
        #expect(arabic.ranges(of: 2) == [0..<2, 2..<4, 4..<5])
        let part = arabic.part(1..<3)
        #expect(part.exhibition.products.map(\.id) == ["b", "c"])
        let (ar, en, ko) = (try LanguageTag("ar"), try LanguageTag("en"), try LanguageTag("ko"))
        #expect(part.exhibition.catalog(locale: ar, domain: "b") != nil)
        #expect(part.exhibition.catalog(locale: en, domain: "b")?.state(of: "company") == .translated)
        #expect(part.exhibition.catalog(locale: ar, domain: "a") == nil)
        #expect(part.fallbackDiagnostics.contains { $0.location.file == "Translations/en/b.po" })
        let korean = read.language(ko).whole().exhibition
        #expect(korean.products.map(\.id) == ["a", "b", "c", "d", "e"])
        #expect(korean.catalog(locale: en, domain: "b") == nil)
    }

    @Test("A guide reads the same from a part as from everything")
    func rendering() throws {
        let loader = ExhibitionLoader(path: Surroundings.project.path(percentEncoded: false))
        let everything = try #require(loader.load().exhibition)
        let read = try #require(loader.sources().sources)
        let formatters = FormatterCache()
        for tag in ["es-PE", "th", "fil", "ko"] {
            let tag = try LanguageTag(tag)
            let language = read.language(tag)
            let expected = Localizer(everything, for: tag, formatters: formatters)
            for range in language.ranges(of: 5) {
                let localizer = Localizer(language.part(range).exhibition, for: tag, formatters: formatters)
                for product in read.exhibition.products[range] {
                    #expect(localizer.guide(of: product) == expected.guide(of: product))
                }
            }
        }
    }

    @Test("An exhibition without products, and a folder without an exhibition")
    func nothing() throws {
        let empty = try ExhibitionFixture().write()
        let read = try #require(ExhibitionLoader(path: empty.path).sources().sources)
        let language = read.language(nil)
        #expect(language.ranges(of: 8).map { language.part($0).exhibition.products.count } == [0])
        #expect(language.whole().exhibition.products.isEmpty)
        let (none, diagnostics) = ExhibitionLoader(path: empty.path + "/nowhere").sources()
        #expect(none == nil)
        #expect(diagnostics.count == 1)
    }
}
