import ICU
import MessageFormat
import TestSupport
import Testing

@testable import ExhibitGuide

@Suite("A fact as each reader sees it")
struct FactRenderingTests {
    private static let locales = ["ko", "en", "en-US", "ja", "zh-Hans", "es-419", "es-PE", "th", "fr", "ru"]

    /// The texts of facts for a reader, in a guide that is there in many languages.
    private func facts(_ facts: String, for locale: String) throws -> [String] {
        var fixture = ExhibitionFixture()
        for folder in ["en", "ja", "zh-Hans", "es-419", "th", "fr", "ru", "ar"] {
            fixture["Translations/\(folder)/interface.po"] = ExhibitionFixture.po("")
        }
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(more: "facts:\n" + facts)
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        let exhibition = try #require(loaded.exhibition)
        let localizer = Localizer(exhibition, for: try LanguageTag(locale), formatters: FormatterCache())
        return localizer.guide(of: try #require(exhibition.products.first)).facts.map(\.text.text)
    }

    private func fact(_ fact: String, for locale: String) throws -> String {
        try #require(try facts("  count: { \(fact) }\n", for: locale).first)
    }

    private func number(_ options: NumberFormatOptions, _ locale: String, _ digits: String) throws -> String {
        try NumberFormat(locale: LanguageTag(locale), options: options).format(try #require(DecimalNumber(digits)))
    }

    @Test("Numbers have the reader's digits and grouping", arguments: locales)
    func numbers(locale: String) throws {
        for digits in ["0", "12", "-1234567.25", "0.000001"] {
            #expect(try fact("number: \(digits)", for: locale) == number(.init(), locale, digits))
        }
        // Exact from the file to the screen, where ICU alone would round at six digits.
        let long = try fact("number: 0.1234567890123456789", for: locale)
        #expect(long.hasSuffix("1234567890123456789"))
    }

    @Test(
        "A number is grouped as the region writes it",
        arguments: [
            ("ko", "1,234,567.5"), ("fr", "1\u{202F}234\u{202F}567,5"), ("ru", "1\u{A0}234\u{A0}567,5"),
            ("es-PE", "1,234,567.5"), ("es-AR", "1.234.567,5"), ("en-IN", "12,34,567.5"), ("de", "1,234,567.5"),
            ("th-u-nu-thai", "๑,๒๓๔,๕๖๗.๕"),
        ])
    func grouping(locale: String, expected: String) throws {
        #expect(try fact("number: 1234567.5", for: locale) == expected)
    }

    @Test("Per cent is the number itself, not a hundredth of it", arguments: locales)
    func percents(locale: String) throws {
        var options = NumberFormatOptions(style: .percent)
        options.maximumFractionDigits = 3
        for (percent, ratio) in [("97.5", "0.975"), ("100", "1"), ("0.125", "0.00125"), ("-3", "-0.03")] {
            #expect(try fact("percent: \(percent)", for: locale) == number(options, locale, ratio))
        }
    }

    @Test("Money has the currency's own fraction digits", arguments: locales)
    func amounts(locale: String) throws {
        for (amount, currency) in [("18500000", "KRW"), ("1234.5", "USD"), ("99.99", "PEN"), ("1000", "JPY")] {
            let text = try fact("amount: \(amount), currency: \(currency)", for: locale)
            #expect(try text == number(NumberFormatOptions(style: .currency(currency)), locale, amount))
        }
    }

    @Test("Measurements without a usage stay in their unit", arguments: locales)
    func measurements(locale: String) throws {
        for unit in ["meter", "kilogram", "celsius", "kilowatt-hour", "kilometer-per-hour"] {
            let text = try fact("value: 1.5, unit: \(unit)", for: locale)
            #expect(try text == number(NumberFormatOptions(style: .unit(unit)), locale, "1.5"))
        }
    }

    @Test(
        "Measurements with a usage are in the units of the reader's region",
        arguments: [
            ("en-US", "value: 1.8, unit: meter, usage: person-height", "5 ft, 11 in"),
            ("en-GB", "value: 1.8, unit: meter, usage: person-height", "5 ft, 11 in"),
            ("en-AU", "value: 1.8, unit: meter, usage: person-height", "180 cm"),
            ("es-PE", "value: 1.8, unit: meter, usage: person-height", "180 cm"),
            ("ko", "value: 1.8, unit: meter, usage: person-height", "180cm"),
            ("en-US", "value: 100, unit: kilometer, usage: road", "62 mi"),
            ("en-GB", "value: 100, unit: kilometer, usage: road", "62 mi"),
            ("en-CA", "value: 100, unit: kilometer, usage: road", "100 km"),
            ("en-US", "value: 25, unit: celsius, usage: weather", "77°F"),
            ("en-AU", "value: 25, unit: celsius, usage: weather", "25°C"),
            ("ko", "value: 25, unit: celsius, usage: weather", "25°C"),
        ])
    func usages(locale: String, value: String, expected: String) throws {
        let text = try fact(value, for: locale).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        #expect(text == expected)
    }

    @Test("A date is in the reader's calendar", arguments: locales + ["ja-u-ca-japanese", "th-u-ca-gregory"])
    func dates(locale: String) throws {
        let format = try DateTimeFormat(locale: LanguageTag(locale), pattern: .skeleton("yMMMd"))
        for date in ["2016-03-02", "2024-02-29", "1582-10-10", "0900-01-01"] {
            #expect(try fact("date: \(date)", for: locale) == format.format(try #require(CivilDateTime(date))))
        }
    }

    @Test("Thai years are those of the Buddhist era", arguments: [("2019-05-13", "2562"), ("2025-09-04", "2568")])
    func buddhistEra(date: String, year: String) throws {
        #expect(try fact("date: \(date)", for: "th").hasSuffix(year))
        #expect(try fact("date: \(date)", for: "th-TH").hasSuffix(year))
        #expect(try !fact("date: \(date)", for: "th-u-ca-gregory").contains(year))
        #expect(try fact("from: \(date), to: 2025-12-31", for: "th").contains("2568"))
    }

    @Test("An interval says once what both days share", arguments: locales)
    func intervals(locale: String) throws {
        let format = try DateIntervalFormat(locale: LanguageTag(locale), skeleton: "yMMMd")
        for (from, to) in [("2025-09-04", "2025-09-05"), ("2025-03-10", "2025-06-27"), ("2024-12-31", "2025-01-01")] {
            let expected = try format.format(
                from: try #require(CivilDateTime(from)), to: try #require(CivilDateTime(to)))
            #expect(try fact("from: \(from), to: \(to)", for: locale) == expected)
        }
        let single = try fact("from: 2025-09-04, to: 2025-09-04", for: locale)
        #expect(try single == fact("date: 2025-09-04", for: locale))
    }

    @Test("A duration is in words", arguments: locales)
    func durations(locale: String) throws {
        let tag = try LanguageTag(locale)
        var parts: [String] = []
        for (unit, digits) in [("hour", "1"), ("minute", "30")] {
            var options = NumberFormatOptions(style: .unit(unit))
            options.unitDisplay = .long
            parts.append(try number(options, locale, digits))
        }
        let text = try fact("duration: PT1H30M", for: locale)
        #expect(try text == ListFormat(locale: tag, kind: .units).format(parts))
        #expect(!text.contains("PT"))
    }

    @Test("A range names its unit once, time in words and other units as symbols", arguments: locales)
    func ranges(locale: String) throws {
        let plain = try NumberRangeFormat(locale: LanguageTag(locale))
        #expect(try fact("low: 2, high: 3", for: locale) == plain.format(from: 2, to: 3))
        var words = NumberFormatOptions(style: .unit("hour"))
        words.unitDisplay = .long
        let hours = try NumberRangeFormat(locale: LanguageTag(locale), options: words)
        let text = try fact("low: 4, high: 6, unit: hour", for: locale)
        #expect(try text == hours.format(from: 4, to: 6))
        #expect(text.contains("4") && text.contains("6"))
        let lengths = try NumberRangeFormat(locale: LanguageTag(locale), options: .init(style: .unit("millimeter")))
        #expect(
            try fact("low: 4, high: 8, unit: millimeter", for: locale) == lengths.format(from: 4, to: 8))
    }

    @Test("A range with equal ends is the one number that it is", arguments: locales)
    func rangeOfOneNumber(locale: String) throws {
        #expect(try fact("low: 3, high: 3", for: locale) == number(NumberFormatOptions(), locale, "3"))
        var words = NumberFormatOptions(style: .unit("hour"))
        words.unitDisplay = .long
        #expect(try fact("low: 1, high: 1, unit: hour", for: locale) == number(words, locale, "1"))
    }

    @Test("Languages are named in the reader's", arguments: locales)
    func languages(locale: String) throws {
        let tag = try LanguageTag(locale)
        let names = try DisplayNames(locale: tag)
        let expected = try ["ko", "en", "zh-Hans"].map {
            // A comma within a name would make two of it.
            let parts = names.name(ofLocale: try LanguageTag($0)).split(separator: ", ")
            return parts.count == 2 ? "\(parts[0]) (\(parts[1]))" : "\(parts[0])"
        }
        #expect(try fact("languages: [ko, en, zh-Hans]", for: locale) == ListFormat(locale: tag).format(expected))
    }

    @Test("A language whose name has a comma has parentheses in a list")
    func languageWithComma() throws {
        let text = try fact("languages: [ko, zh-Hans, en]", for: "ru")
        #expect(text.hasPrefix("корейский, китайский (") && text.hasSuffix(") и английский"), "\(text)")
    }

    @Test("A fact in a language that is not there is by the rules of the one that is shown")
    func fallback() throws {
        #expect(try fact("date: 2019-05-13", for: "fil") == fact("date: 2019-05-13", for: "en"))
        #expect(try fact("number: 1234.5", for: "de-DE") == "1,234.5")
    }

    @Test(
        "Texts of another language keep its words, calendar and hours, and have the units of the reader's region",
        arguments: [
            ("fa", "188 cm", "24°C", "100 km"), ("de", "188 cm", "24°C", "100 km"), ("lo", "188 cm", "24°C", "100 km"),
            ("de-US", "6 ft, 2 in", "75°F", "62 mi"), ("cy", "6 ft, 2 in", "24°C", "62 mi"),
            ("ar-001", "188 cm", "24°C", "100 km"), ("pt-419", "188 cm", "24°C", "100 km"),
            ("de-u-rg-uszzzz", "6 ft, 2 in", "75°F", "62 mi"), ("en", "6 ft, 2 in", "75°F", "62 mi"),
            ("en-US", "6 ft, 2 in", "75°F", "62 mi"), ("en-AU", "188 cm", "24°C", "100 km"),
        ])
    func fallbackUnits(reader: String, height: String, warmth: String, road: String) throws {
        var fixture = ExhibitionFixture()
        let text = "{$reach}; {$count}; {$price}; {$founded}; {$speaks :time}; {$markets}"
        let facts = [
            "reach": "value: 1.88, unit: meter, usage: person-height",
            "count": "value: 24, unit: celsius, usage: weather",
            "price": "value: 100, unit: kilometer, usage: road", "founded": "date: 2019-05-13",
            "markets": "value: 1.5, unit: kilometer", "speaks": "date: 2025-09-04T14:30",
        ]
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            ["tagline": " '\(text)'"],
            more: "facts:\n" + facts.sorted { $0.key < $1.key }.map { "  \($0): { \($1) }\n" }.joined())
        fixture["Translations/en/p.po"] = ExhibitionFixture.po(ExhibitionFixture.entry("tagline", text, text))
        let exhibition = try #require(try Loaded(fixture).exhibition)
        let localizer = Localizer(exhibition, for: try LanguageTag(reader), formatters: FormatterCache())
        let product = try #require(exhibition.products.first)
        let (date, time) = reader == "en-AU" ? ("13 May 2019", "2:30 pm") : ("May 13, 2019", "2:30 PM")
        let expected = [height, warmth, road, date, time, "1.5 km"]
        func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
        #expect(plain(localizer.guide(of: product).tagline.text) == expected.joined(separator: "; "))
        let sampler = FactSampler(localizer)
        let uses = FactUses(of: product.facts, in: try Message(text))
        let samples = sampler.samples(of: uses, values: sampler.values(of: product.facts)).flatMap(\.texts)
        #expect(samples.map(plain) == expected)
    }

    @Test("Only measurements that a usage converts are formatted in a locale of their own")
    func measurementLocale() throws {
        var fixture = ExhibitionFixture()
        fixture["Translations/en/interface.po"] = ExhibitionFixture.po("")
        let exhibition = try #require(try Loaded(fixture).exhibition)
        func locale(_ text: String, for reader: String) throws -> String? {
            Localizer(exhibition, for: try LanguageTag(reader), formatters: FormatterCache())
                .context(for: try LanguageTag(text)).measurementLocale?.identifier
        }
        // Readers of their own language open no format besides those of their texts.
        for (text, reader) in [
            ("ko", "ko"), ("en", "en"), ("en", "en-AU"), ("en", "en-XA"), ("es-419", "es-PE"), ("es-419", "es"),
            ("zh-Hant", "zh-TW"),
        ] {
            #expect(try locale(text, for: reader) == nil, "\(reader)")
        }
        #expect(try locale("en", for: "de") == "en-u-rg-dezzzz")
        #expect(try locale("en", for: "es-419") == "en-u-rg-zzzzzz")
        #expect(try locale("en", for: "fil-US") == nil)
        #expect(try locale("ko", for: "en-US") == "ko-u-rg-uszzzz")
        #expect(try locale("ko", for: "en") == "ko-u-rg-uszzzz")
        #expect(try locale("fr-CA", for: "de") == "fr-CA-u-rg-dezzzz")
        #expect(try locale("en", for: "und") == nil)
    }

    @Test("A fact reads in a message as it does alone")
    func inMessages() throws {
        let values = [
            "number: 12", "percent: 97.5", "amount: 5, currency: EUR", "value: 2, unit: meter, usage: person-height",
            "date: 2016-03-02", "from: 2025-09-04, to: 2025-09-05", "duration: PT40M", "low: 2, high: 3",
            "languages: [ko, ja]", "economies: [JP, TW]",
        ]
        for value in values {
            var fixture = ExhibitionFixture()
            fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
                ["tagline": " '[{$count}]'"], more: "facts:\n  count: { \(value) }\n")
            for locale in ["en", "th", "fr"] {
                fixture["Translations/\(locale)/p.po"] = ExhibitionFixture.po(
                    ExhibitionFixture.entry("tagline", "[{$count}]", "[{$count}]"))
            }
            let exhibition = try #require(try Loaded(fixture).exhibition)
            for locale in ["ko", "en-US", "th", "fr"] {
                let localizer = Localizer(exhibition, for: try LanguageTag(locale), formatters: FormatterCache())
                let guide = localizer.guide(of: try #require(exhibition.products.first))
                #expect(guide.tagline.text == "[\(guide.facts[0].text.text)]", "\(value) in \(locale)")
            }
        }
    }

    @Test("A label is the fact's own, else the exhibition's")
    func labels() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            more: "facts:\n  count: { number: 1, label: 내 것 }\n  price: { amount: 1, currency: KRW }\n")
        fixture["Translations/en/p.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("facts.count.label", "내 것", "Mine"))
        fixture["Translations/en/exhibition.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("labels.price", "가격", "Price"))
        let exhibition = try #require(try Loaded(fixture).exhibition)
        func labels(_ locale: String) throws -> [String] {
            Localizer(exhibition, for: try LanguageTag(locale), formatters: FormatterCache())
                .guide(of: try #require(exhibition.products.first)).facts.map(\.label.text)
        }
        #expect(try labels("ko") == ["내 것", "가격"])
        #expect(try labels("en") == ["Mine", "Price"])
    }
}
