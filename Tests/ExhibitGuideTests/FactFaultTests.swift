// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import ExhibitGuide
import ICU
import TestSupport
import Testing

@Suite("A guide's facts")
struct FactFaultTests {
    private static let numberRule =
        "(write digits with a point, such as 1250 or 97.5, without leading zeros, commas or underscores)"

    @Test(
        "What is no value of its type is an error at the value, and the guide is shown without it",
        arguments: try GuideFault.factFaults())
    func faults(fault: GuideFault) throws { try fault.check() }

    @Test("A usage that the unit does not have is an error that lists those that it has")
    func usages() throws {
        for (unit, usage, remedy) in [
            (
                "meter", "hight",
                "write one of \(CodeLists.usages(ofUnit: "meter").joined(separator: ", ")), or leave it out"
            ),
            (
                "celsius", "road",
                "write one of \(CodeLists.usages(ofUnit: "celsius").joined(separator: ", ")), or leave it out"
            ),
            ("percent", "default", "leave it out: the unit is shown everywhere as it is"),
        ] {
            var fixture = ExhibitionFixture()
            fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
                more: "facts:\n  reach: { value: 1.8, unit: \(unit), usage: \(usage) }\n")
            let column = 39 + unit.utf8.count
            #expect(
                try Loaded(fixture).lines == [
                    "Guides/p.yaml:10:\(column): error: “\(usage)” is no usage of the unit “\(unit)” (\(remedy))"
                ])
        }
    }

    @Test(
        "A value is read exactly as it is written",
        arguments: [
            ("count: { number: 12 }", FactValue.number(12)),
            ("count: { number: 1e3 }", .number(1000)),
            ("count: { number: \"12\" }", .number(12)),
            ("count: { number: -0.10 }", .number(DecimalNumber("-0.1")!)),
            (
                "count: { number: 0.1000000000000000055511151231257827 }",
                .number(DecimalNumber("0.1000000000000000055511151231257827")!)
            ),
            (
                "count: { number: 123456789012345678901234567890 }",
                .number(DecimalNumber("123456789012345678901234567890")!)
            ),
            ("count: { percent: 97.5 }", .percent(DecimalNumber("97.5")!)),
            ("price: { amount: 18500000, currency: KRW }", .amount(18_500_000, currency: "KRW")),
            (
                "reach: { value: 1.8, unit: meter, usage: person-height }",
                .measurement(DecimalNumber("1.8")!, unit: "meter", usage: "person-height")
            ),
            ("founded: { date: 2016-03-02 }", .date(CivilDateTime("2016-03-02")!)),
            ("founded: { date: 2024-02-29 }", .date(CivilDateTime("2024-02-29")!)),
            ("founded: { date: 2016-03-02T10:00+09:00 }", .date(CivilDateTime("2016-03-02T10:00:00+09:00")!)),
            (
                "founded: { from: 2025-02-01, to: 2025-02-01 }",
                .interval(from: CivilDateTime("2025-02-01")!, to: CivilDateTime("2025-02-01")!)
            ),
            ("founded: { duration: PT1H30M }", .duration(CivilDuration("PT1H30M")!)),
            ("reach: { low: 2, high: 3 }", .range(low: 2, high: 3, unit: nil)),
            ("reach: { low: -2, high: 10, unit: celsius }", .range(low: -2, high: 10, unit: "celsius")),
            (
                "speaks: { languages: [ko, zh-hans] }",
                .languages([try! LanguageTag("ko"), try! LanguageTag("zh-Hans")])
            ),
            ("markets: { economies: [KR, TW] }", .economies(["KR", "TW"])),
        ])
    func values(fact: String, expected: FactValue) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(more: "facts:\n  \(fact)\n")
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        #expect(loaded.exhibition?.product(id: "p")?.facts.map(\.value) == [expected])
    }

    @Test(
        "What YAML would take for another type stays the text that was written",
        arguments: [
            "no", "on", "Yes", "true", "null", "~", "0o17", "010", "1_000", "1e3", "0x1F", "2016-03-02", "12:30:45",
            "<<",
            "=", "-.inf",
        ])
    func textsAsWritten(text: String) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(["title": " \(text)", "booth": " \(text)"])
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        let product = try #require(loaded.exhibition?.product(id: "p"))
        #expect(product.title.source == text)
        #expect(product.booth == text)
    }

    @Test(
        "A stop is a whole number above zero",
        arguments: [
            ("0", "“0” is no whole number above zero (write a number such as 103)"),
            ("-1", "“-1” is no whole number above zero (write a number such as 103)"),
            ("1.5", "“1.5” is no whole number above zero (write a number such as 103)"),
            ("9223372036854775808", "“9223372036854775808” is no whole number above zero (write a number such as 103)"),
            ("007", "“007” is no number \(numberRule)"),
            ("seven", "“seven” is no number \(numberRule)"),
        ])
    func stops(text: String, expected: String) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(["stop": " " + text])
        #expect(try Loaded(fixture).lines == ["Guides/p.yaml:3:7: error: " + expected])
    }

    @Test(
        "Whether a guide is a sample is true, false, or the fields that are",
        arguments: [
            ("true", Sample.all), ("false", .no), ("[stop, booth]", .fields(["booth", "stop"])), ("[]", .no),
        ])
    func samples(text: String, expected: Sample) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(more: "sample: \(text)\n")
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        #expect(loaded.exhibition?.products.map(\.sample) == [expected])
    }

    @Test(
        "Whether a guide is a sample is no guess",
        arguments: [
            ("no", "9:9: error: “no” is neither true nor false (write true or false)"),
            ("Yes", "9:9: error: “Yes” is neither true nor false (write true or false)"),
            (
                "[title]",
                "9:10: error: “title” cannot be marked as a sample (use true, or a list of booth, concept, stop)"
            ),
        ])
    func badSamples(text: String, expected: String) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(more: "sample: \(text)\n")
        #expect(try Loaded(fixture).lines == ["Guides/p.yaml:" + expected])
    }
}
