import Testing

@testable import ICU

@Suite("Formats that share the conversion of measurements")
struct UnitConverterTests {
    private static let locales = [
        "ko", "en", "en-AU", "en-GB", "en-CA", "es-419", "es-PE", "fr-CA", "ru", "th", "vi", "id", "ms", "fil", "ja",
        "zh-Hans", "zh-Hant",
        "zh-Hant-HK", "de-AT", "sv", "und", "ar-EG", "en-u-ms-metric", "ko-u-rg-uszzzz", "th-u-nu-thai", "xx-001",
    ]

    private static let values = [
        "0", "1", "-1", "0.02", "0.5", "1.2", "1.88", "12", "45", "299", "320", "850.5", "18500", "1234567.125",
    ]

    /// What a format says of a number; an error where it fails.
    private func sayings(_ format: NumberFormat, _ number: DecimalNumber, _ rules: PluralRules) -> [String] {
        let fields = try? format.formatToFields(number)
        return [
            (try? format.format(number)) ?? "fails", fields.map { "\($0)" } ?? "fails",
            (try? format.shownUnit(for: number)) ?? "fails", (try? "\(format.shownNumber(for: number))") ?? "fails",
            (try? "\(rules.category(of: number, as: format))") ?? "fails",
        ]
    }

    @Test(
        "say what a format of ICU's that converts by itself says",
        arguments: [
            ("meter", "default"), ("meter", "person-height"), ("meter", "road"), ("kilometer", "visiblty"),
            ("foot", "rainfall"),
            ("meter-per-second", "wind"), ("celsius", "weather"), ("gram", "default"), ("kilogram", "person"),
            ("square-meter", "default"), ("square-meter", "land-agricult"), ("liter", "fluid"),
            ("liter-per-100-kilometer", "vehicle-fuel"),
            ("kilowatt-hour", "default"), ("hour", "media"), ("meter", "of-no-such-kind"),
        ])
    func agreement(unit: String, usage: String) throws {
        let cache = FormatterCache()
        for tag in Self.locales {
            let locale = try LanguageTag(tag)
            let rules = try PluralRules(locale: locale)
            for options in Self.options(unit: unit, usage: usage) {
                let shared = try? cache.numberFormat(locale: locale, options: options)
                let own = try? NumberFormat(locale: locale, options: options)
                #expect((shared == nil) == (own == nil), "\(tag) \(options.skeleton)")
                guard let shared, let own else { continue }
                for value in Self.values {
                    let number = try #require(DecimalNumber(value))
                    let differing = zip(sayings(shared, number, rules), sayings(own, number, rules)).filter { $0 != $1 }
                    #expect(differing.isEmpty, "\(tag) \(value) \(options.skeleton): \(differing)")
                }
            }
        }
    }

    private static func options(unit: String, usage: String) -> [NumberFormatOptions] {
        var plain = NumberFormatOptions(style: .unit(unit))
        plain.usage = usage
        var long = plain
        long.unitDisplay = .long
        long.signDisplay = .always
        long.maximumFractionDigits = 1
        var fixed = plain
        fixed.unitDisplay = .narrow
        fixed.minimumFractionDigits = 2
        fixed.roundingMode = .floor
        fixed.grouping = .never
        var significant = plain
        significant.minimumSignificantDigits = 2
        significant.maximumSignificantDigits = 3
        var compact = plain
        compact.notation = .compactShort
        return [plain, long, fixed, significant, compact]
    }

    @Test("A conversion is the world's for all regions without preferences of their own")
    func sharing() throws {
        let regions = UnitConverter.Regions()
        func region(_ tag: String, _ usage: String) throws -> String? {
            var options = NumberFormatOptions(style: .unit("meter"))
            options.usage = usage
            return UnitConverter.Conversion(for: try LanguageTag(tag), options, regions: regions)?.region
        }
        #expect(try region("th", "default") == "001")
        #expect(try region("es-419", "road") == "001")
        #expect(try region("en", "road") == "US")
        #expect(try region("ko", "wind") == "KR")
        #expect(try region("en-u-ms-metric", "road") == nil)
        #expect(try region("und", "road") == nil)
        #expect(
            UnitConverter.Conversion(for: try LanguageTag("ko"), .init(style: .unit("meter")), regions: regions) == nil)
    }

    @Test("Formats that share the symbols of their locale say what each says alone")
    func symbols() throws {
        let cache = FormatterCache()
        var compact = NumberFormatOptions()
        compact.notation = .compactLong
        var scientific = NumberFormatOptions()
        scientific.notation = .scientific
        var accounting = NumberFormatOptions(style: .currency("CHF"))
        accounting.isAccounting = true
        let all =
            [
                .init(), .init(style: .percent), .init(style: .unit("kilometer-per-hour")), compact, scientific,
                accounting,
            ]
            + ["KRW", "USD", "PTE", "CHF"].map { NumberFormatOptions(style: .currency($0)) }
        let tags =
            Self.locales + ["de-CH", "fr-CH", "ar", "fa", "ne", "hi-u-nu-deva", "pt-PT", "zh-u-nu-hanidec", "en-IN"]
        for tag in tags {
            let locale = try LanguageTag(tag)
            let rules = try PluralRules(locale: locale)
            for options in all {
                let shared = try cache.numberFormat(locale: locale, options: options)
                let own = try NumberFormat(locale: locale, options: options)
                for value in Self.values + ["-1234567.891", "1e15"] {
                    let number = try #require(DecimalNumber(value))
                    #expect(
                        sayings(shared, number, rules) == sayings(own, number, rules),
                        "\(tag) \(value) \(options.skeleton)")
                }
            }
        }
    }
}
