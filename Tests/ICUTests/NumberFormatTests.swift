// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import ICU
import Testing

@Suite("Number formats")
struct NumberFormatTests {
    private func format(
        _ number: String, _ locale: String, _ style: NumberFormatOptions.Style = .decimal,
        _ set: (inout NumberFormatOptions) -> Void = { _ in }
    ) throws -> String {
        var options = NumberFormatOptions(style: style)
        set(&options)
        return try NumberFormat(locale: LanguageTag(locale), options: options).format(
            try #require(DecimalNumber(number)))
    }

    @Test(
        "have each locale's digits and separators",
        arguments: [
            ("en", "-1,234.5"), ("de", "-1.234,5"), ("th-u-nu-thai", "-๑,๒๓๔.๕"), ("hi", "-1,234.5"),
            ("ar-EG", "\u{61C}-١٬٢٣٤٫٥"),
            ("fa", "\u{200E}\u{2212}۱٬۲۳۴٫۵"), ("es", "-1234,5"), ("pl", "-1234,5"), ("sv", "\u{2212}1\u{A0}234,5"),
        ])
    func locales(locale: String, expected: String) throws { #expect(try format("-1234.5", locale) == expected) }

    @Test(
        "round as they are told",
        arguments: [
            (NumberFormatOptions.RoundingMode.ceil, "3", "-2"), (.floor, "2", "-3"), (.expand, "3", "-3"),
            (.trunc, "2", "-2"),
            (.halfCeil, "3", "-2"), (.halfFloor, "2", "-3"), (.halfExpand, "3", "-3"), (.halfTrunc, "2", "-2"),
            (.halfEven, "2", "-2"),
        ])
    func rounding(mode: NumberFormatOptions.RoundingMode, positive: String, negative: String) throws {
        for (number, expected) in [("2.5", positive), ("-2.5", negative)] {
            let text = try format(number, "en") {
                $0.maximumFractionDigits = 0
                $0.roundingMode = mode
            }
            #expect(text == expected)
        }
    }

    @Test(
        "show signs as they are told",
        arguments: [
            (NumberFormatOptions.SignDisplay.auto, ["5", "-5", "0"]), (.always, ["+5", "-5", "+0"]),
            (.exceptZero, ["+5", "-5", "0"]),
            (.negative, ["5", "-5", "0"]), (.never, ["5", "5", "0"]),
        ])
    func signs(display: NumberFormatOptions.SignDisplay, expected: [String]) throws {
        #expect(try ["5", "-5", "0"].map { try format($0, "en") { $0.signDisplay = display } } == expected)
    }

    @Test("limit digits")
    func digits() throws {
        #expect(try format("1.005", "en") { $0.maximumFractionDigits = 2 } == "1.01")
        #expect(try format("1", "en") { $0.minimumFractionDigits = 2 } == "1.00")
        #expect(try format("12345", "en") { $0.maximumSignificantDigits = 2 } == "12,000")
        #expect(try format("0.5", "en") { $0.minimumIntegerDigits = 3 } == "000.5")
        #expect(
            try format("5", "en") { ($0.minimumFractionDigits, $0.trailingZeroDisplay) = (2, .stripIfInteger) } == "5")
        #expect(
            try format("5.1", "en") { ($0.minimumFractionDigits, $0.trailingZeroDisplay) = (2, .stripIfInteger) }
                == "5.10")
        // Significant digits win over fraction digits, unless the more or less precise of both is asked for.
        func both(_ priority: NumberFormatOptions.RoundingPriority) throws -> String {
            try format("1.2345", "en") {
                ($0.maximumFractionDigits, $0.maximumSignificantDigits, $0.roundingPriority) = (3, 2, priority)
            }
        }
        #expect(try both(.auto) == "1.2")
        #expect(try both(.morePrecision) == "1.235" || both(.morePrecision) == "1.234")
        #expect(try both(.lessPrecision) == "1.2")
    }

    @Test("round to steps", arguments: [(5, "1.25"), (10, "1.2"), (25, "1.25"), (50, "1.0"), (1, "1.23")])
    func increments(step: Int, expected: String) throws {
        let text = try format("1.23", "en") { ($0.roundingIncrement, $0.maximumFractionDigits) = (step, 2) }
        #expect(text == expected || text == expected + "0" || text == expected + "00")
    }

    @Test("are compact and scientific")
    func notations() throws {
        #expect(try format("1234567", "en") { $0.notation = .compactShort } == "1.2M")
        #expect(try format("1234567", "en") { $0.notation = .compactLong } == "1.2 million")
        #expect(try format("18500000", "ko") { $0.notation = .compactShort } == "1850만")
        #expect(try format("1234567", "en") { $0.notation = .scientific } == "1.234567E6")
    }

    @Test("name currencies as they are told")
    func currencies() throws {
        let displays: [(NumberFormatOptions.CurrencyDisplay, String)] = [
            (.symbol, "$5.00"), (.narrowSymbol, "$5.00"), (.code, "USD\u{A0}5.00"), (.name, "5.00 US dollars"),
            (.never, "5.00"),
        ]
        for (display, expected) in displays {
            #expect(try format("5", "en", .currency("USD")) { $0.currencyDisplay = display } == expected)
        }
        #expect(try format("-5", "en", .currency("USD")) { $0.isAccounting = true } == "($5.00)")
        #expect(try format("18500000", "ko", .currency("KRW")) == "₩18,500,000")
        #expect(try format("5", "en", .currency("JPY")) == "¥5")
        #expect(try format("5", "en", .currency("BHD")).hasSuffix("5.000"))
    }

    @Test("convert measurements for the region")
    func units() throws {
        var options = NumberFormatOptions(style: .unit("meter"))
        options.usage = "person-height"
        let american = try NumberFormat(locale: LanguageTag("en-US"), options: options)
        let height = try #require(DecimalNumber("1.8"))
        #expect(try american.shownUnit(for: height) == "foot-and-inch")
        let korean = try NumberFormat(locale: LanguageTag("ko"), options: options)
        #expect(try korean.shownUnit(for: height) == "centimeter")
        #expect(try korean.shownNumber(for: height) == 180)
        #expect(try format("2", "ru", .unit("meter")) { $0.unitDisplay = .long } == "2 метра")
        #expect(try format("5", "ru", .unit("meter")) { $0.unitDisplay = .long } == "5 метров")
        #expect(try format("2", "en", .unit("meter")) { $0.unitDisplay = .narrow } == "2m")
    }

    @Test(
        "are converted for the region that is likely where the locale names none",
        arguments: [
            ("en", "en-US", "foot-and-inch", "mile-per-hour"), ("ko", "ko-KR", "centimeter", "meter-per-second"),
            ("th", "th-TH", "centimeter", "kilometer-per-hour"),
        ])
    func likelyRegions(tag: String, regional: String, height: String, wind: String) throws {
        for (unit, usage, number, expected) in [
            ("meter", "person-height", "1.8", height), ("meter-per-second", "wind", "20", wind),
        ] {
            var options = NumberFormatOptions(style: .unit(unit))
            options.usage = usage
            let number = try #require(DecimalNumber(number))
            let format = try NumberFormat(locale: LanguageTag(tag), options: options)
            let other = try NumberFormat(locale: LanguageTag(regional), options: options)
            #expect(try format.shownUnit(for: number) == other.shownUnit(for: number))
            #expect(try format.format(number) == other.format(number))
            #expect(try format.shownUnit(for: number) == expected)
        }
    }

    @Test(
        "have the usages that CLDR has for what their unit measures",
        arguments: [
            ("meter", ["default", "person-height", "road"]), ("foot", ["default", "person-height", "road"]),
            ("celsius", ["default", "weather"]), ("kilometer-per-hour", ["default", "wind"]),
            ("square-meter", ["default", "land"]), ("gram", ["default", "person"]),
            ("liter", ["default", "fluid"]), ("kilowatt", ["default"]),
            ("liter-per-100-kilometer", ["default", "vehicle-fuel"]),
        ])
    func usages(unit: String, expected: [String]) {
        #expect(Set(CodeLists.usages(ofUnit: unit)).isSuperset(of: expected), "\(CodeLists.usages(ofUnit: unit))")
    }

    @Test(
        "have no usages where CLDR has none, and where they are no units",
        arguments: ["percent", "nonsense", "", "meter-"])
    func noUsages(unit: String) { #expect(CodeLists.usages(ofUnit: unit).isEmpty) }

    @Test("are exact beyond binary floating point, and beyond 64 bits")
    func exactness() throws {
        for digits in ["12345678901234567890123456789", "0.12345678901234567890123456789"] {
            let text = try format(digits, "en") { ($0.maximumFractionDigits, $0.grouping) = (40, .never) }
            #expect(text == digits)
        }
        #expect(try format("9223372036854775807", "en") == "9,223,372,036,854,775,807")
        #expect(try format("-9223372036854775808", "en") == "-9,223,372,036,854,775,808")
        let nines = String(repeating: "9", count: 1000)
        #expect(try format(nines, "en") { $0.grouping = .never } == nines)
    }

    @Test("tell their parts, without gaps", arguments: ["en", "ko", "ar-EG", "hi", "fr"])
    func fields(locale: String) throws {
        for style in [NumberFormatOptions.Style.decimal, .percent, .currency("EUR"), .unit("kilometer-per-hour")] {
            let format = try NumberFormat(locale: LanguageTag(locale), options: .init(style: style))
            for digits in ["-1234567.89", "0", "5"] {
                let number = try #require(DecimalNumber(digits))
                let (text, fields) = try format.formatToFields(number)
                #expect(try text == format.format(number))
                #expect(fields.first?.range.lowerBound == 0)
                #expect(fields.last?.range.upperBound == text.utf8.count)
                for (field, next) in zip(fields, fields.dropFirst()) {
                    #expect(field.range.upperBound == next.range.lowerBound)
                }
                #expect(fields.contains { $0.kind == .integer })
                #expect(fields.contains { $0.kind == .minusSign } == digits.hasPrefix("-"))
            }
        }
    }

    @Test("name either sign of their fields", arguments: ["en", "ko", "ar", "ar-EG", "fa", "he", "sv"])
    func signs(locale: String) throws {
        var options = NumberFormatOptions()
        options.signDisplay = .always
        let format = try NumberFormat(locale: LanguageTag(locale), options: options)
        for (digits, kind) in [("5", FormattedField.Kind.plusSign), ("-5", .minusSign)] {
            let kinds = try format.formatToFields(#require(DecimalNumber(digits))).fields.map(\.kind)
            let signs = kinds.filter { $0 == .plusSign || $0 == .minusSign }
            #expect(signs == [kind])
        }
    }

    @Test(
        "are refused where ICU cannot carry them out",
        arguments: ["furlong-per-smoot", "", "meter-per", "METER", "meter\0"])
    func badUnits(unit: String) throws {
        let english = try LanguageTag("en")
        let error = #expect(throws: ICUError.self) {
            try NumberFormat(locale: english, options: .init(style: .unit(unit)))
        }
        #expect(error?.name.hasPrefix("U_") == true)
        #expect(!CodeLists.isUnit(unit))
    }

    @Test("know codes")
    func codes() {
        // ISO 4217 has a code for no currency, too: XXX.
        for code in ["KRW", "USD", "PEN", "XXX", "BTN"] { #expect(CodeLists.isCurrency(code)) }
        for code in ["XQX", "krw", "", "KR", "KRWW", "KR\0"] { #expect(!CodeLists.isCurrency(code)) }
        for unit in ["meter", "kilometer-per-hour", "square-meter", "liter-per-100-kilometer"] {
            #expect(CodeLists.isUnit(unit))
        }
        for zone in ["Asia/Seoul", "UTC", "America/Lima"] { #expect(CodeLists.isTimeZone(zone)) }
        for zone in ["Asia/Soul", "", "Nowhere", "Asia/Seoul\0"] { #expect(!CodeLists.isTimeZone(zone)) }
        for (name, identifier) in [("gregorian", "gregory"), ("Gregory", "gregory"), ("roc", "roc")] {
            #expect(CodeLists.calendar(named: name) == identifier)
        }
        for name in ["gregorio", "", "gregory\0", "buddhist-x"] { #expect(CodeLists.calendar(named: name) == nil) }
    }

    @Test(
        "are ranges too",
        arguments: [
            ("en", "2", "3", "2–3"), ("ko", "2", "3", "2~3"), ("en", "1000", "2000", "1,000–2,000"),
            ("en", "-2", "3", "-2 – 3"),
        ])
    func ranges(locale: String, low: String, high: String, expected: String) throws {
        let format = try NumberRangeFormat(locale: LanguageTag(locale))
        #expect(try format.format(from: DecimalNumber(low)!, to: DecimalNumber(high)!) == expected)
    }

    @Test(
        "are one number where both ends of a range are equal, and about one where rounding makes them so",
        arguments: [
            ("en", "hour", "1", "1", "1 hour"), ("en", "hour", "4", "4", "4 hours"), ("ko", "hour", "4", "4", "4시간"),
            ("ru", "hour", "21", "21", "21 час"), ("en", "hour", "3.9", "4.1", "~4 hours"),
            ("en", nil, "3", "3", "3"), ("en", nil, "3.4", "3.4", "3"), ("en", nil, "2.9", "3.1", "~3"),
        ])
    func rangesOfOneNumber(locale: String, unit: String?, low: String, high: String, expected: String) throws {
        var options = NumberFormatOptions(style: unit.map { .unit($0) } ?? .decimal)
        options.unitDisplay = .long
        options.maximumFractionDigits = 0
        let format = try NumberRangeFormat(locale: LanguageTag(locale), options: options)
        let text = try format.format(from: #require(DecimalNumber(low)), to: #require(DecimalNumber(high)))
        #expect(text.replacing("\u{A0}", with: " ") == expected)
    }

    @Test("say once what both ends of a range share")
    func collapsedRanges() throws {
        let hours = try NumberRangeFormat(locale: LanguageTag("en"), options: .init(style: .unit("hour")))
        #expect(try hours.format(from: 4, to: 6) == "4–6 hr")
        let won = try NumberRangeFormat(locale: LanguageTag("en"), options: .init(style: .currency("KRW")))
        #expect(try won.format(from: 1000, to: 2000).count { $0 == "₩" } >= 1)
        let plain = try NumberRangeFormat(locale: LanguageTag("en"))
        let exact = try #require(DecimalNumber("12345678901234567890"))
        #expect(try plain.format(from: 1, to: exact).hasSuffix("12,345,678,901,234,567,890"))
    }
}
