// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import ICU
import MessageFormat
import Testing

@Suite("The number functions")
struct NumberFunctionTests {
    private func format(
        _ message: String, _ arguments: MessageArguments = [:], in locale: String = "en"
    ) throws -> (text: String, errors: [MessageError.Kind]) {
        let context = FormattingContext(locale: try LanguageTag(locale), bidiIsolation: .none)
        let (text, errors) = MessageFormatter(message, in: context).format(arguments)
        return (text, errors.map(\.kind))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let message: String
        let number: String
        /// The same by ICU.
        let options: NumberFormatOptions

        init(
            _ message: String, _ number: String, style: NumberFormatOptions.Style = .decimal,
            _ set: (inout NumberFormatOptions) -> Void = { _ in }
        ) {
            self.message = message
            self.number = number
            var options = NumberFormatOptions(style: style)
            set(&options)
            self.options = options
        }

        var testDescription: String { "\(message) of \(number)" }
    }

    @Test(
        "An option means what it means to ICU",
        arguments: [
            Case("{$n :number}", "1234567.891"),
            Case("{$n :number signDisplay=always}", "5") { $0.signDisplay = .always },
            Case("{$n :number signDisplay=exceptZero}", "0") { $0.signDisplay = .exceptZero },
            Case("{$n :number signDisplay=never}", "-5") { $0.signDisplay = .never },
            Case("{$n :number signDisplay=negative}", "-5") { $0.signDisplay = .negative },
            Case("{$n :number useGrouping=never}", "12345") { $0.grouping = .never },
            Case("{$n :number useGrouping=always}", "1234") { $0.grouping = .always },
            Case("{$n :number useGrouping=min2}", "1234") { $0.grouping = .min2 },
            Case("{$n :number minimumIntegerDigits=4}", "7") { $0.minimumIntegerDigits = 4 },
            Case("{$n :number minimumFractionDigits=2}", "7") { $0.minimumFractionDigits = 2 },
            Case("{$n :number maximumFractionDigits=1}", "7.25") { $0.maximumFractionDigits = 1 },
            Case("{$n :number maximumFractionDigits=0}", "2.5") { $0.maximumFractionDigits = 0 },
            Case("{$n :number minimumSignificantDigits=3}", "7") { $0.minimumSignificantDigits = 3 },
            Case("{$n :number maximumSignificantDigits=2}", "12345") { $0.maximumSignificantDigits = 2 },
            Case("{$n :number roundingMode=floor maximumFractionDigits=0}", "-2.5") {
                $0.roundingMode = .floor
                $0.maximumFractionDigits = 0
            },
            Case("{$n :number roundingMode=halfEven maximumFractionDigits=0}", "2.5") {
                $0.roundingMode = .halfEven
                $0.maximumFractionDigits = 0
            },
            Case("{$n :number roundingIncrement=5 maximumFractionDigits=1 minimumFractionDigits=1}", "1.23") {
                $0.roundingIncrement = 5
                $0.maximumFractionDigits = 1
                $0.minimumFractionDigits = 1
            },
            Case("{$n :number trailingZeroDisplay=stripIfInteger minimumFractionDigits=2}", "7") {
                $0.trailingZeroDisplay = .stripIfInteger
                $0.minimumFractionDigits = 2
            },
            Case("{$n :integer}", "1234") { $0.maximumFractionDigits = 0 },
            Case("{$n :percent}", "0.42", style: .percent),
            Case("{$n :percent maximumFractionDigits=1}", "0.4256", style: .percent) { $0.maximumFractionDigits = 1 },
            Case("{$n :currency currency=KRW}", "18500000", style: .currency("KRW")),
            Case("{$n :currency currency=usd}", "5", style: .currency("USD")),
            Case("{$n :currency currency=USD currencyDisplay=name}", "5", style: .currency("USD")) {
                $0.currencyDisplay = .name
            },
            Case("{$n :currency currency=USD currencyDisplay=code}", "5", style: .currency("USD")) {
                $0.currencyDisplay = .code
            },
            Case("{$n :currency currency=USD currencySign=accounting}", "-5", style: .currency("USD")) {
                $0.isAccounting = true
            },
            Case("{$n :currency currency=JPY fractionDigits=2}", "5", style: .currency("JPY")) {
                $0.minimumFractionDigits = 2
                $0.maximumFractionDigits = 2
            },
            Case("{$n :unit unit=kilometer-per-hour}", "90", style: .unit("kilometer-per-hour")),
            Case("{$n :unit unit=meter unitDisplay=long}", "2", style: .unit("meter")) { $0.unitDisplay = .long },
            Case("{$n :unit unit=meter usage=person-height}", "1.8", style: .unit("meter")) {
                $0.usage = "person-height"
            },
        ], ["en-US", "ko", "de", "ar-EG", "hi"])
    func options(test: Case, locale: String) throws {
        let number = try #require(DecimalNumber(test.number))
        let expected = try NumberFormat(locale: LanguageTag(locale), options: test.options).format(number)
        let (text, errors) = try format(test.message, ["n": .number(number)], in: locale)
        #expect(text == expected)
        #expect(errors.isEmpty)
        // A literal of the same number is the same.
        #expect(try format(test.message.replacing("$n", with: "|\(test.number)|"), in: locale).text == expected)
    }

    @Test(
        "An option that cannot be is an error, and the number is shown without it",
        arguments: [
            "signDisplay=sometimes", "useGrouping=yes", "minimumIntegerDigits=-1", "minimumFractionDigits=two",
            "maximumFractionDigits=100", "maximumFractionDigits=01", "minimumSignificantDigits=0", "roundingMode=up",
            "roundingIncrement=3", "trailingZeroDisplay=all", "roundingPriority=none", "signDisplay=|always |",
        ])
    func badOptions(option: String) throws {
        let (text, errors) = try format("{$n :number \(option)}", ["n": .number(DecimalNumber("1234.5")!)])
        #expect(text == "1,234.5")
        #expect(errors == [.badOption])
    }

    @Test(
        "An operand that is no number is an error, and its name is shown",
        arguments: [
            "{a :number}", "{|| :integer}", "{|1,000| :number}", "{|0x1F| :number}", "{|+1| :number}",
            "{|1 | :percent}", "{|01| :number}", "{|.5| :number}", "{|5.| :number}", "{1 :currency}", "{1 :unit}",
        ])
    func badOperands(message: String) throws {
        let (text, errors) = try format(message)
        #expect(errors == [.badOperand])
        #expect(text.hasPrefix("{|") && text.hasSuffix("|}"))
    }

    @Test(
        ":offset adds and takes away small whole numbers",
        arguments: [
            ("{$n :offset add=1}", "41", "42"), ("{$n :offset subtract=1}", "41", "40"),
            ("{$n :offset add=99}", "-1", "98"),
            ("{$n :offset subtract=2}", "1.5", "-0.5"), ("{$n :offset add=0}", "7", "7"),
            ("{$n :offset add=1}", "99999999999999999999", "100,000,000,000,000,000,000"),
        ])
    func offset(message: String, number: String, expected: String) throws {
        let (text, errors) = try format(message, ["n": .number(try #require(DecimalNumber(number)))])
        #expect(text == expected)
        #expect(errors.isEmpty)
    }

    @Test(
        ":offset needs one of its options, and a whole number from 0 to 99",
        arguments: ["", "add=1 subtract=1", "add=-1", "add=100", "add=1.5", "add=x", "add=|01|", "other=1"])
    func badOffset(options: String) throws {
        let (text, errors) = try format("{$n :offset \(options)}", ["n": .number(1)])
        #expect(text == "{$n}")
        #expect(errors == [.badOption])
    }

    @Test(":offset selects by what it came to")
    func offsetSelection() throws {
        let message = """
            .input {$n :integer}
            .local $others = {$n :offset subtract=1}
            .match $n $others
            1 0 {{only you}}
            * one {{you and {$others} other}}
            * * {{you and {$others} others}}
            """
        for (number, expected) in [(1, "only you"), (2, "you and 1 other"), (1235, "you and 1,234 others")] {
            #expect(try format(message, ["n": .number(DecimalNumber(number))]).text == expected)
        }
    }

    @Test("A typed value shows by its type, and refines by a function of its type")
    func typedValues() throws {
        let half = try #require(DecimalNumber("0.975"))
        let percent: MessageArguments = ["x": .percent(half)]
        #expect(try format("{$x}", percent).text == "97.5%")
        #expect(try format("{$x :percent maximumFractionDigits=0}", percent).text == "98%")
        let money: MessageArguments = ["x": .currency(DecimalNumber("5.5")!, code: "USD")]
        #expect(try format("{$x}", money).text == "$5.50")
        #expect(try format("{$x :currency currencyDisplay=code}", money).text == "USD\u{A0}5.50")
        #expect(try format("{$x :currency currency=EUR}", money).errors == [.badOption])
        let height: MessageArguments = ["x": .unit(2, unit: "meter", usage: nil)]
        #expect(try format("{$x :unit unitDisplay=long}", height).text == "2 meters")
        #expect(try format("{$x :unit unit=foot}", height).errors == [.badOption])
        for value in [
            MessageValue.dateTime(CivilDateTime("2016-03-02")!), .list([.number(1)]),
            .duration(CivilDuration(seconds: 60)),
        ] {
            #expect(try format("{$x :number}", ["x": value]).errors == [.badOperand])
        }
    }

    @Test(
        "What is measured is no money, and money no measurement",
        arguments: [
            (".local $x = {5 :unit unit=meter} {{{$x :currency currency=USD}}}", MessageError.Kind.badOperand),
            (".local $x = {5 :unit unit=meter} {{{$x :currency}}}", .badOperand),
            (".local $x = {5 :currency currency=USD} {{{$x :unit unit=meter}}}", .badOperand),
            (".local $x = {5 :currency currency=USD} {{{$x :unit}}}", .badOperand),
            ("{$length :currency currency=USD}", .badOperand), ("{$length :currency}", .badOperand),
            ("{$price :unit unit=meter}", .badOperand), ("{$price :unit}", .badOperand),
            (".local $x = {5 :unit unit=kilometer} {{{$x :unit unit=meter}}}", .badOption),
            (".local $x = {5 :currency currency=USD} {{{$x :currency currency=EUR}}}", .badOption),
        ])
    func measurementsAndMoney(message: String, kind: MessageError.Kind) throws {
        let (text, errors) = try format(
            message, ["length": .unit(5, unit: "meter", usage: nil), "price": .currency(5, code: "USD")])
        #expect(errors == [kind])
        #expect(text.hasPrefix("{$") && text.hasSuffix("}"))
    }

    @Test(
        "A number is divided among several units of one measure",
        arguments: [
            ("{5.5 :unit unit=foot-and-inch}", "5 ft, 6 in"), ("{-1.5 :unit unit=hour-and-minute}", "-1 hr, 30 min"),
            ("{1.785 :unit unit=meter-and-centimeter unitDisplay=long}", "1 meter, 78.5 centimeters"),
            ("{0 :unit unit=hour-and-minute-and-second}", "0 hr, 0 min, 0 sec"),
            (".local $x = {2 :unit unit=foot-and-inch} {{{$x :unit unitDisplay=narrow}}}", "2′ 0″"),
        ])
    func mixedUnits(message: String, expected: String) throws {
        let (text, errors) = try format(message)
        #expect(text == expected)
        #expect(errors.isEmpty)
    }

    @Test(
        "A number that ICU divides wrongly is an error, and so are units of several measures",
        arguments: [
            ("{-0.3 :unit unit=foot-and-inch}", MessageError.Kind.unsupportedOperation),
            ("{1e20 :unit unit=foot-and-inch}", .unsupportedOperation),
            ("{-1e20 :unit unit=foot-and-inch}", .unsupportedOperation),
            ("{1 :unit unit=meter-and-kilogram}", .badOption), ("{1 :unit unit=meter-and}", .badOption),
            ("{1 :unit unit=foot-and-inch usage=person-height}", .badOption),
        ])
    func badMixedUnits(message: String, kind: MessageError.Kind) throws {
        let argument = ["n": MessageValue.number(1)] as MessageArguments
        #expect(try format(message, argument).errors.first == kind)
    }

    @Test(
        "A measurement or an amount may be annotated again, and its number as something else",
        arguments: [
            (".local $x = {5 :unit unit=meter} {{{$x :unit unitDisplay=long}}}", "5 meters"),
            (".local $x = {5 :unit unit=meter} {{{$x :unit unit=meter unitDisplay=long}}}", "5 meters"),
            (".local $x = {5 :currency currency=USD} {{{$x :currency fractionDigits=0}}}", "$5"),
            (".local $x = {5 :unit unit=meter} .local $n = {$x :integer} {{{$n :currency currency=USD}}}", "$5.00"),
        ])
    func annotatedAgain(message: String, expected: String) throws {
        let (text, errors) = try format(message)
        #expect(text == expected)
        #expect(errors.isEmpty)
    }

    @Test("A number is exact from the argument to the text")
    func exactness() throws {
        for digits in ["0.1234567890123456789", "12345678901234567890.5", "-0.000000000000000000001"] {
            let text = try format("{$n}", ["n": .number(try #require(DecimalNumber(digits)))]).text
            #expect(text.replacing(",", with: "") == digits)
        }
    }

    @Test(
        "A number selects by itself before its plural category",
        arguments: [
            ("ru", "1", "one"), ("ru", "3", "few"), ("ru", "5", "many"), ("ru", "21", "one"), ("ru", "1.5", "*"),
            ("en", "1", "one"),
            ("en", "2", "two exactly"), ("ko", "1", "*"), ("ar", "0", "zero"), ("ar", "11", "many"),
            ("pl", "22", "few"),
        ])
    func selection(locale: String, number: String, expected: String) throws {
        let message = """
            .input {$n :number}
            .match $n
            zero {{zero}}
            one {{one}}
            few {{few}}
            many {{many}}
            2 {{two exactly}}
            * {{*}}
            """
        #expect(try format(message, ["n": .number(try #require(DecimalNumber(number)))], in: locale).text == expected)
    }

    @Test("Ordinals and exact numbers are asked for by select")
    func selectOption() throws {
        let ordinal = ".input {$n :number select=ordinal} .match $n one {{st}} two {{nd}} few {{rd}} * {{th}}"
        for (number, expected) in [(1, "st"), (2, "nd"), (3, "rd"), (4, "th"), (11, "th"), (21, "st")] {
            #expect(try format(ordinal, ["n": .number(DecimalNumber(number))]).text == expected)
        }
        let exact = ".input {$n :number select=exact} .match $n 1 {{1}} one {{one}} * {{*}}"
        let (text, errors) = try format(exact, ["n": .number(1)])
        #expect(text == "1")
        #expect(errors.isEmpty || errors == [.badVariantKey])
    }
}
