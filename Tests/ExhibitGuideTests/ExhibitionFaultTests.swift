// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import ExhibitGuide
import TestSupport
import Testing

@Suite("The exhibition's own file")
struct ExhibitionFaultTests {
    @Test(
        "What is wrong with it is an error at its place",
        arguments: [
            ("id: expo", "id: Expo 2025", "1:5: error: “Expo 2025” cannot be an id", false),
            ("source: ko", "source: klingonish", "2:9: error: “klingonish” is no language", false),
            ("source: ko\n", "", "1:1: error: the key “source” is missing", false),
            ("fallback: [en]", "fallback: [en, q]", "3:16: error: “q” is no language", true),
            ("fallback: [en]", "fallback: en", "3:11: error: a text where a list is expected", true),
            ("timeZone: Asia/Seoul", "timeZone: Asia/Soul", "4:11: error: “Asia/Soul” is no time zone", true),
            ("title: 작은 전시", "title: 전시 {$x}", "5:11: error: no fact defines the variable “$x”", true),
            ("concepts: {", "concepts: { Big: x,", "6:13: error: “Big” cannot be the id of a concept", true),
            ("concepts: {", "concepts: { big: { sample: true },", "6:18: error: the key “title” is missing", true),
            ("labels: {", "labels: { price: {},", "7:18: error: a group of keys where a text is expected", true),
            ("code: JP", "code: jp", "9:13: error: “jp” is no code of an economy", true),
            ("code: JP", "cod: JP", "9:5: error: the key “code” is missing", true),
            ("code: KR", "code: JP", "10:13: error: the economy “JP” stands twice", true),
            ("locales: [ja-JP]", "locales: [jaja]", "9:27: error: “jaja” is no language", true),
            ("drafts: hide", "drafts: maybe", "13:19: error: “maybe” is no policy (write show or hide)", true),
            (
                "outdated: show", "outdatd: show", "13:25: error: the key “outdatd” is not known here (did you mean",
                true
            ),
            (
                "policy: {", "dates: { from: 2025-02-30, to: 2025-03-01 }\npolicy: {",
                "13:16: error: “2025-02-30” is no", true
            ),
            (
                "policy: {", "dates: { from: 2025-03-02, to: 2025-03-01 }\npolicy: {",
                "13:32: error: “2025-03-01” is before", true
            ),
        ])
    func faults(good: String, bad: String, expected: String, isLoaded: Bool) throws {
        let file = ExhibitionFixture.exhibition.replacing(good, with: bad, maxReplacements: 1)
        try #require(file != ExhibitionFixture.exhibition)
        let loaded = try Loaded(ExhibitionFixture(exhibition: file))
        let first = loaded.lines.first { $0.hasPrefix("Guides/exhibition.yaml:" + expected) }
        #expect(first != nil, "\(loaded.lines)")
        #expect((loaded.exhibition != nil) == isLoaded)
    }

    @Test("A fault leaves the rest as it is")
    func rest() throws {
        let file = ExhibitionFixture.exhibition.replacing("Asia/Seoul", with: "Nowhere").replacing(
            "code: JP", with: "code: jp")
        var fixture = ExhibitionFixture(exhibition: file)
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide()
        let loaded = try Loaded(fixture)
        let info = try #require(loaded.exhibition?.info)
        #expect(loaded.lines.count == 2)
        #expect(info.timeZone == "UTC")
        #expect(info.economies.map(\.code) == ["KR", "HK", "TW"])
        #expect(info.concepts.map(\.id) == ["living", "safety"])
        #expect(loaded.productIDs == ["p"])
    }

    @Test("Every key of the file is read")
    func everyKey() throws {
        let file = """
            id: expo-2
            source: en-us
            fallback: [ko, en]
            dates: { from: 2025-09-04, to: 2025-09-05 }
            timeZone: America/Lima
            title: Expo
            welcome: Welcome to {$edition}
            venue: Hall
            facts: { edition: { number: 26, label: Edition } }
            concepts:
              living: Living
              safety: { title: Safety, sample: true }
            labels: { edition: Ed., price: Price }
            economies: [{ code: PE, name: Perú, locales: [es-PE, qu-PE] }]
            policy: { drafts: show, outdated: hide }
            """
        let loaded = try Loaded(ExhibitionFixture(exhibition: file))
        #expect(loaded.lines.isEmpty)
        let info = try #require(loaded.exhibition?.info)
        #expect(info.id == "expo-2")
        #expect(info.sourceLocale.identifier == "en-US")
        #expect(info.fallback.map(\.identifier) == ["ko", "en"])
        #expect(info.dates == .interval(from: .init("2025-09-04")!, to: .init("2025-09-05")!))
        #expect(info.timeZone == "America/Lima")
        #expect(info.facts.map(\.id) == ["edition", "dates"])
        #expect(info.concepts.map(\.isSample) == [false, true])
        #expect(info.label(of: "price")?.source == "Price")
        #expect(info.label(of: "weight") == nil)
        #expect(info.label(of: "") == nil)
        #expect(info.economies.first?.locales.map(\.identifier) == ["es-PE", "qu-PE"])
        #expect(info.policy.drafts == .show)
        #expect(info.policy.outdated == .hide)
        #expect(
            info.texts.map(\.key) == [
                "title", "welcome", "venue", "concepts.living", "concepts.safety", "facts.edition.label",
                "labels.edition", "labels.price", "economies.PE",
            ])
    }

    /// An exhibition with sixty thousand labels, all in one line.
    private static func manyLabels() throws -> (ids: [String], info: ExhibitionInfo) {
        let ids = (0..<60_000).map { "l\($0)" }
        let labels = "labels: {" + ids.map { "\($0): 말" }.joined(separator: ", ") + "}"
        let lines = ExhibitionFixture.exhibition.split(separator: "\n", omittingEmptySubsequences: false)
        let file = lines.map { $0.hasPrefix("labels:") ? labels : String($0) }.joined(separator: "\n")
        return (ids, try #require(try Loaded(ExhibitionFixture(exhibition: file)).exhibition?.info))
    }

    @Test("A line of a megabyte is read to its end")
    func longLine() throws {
        let (ids, info) = try Self.manyLabels()
        #expect(info.labels.map(\.key) == ids.map { "labels." + $0 })
        #expect(info.labels.last?.location.column == 10 + ids.dropLast().reduce(0) { $0 + $1.count + 5 } + 8)
    }

    @Test("Sixty thousand labels are found by their facts")
    func labelsOfFacts() throws {
        let (ids, info) = try Self.manyLabels()
        let unknown = ids.filter { info.label(of: $0)?.key != "labels." + $0 }
        #expect(unknown.isEmpty)
    }
}
