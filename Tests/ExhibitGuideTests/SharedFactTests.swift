import ExhibitGuide
import ICU
import TestSupport
import Testing

@Suite("A guide's facts that are the exhibition's")
struct SharedFactTests {
    private func loaded(_ facts: String, exhibition: String = "") throws -> Loaded {
        var fixture = ExhibitionFixture(
            exhibition: try #require(ExhibitionFixture()["Guides/exhibition.yaml"]) + exhibition)
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(more: "facts:\n\(facts)")
        return try Loaded(fixture)
    }

    @Test("They have its values, and labels of their own where they want")
    func values() throws {
        let loaded = try loaded(
            "  count: { exhibition: companies, label: x }\n  days: { exhibition: dates, label: y }\n",
            exhibition: "dates: { from: 2025-09-04, to: 2025-09-05 }\nfacts: { companies: { number: 23, label: z } }\n")
        #expect(loaded.lines == [])
        let product = try #require(loaded.exhibition?.products.first)
        let dates = try #require(loaded.exhibition?.info.dates)
        #expect(product.facts.map(\.value) == [.number(23), dates])
        #expect(product.facts.compactMap(\.label?.source) == ["x", "y"])
    }

    @Test("A name that the exhibition has no fact of is an error that says which there are")
    func unknown() throws {
        let facts = "facts: { companies: { number: 23, label: z } }\n"
        #expect(
            try loaded("  count: { exhibition: compnies, label: x }\n", exhibition: facts).lines == [
                "Guides/p.yaml:10:24: error: “compnies” is none of the exhibition's facts (did you mean “companies”?)"
            ])
        #expect(
            try loaded("  count: { exhibition: visitors, label: x }\n", exhibition: facts).lines == [
                "Guides/p.yaml:10:24: error: “visitors” is none of the exhibition's facts "
                    + "(use one of companies, or write the value itself)"
            ])
        #expect(
            try loaded("  count: { exhibition: visitors, label: x }\n").lines == [
                "Guides/p.yaml:10:24: error: “visitors” is none of the exhibition's facts (write the value itself)"
            ])
    }

    @Test("A fact of the exhibition that is wrong is reported where it stands, and there alone")
    func damaged() throws {
        for wrong in [
            "facts: { companies: { number: many, label: z } }\n", "dates: { from: 2025-09-05, to: 2025-09-04 }\n",
        ] {
            let name = wrong.hasPrefix("dates") ? "dates" : "companies"
            let lines = try loaded("  count: { exhibition: \(name), label: x }\n", exhibition: wrong).lines
            #expect(lines.count == 1)
            #expect(lines.first?.hasPrefix("Guides/exhibition.yaml:") == true)
        }
    }

    @Test("The exhibition's own facts are values")
    func own() throws {
        let own = "facts: { a: { exhibition: b, label: z } }\n"
        let line = try loaded("  count: { number: 1, label: x }\n", exhibition: own).lines.first
        #expect(line?.hasSuffix("error: “b” is none of the exhibition's facts (write the value itself)") == true)
    }
}
