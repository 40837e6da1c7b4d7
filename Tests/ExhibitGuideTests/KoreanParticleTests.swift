import ICU
import MessageFormat
import Testing

@testable import ExhibitGuide

@Suite struct KoreanParticleTests {
    /// What stands before the particle, and the particle that follows it.
    struct Case: CustomTestStringConvertible, Sendable {
        let word: String
        let pair: String
        let form: String

        init(_ word: String, _ pair: String, _ form: String) {
            self.word = word
            self.pair = pair
            self.form = form
        }

        var testDescription: String { "\(word)+\(pair)" }
    }

    static let hangul: [Case] = [
        Case("사과", "은/는", "는"), Case("한빛", "은/는", "은"), Case("로봇", "이/가", "이"), Case("제주", "이/가", "가"),
        Case("해설", "을/를", "을"), Case("부스", "을/를", "를"), Case("길", "과/와", "과"), Case("나무", "과/와", "와"),
        Case("서울", "으로/로", "로"), Case("부산", "으로/로", "으로"), Case("제주", "으로/로", "로"), Case("물", "으로/로", "로"),
        Case("집", "으로/로", "으로"), Case("학생", "이라/라", "이라"), Case("의사", "이라/라", "라"), Case("준현", "아/야", "아"),
        Case("민수", "아/야", "야"), Case("값", "은/는", "은"), Case("흙", "을/를", "을"), Case("닭", "이/가", "이"),
        Case("스마트팜", "은/는", "은"), Case("키오스크", "은/는", "는"), Case("케이티씨", "이/가", "가"), Case("에이치에너지", "이/가", "가"),
        Case("주인정보시스템", "을/를", "을"), Case("ㄱ", "은/는", "은"), Case("ㄹ", "으로/로", "로"), Case("ㅏ", "은/는", "는"),
    ]

    static let numbers: [Case] = [
        Case("0", "이/가", "이"), Case("1", "이/가", "이"), Case("2", "이/가", "가"), Case("3", "이/가", "이"),
        Case("4", "이/가", "가"), Case("5", "이/가", "가"), Case("6", "이/가", "이"), Case("7", "이/가", "이"),
        Case("8", "이/가", "이"), Case("9", "이/가", "가"), Case("10", "을/를", "을"), Case("100", "을/를", "을"),
        Case("1,000", "을/를", "을"), Case("10,000", "은/는", "은"), Case("100,000,000", "은/는", "은"),
        Case("1,000,000,000,000", "은/는", "는"), Case("7", "으로/로", "로"), Case("1", "으로/로", "로"),
        Case("8", "으로/로", "로"), Case("3", "으로/로", "으로"), Case("10", "으로/로", "으로"), Case("3.5", "이/가", "가"),
        Case("2.0", "이/가", "이"), Case("97.5%", "을/를", "를"), Case("30%", "으로/로", "로"), Case("２", "이/가", "가"),
    ]

    static let latin: [Case] = [
        Case("KTC", "은/는", "는"), Case("APEC", "이/가", "가"), Case("LG", "은/는", "는"), Case("SK", "은/는", "는"),
        Case("ML", "은/는", "은"), Case("XML", "으로/로", "로"), Case("ATM", "이/가", "이"), Case("VPN", "을/를", "을"),
        Case("R", "은/는", "은"), Case("A", "은/는", "는"), Case("AI", "을/를", "를"), Case("Google", "은/는", "은"),
        Case("Google", "으로/로", "로"), Case("Apple", "은/는", "은"), Case("Mobile", "을/를", "을"), Case("Naver", "은/는", "는"),
        Case("Amazon", "이/가", "이"), Case("Zoom", "을/를", "을"), Case("Samsung", "과/와", "과"), Case("Facebook", "은/는", "은"),
        Case("Robot", "을/를", "을"), Case("Kiosk", "은/는", "는"), Case("Microsoft", "은/는", "는"), Case("Line", "은/는", "은"),
        Case("Mina", "아/야", "야"),
    ]

    static let surroundings: [Case] = [
        Case("케이티씨 (KTC)", "은/는", "는"), Case("한빛(주)", "은/는", "은"), Case("“한빛”", "은/는", "은"), Case("‘제주’", "을/를", "를"),
        Case("서울 ", "으로/로", "로"), Case("₩18,500,000", "을/를", "을"), Case("漢", "은/는", "은(는)"),
        Case("…", "을/를", "을(를)"), Case("", "이/가", "이(가)"), Case("Москва", "은/는", "은(는)"),
    ]

    static let symbols: [Case] = [
        Case("5 km", "은/는", "는"), Case("5km", "은/는", "는"), Case("188cm", "이/가", "가"), Case("3mm", "으로/로", "로"),
        Case("3L", "은/는", "는"), Case("500 ml", "은/는", "는"), Case("5m²", "은/는", "는"), Case("5\u{A0}㎡", "은/는", "는"),
        Case("5kg", "은/는", "은"), Case("5 kg.", "은/는", "은"), Case("5㎏", "을/를", "을"), Case("40 g", "으로/로", "으로"),
        Case("2t", "은/는", "은"), Case("7.5kWh", "은/는", "는"), Case("3kW", "이/가", "가"), Case("60Hz", "은/는", "는"),
        Case("20%", "은/는", "는"), Case("33°C", "은/는", "는"), Case("33℃", "은/는", "는"), Case("90km/h", "은/는", "는"),
        Case("5５ｋｍ", "은/는", "는"), Case("1013hPa", "으로/로", "로"), Case("70dB", "은/는", "은"), Case("3h", "은/는", "은"),
        Case("₩12", "이/가", "이"), Case("US$5.00", "은/는", "는"), Case("€1,000", "은/는", "는"), Case("¥5", "은/는", "은"),
        Case("-₩5", "은/는", "은"), Case("₽3", "으로/로", "로"), Case("5 $", "은/는", "는"),
        // Without a number before it, a symbol is a letter or a word.
        Case("L", "은/는", "은"), Case("비타민 g", "은/는", "는"), Case("4K", "은/는", "는"), Case("5G", "은/는", "는"),
    ]

    @Test(
        "The particle fits the last sound", arguments: [hangul, numbers, latin, surroundings, symbols].flatMap(\.self))
    func form(_ example: Case) throws {
        let forms = example.pair.split(separator: "/").map(String.init)
        let particle = KoreanParticle(afterConsonant: forms[0], afterVowel: forms[1])
        #expect(particle.form(after: example.word) == example.form)
    }

    @Test func theTableHasAtLeastSixtyEntries() {
        #expect([Self.hangul, Self.numbers, Self.latin, Self.surroundings].joined().count >= 60)
    }

    @Test func theFunctionShowsTheValueAsItIsFormatted() throws {
        let context = FormattingContext(
            locale: try LanguageTag("ko"), bidiIsolation: .none, functions: .default.addingGuideFunctions())
        func text(_ source: String) -> String {
            MessageFormatter(source, in: context).format(["n": .number(1_000), "who": .string("한빛")]).text
        }
        #expect(text("{$who :guide:particle pair=|은/는|}") == "한빛은")
        #expect(text("{$who}{$who :guide:particle pair=|은/는| show=particle}") == "한빛은")
        #expect(text("{$n :guide:particle pair=|을/를|}") == "1,000을")
        #expect(text(".local $p = {$n :percent} {{{$p :guide:particle pair=|을/를|}}}") == "100,000%를")
    }

    @Test(
        "A symbol sounds as the unit that it stands for",
        arguments: [
            "kilometer", "meter", "centimeter", "millimeter", "nanometer", "micrometer", "square-meter",
            "square-kilometer",
            "square-centimeter", "cubic-meter", "kilogram", "gram", "milligram", "tonne", "liter", "milliliter", "watt",
            "kilowatt", "megawatt", "gigawatt", "kilowatt-hour", "hertz", "kilohertz", "megahertz", "gigahertz", "volt",
            "ampere", "milliampere", "ohm", "newton", "lux", "lumen", "celsius", "fahrenheit", "kilometer-per-hour",
            "meter-per-second", "kilometer-per-liter", "liter-per-hour", "kilojoule", "calorie", "kilocalorie",
            "pascal",
            "hectopascal", "kilopascal", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "bit", "millisecond",
            "hectare", "foot", "inch", "yard", "mile", "pound", "ounce", "gallon", "acre",
        ])
    func unitSymbols(unit: String) throws {
        let korean = try LanguageTag("ko")
        var options = NumberFormatOptions(style: .unit(unit))
        let symbol = try NumberFormat(locale: korean, options: options).format(5)
        options.unitDisplay = .long
        let name = try NumberFormat(locale: korean, options: options).format(5)
        #expect(KoreanParticle.ending(of: symbol) == KoreanParticle.ending(of: name), "\(symbol): \(name)")
    }

    @Test(
        "A measurement or an amount sounds as its unit or currency is read, however it is shown",
        arguments: [
            ("{5 :unit unit=kilogram}", "은/는", "5kg은"), ("{5 :unit unit=kilogram unitDisplay=long}", "은/는", "5킬로그램은"),
            ("{5 :unit unit=kilometer}", "은/는", "5km는"), ("{188 :unit unit=centimeter}", "이/가", "188cm가"),
            ("{3 :unit unit=liter}", "은/는", "3L는"), ("{3 :unit unit=liter unitDisplay=narrow}", "은/는", "3ℓ는"),
            ("{5 :unit unit=square-meter}", "은/는", "5m²는"), ("{33 :unit unit=celsius}", "은/는", "33°C는"),
            ("{5 :unit unit=inch unitDisplay=narrow}", "은/는", "5″는"), ("{2 :unit unit=hour}", "은/는", "2시간은"),
            ("{3 :unit unit=revolution}", "은/는", "3rev은"),
            ("{1.8 :unit unit=meter usage=person-height}", "은/는", "180cm는"),
            ("{1.5 :unit unit=foot-and-inch}", "은/는", "1ft 6in는"),
            ("{12 :currency currency=KRW}", "이/가", "₩12이"), ("{5 :currency currency=USD}", "은/는", "US$5.00는"),
            ("{5 :currency currency=USD currencyDisplay=name}", "은/는", "5.00 미국 달러는"),
            ("{5 :currency currency=THB}", "은/는", "THB\u{A0}5.00는"), ("{5 :currency currency=JPY}", "은/는", "JP¥5은"),
            ("{5 :currency currency=JPY currencyDisplay=name}", "은/는", "5 일본 엔화는"),
            ("{5 :currency currency=RUB currencyDisplay=code}", "으로/로", "RUB\u{A0}5.00로"),
            ("{6 :currency currency=USD currencyDisplay=never fractionDigits=0}", "은/는", "6은"),
            ("{0.2 :percent}", "은/는", "20%는"), ("{|4/8| :guide:range unit=millimeter}", "은/는", "4~8mm는"),
            ("{PT1H30M :guide:duration}", "은/는", "1시간 30분은"),
        ])
    func units(value: String, pair: String, expected: String) throws {
        let context = FormattingContext(
            locale: try LanguageTag("ko"), bidiIsolation: .none, functions: .default.addingGuideFunctions())
        let message = ".local $x = \(value) {{{$x :guide:particle pair=|\(pair)|}}}"
        let (text, errors) = MessageFormatter(message, in: context).format()
        #expect(text == expected)
        #expect(errors.isEmpty)
    }

    @Test("A fact sounds as its unit or currency is read, also where a region's unit is shown")
    func facts() throws {
        func text(_ value: MessageValue, _ locale: String) throws -> String {
            let context = FormattingContext(
                locale: try LanguageTag(locale), bidiIsolation: .none, functions: .default.addingGuideFunctions())
            return MessageFormatter("{$x :guide:particle pair=|이/가|}", in: context).format(["x": value]).text
        }
        #expect(try text(.unit(5, unit: "kilogram", usage: nil), "ko") == "5kg이")
        #expect(try text(.unit(100, unit: "kilogram", usage: "person"), "ko-KR") == "100kg이")
        #expect(try text(.unit(100, unit: "kilogram", usage: "person"), "ko-US").hasSuffix("lb가"))
        #expect(try text(.currency(5, code: "KRW"), "ko") == "₩5이")
        #expect(try text(.range(from: 4, to: 8, unit: "gram"), "ko") == "4~8g이")
        #expect(try text(.percent(1), "ko") == "100%가")
    }

    @Test func aPairThatIsNoneIsABadOption() throws {
        let context = FormattingContext(locale: try LanguageTag("ko"), functions: .default.addingGuideFunctions())
        for pair in ["", "|은|", "|은/|", "|은/는/이|"] {
            let option = pair.isEmpty ? "" : " pair=\(pair)"
            let errors = MessageFormatter("{한빛 :guide:particle\(option)}", in: context).format().errors
            #expect(errors.map(\.kind) == [.badOption])
        }
    }
}
