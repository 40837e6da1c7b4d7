import ICU
import Testing

@Suite("Plural rules")
struct PluralRulesTests {
    private func category(
        _ number: String, _ locale: String, _ kind: PluralRules.Kind = .cardinal,
        _ set: (inout NumberFormatOptions) -> Void = { _ in }
    ) throws -> PluralCategory {
        var options = NumberFormatOptions()
        set(&options)
        let tag = try LanguageTag(locale)
        return try PluralRules(locale: tag, kind: kind).category(
            of: try #require(DecimalNumber(number)), as: NumberFormat(locale: tag, options: options))
    }

    @Test(
        "give a number its category",
        arguments: [
            ("ru", "1", PluralCategory.one), ("ru", "2", .few), ("ru", "5", .many), ("ru", "11", .many),
            ("ru", "21", .one),
            ("ru", "22", .few), ("ru", "1.5", .other), ("ru", "101", .one), ("ar", "0", .zero), ("ar", "1", .one),
            ("ar", "2", .two),
            ("ar", "3", .few), ("ar", "11", .many), ("ar", "100", .other), ("ar", "1.5", .other), ("ja", "1", .other),
            ("ja", "0", .other),
            ("ko", "1", .other), ("th", "1", .other), ("en", "1", .one), ("en", "0", .other), ("en", "-1", .one),
            ("fr", "0", .one),
            ("fr", "1.5", .one), ("fr", "2", .other), ("fr", "1000000", .many), ("pl", "12", .many), ("pl", "22", .few),
            ("en", "99999999999999999999", .other), ("ru", "100000000000000000001", .one), ("cy", "6", .many),
        ])
    func cardinal(locale: String, number: String, expected: PluralCategory) throws {
        #expect(try category(number, locale) == expected)
    }

    @Test(
        "give a place in a row its category",
        arguments: [
            ("1", PluralCategory.one), ("2", .two), ("3", .few), ("4", .other), ("11", .other), ("12", .other),
            ("13", .other), ("21", .one),
            ("22", .two), ("103", .few),
        ])
    func ordinal(number: String, expected: PluralCategory) throws {
        #expect(try category(number, "en", .ordinal) == expected)
    }

    @Test("go by the number as it is shown")
    func shown() throws {
        #expect(try category("1", "en") { $0.minimumFractionDigits = 1 } == .other)
        #expect(try category("1.2", "en") { $0.maximumFractionDigits = 0 } == .one)
        #expect(try category("0.6", "en") { $0.maximumFractionDigits = 0 } == .one)
        #expect(try category("1000000", "es") { $0.notation = .compactShort } == .many)
        #expect(try category("1000000", "es") == .many)
        #expect(try category("1000001", "es") == .other)
    }

    @Test(
        "have the categories of their language",
        arguments: [
            ("ja", [PluralCategory.other]), ("en", [.one, .other]), ("ru", [.one, .few, .many, .other]),
            ("ar", [.zero, .one, .two, .few, .many, .other]), ("fr", [.one, .many, .other]),
        ])
    func categories(locale: String, expected: [PluralCategory]) throws {
        let rules = try PluralRules(locale: LanguageTag(locale))
        #expect(rules.categories == expected)
        let format = try NumberFormat(locale: LanguageTag(locale))
        for category in PluralCategory.allCases {
            let samples = try rules.samples(of: category, count: 4)
            #expect(samples.isEmpty == !expected.contains(category) || category == .many)
            #expect(samples.count <= 4)
            #expect(Set(samples).count == samples.count, "\(locale) \(category): \(samples)")
            for sample in samples where sample.isInteger && locale != "fr" {
                #expect(try rules.category(of: sample, as: format) == category)
            }
        }
        #expect(try rules.samples(of: .other, count: 0).isEmpty)
        #expect(try rules.samples(of: .other, count: -1).isEmpty)
    }

    @Test("have keywords")
    func keywords() {
        #expect(PluralCategory.allCases.map(\.keyword) == ["zero", "one", "two", "few", "many", "other"])
        for category in PluralCategory.allCases { #expect(PluralCategory(keyword: category.keyword) == category) }
        #expect(PluralCategory(keyword: "ONE") == nil)
        #expect(PluralCategory(keyword: "") == nil)
        #expect(PluralCategory.allCases.sorted() == PluralCategory.allCases)
    }
}
