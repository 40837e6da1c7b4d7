// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import ICU
import TestSupport
import Testing

@Suite("Decimal numbers")
struct DecimalNumberTests {
    @Test(
        "are read as MessageFormat and JSON write them, and have one form",
        arguments: [
            ("0", "0"), ("-0", "-0"), ("0.0", "0"), ("1.50", "1.5"), ("15e-1", "1.5"), ("1e3", "1000"),
            ("1E+3", "1000"),
            ("1.5e3", "1500"), ("-12.500", "-12.5"), ("0e99999", "0"), ("1e-3", "0.001"), ("100e-2", "1"),
            ("9223372036854775807", "9223372036854775807"), ("9223372036854775808", "9223372036854775808"),
            ("-9223372036854775808", "-9223372036854775808"), ("-9223372036854775809", "-9223372036854775809"),
            ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"),
            ("999999999999999999999999999999.999", "999999999999999999999999999999.999"),
        ])
    func reading(literal: String, expected: String) throws {
        let number = try #require(DecimalNumber(literal))
        #expect(number.description == expected)
        #expect(DecimalNumber(expected) == number)
        #expect(DecimalNumber(expected)?.hashValue == number.hashValue)
    }

    @Test(
        "are refused where they are written otherwise",
        arguments: [
            "", "-", "+1", "01", "-01", ".5", "5.", "1,000", "1_000", "0x1F", "0o17", "1e", "1e+", "e5", " 1", "1 ",
            "1.2.3", "NaN", "inf", "١", "1\0", "--1", "1e5.5", "1e999999999999999999999",
        ])
    func refusal(literal: String) { #expect(DecimalNumber(literal) == nil) }

    @Test("have at most a thousand digits on either side")
    func bounds() throws {
        let nines = String(repeating: "9", count: DecimalNumber.maximumDigits)
        #expect(DecimalNumber(nines)?.description == nines)
        #expect(DecimalNumber(nines + "9") == nil)
        #expect(DecimalNumber("0." + nines)?.fractionDigitCount == DecimalNumber.maximumDigits)
        #expect(DecimalNumber("0." + nines + "9") == nil)
        #expect(DecimalNumber(nines + "." + nines)?.description == nines + "." + nines)
        #expect(DecimalNumber("1e999")?.description.count == 1000)
        #expect(DecimalNumber("1e1000") == nil)
        #expect(DecimalNumber("1e-1000") != nil)
        #expect(DecimalNumber("1e-1001") == nil)
        // Digits that are only zeros do not count.
        #expect(DecimalNumber("1." + String(repeating: "0", count: 5000)) == 1)
        // What would be too long stays as it is.
        let largest = try #require(DecimalNumber(nines))
        #expect(largest.multiplied(byPowerOfTen: 1) == largest)
        #expect(largest.adding(1) == largest)
    }

    @Test("know what they are")
    func properties() throws {
        let numbers = try ["12", "-12", "1.25", "-0.5", "99999999999999999999"].map { try #require(DecimalNumber($0)) }
        #expect(numbers.map(\.isInteger) == [true, true, false, false, true])
        #expect(numbers.map(\.isNegative) == [false, true, false, true, false])
        #expect(numbers.map(\.fractionDigitCount) == [0, 0, 2, 1, 0])
        #expect(numbers.map(\.int64) == [12, -12, nil, nil, nil])
        #expect(DecimalNumber(UInt64.max).description == "18446744073709551615")
        #expect(DecimalNumber(Int8.min) == -128)
    }

    @Test(
        "are the shortest that read back as a binary number",
        arguments: [
            (0.1, "0.1"), (1e21, "1000000000000000000000"), (-2.5e-7, "-0.00000025"), (1.0, "1"), (.infinity, nil),
            (.nan, nil),
        ] as [(Double, String?)])
    func binary(value: Double, expected: String?) {
        let number = DecimalNumber(value)
        if let expected { #expect(number?.description == expected) }
        #expect((number == nil) == !value.isFinite)
    }

    @Test("shift, add, round and compare exactly")
    func arithmetic() {
        var random = SeededGenerator(seed: 42)
        for _ in 0..<3000 {
            let number = BigDecimal.random(&random)
            let decimal = DecimalNumber(number.text)!
            #expect(decimal.description == number.canonical)
            let power = Int.random(in: -40...40, using: &random)
            #expect(decimal.multiplied(byPowerOfTen: power).description == number.shifted(power).canonical)
            let summand = Int.random(in: -2_000_000...2_000_000, using: &random)
            #expect(
                decimal.adding(summand).description == number.adding(summand).canonical, "\(number.text) + \(summand)")
            #expect(decimal.roundedToInteger.description == number.rounded.canonical, "\(number.text)")
            let other = BigDecimal.random(&random)
            #expect((decimal < DecimalNumber(other.text)!) == (number < other), "\(number.text) < \(other.text)")
            #expect(!(decimal < decimal))
        }
    }

    @Test(
        "round halves away from zero",
        arguments: [
            ("0.5", "1"), ("-0.5", "-1"), ("1.49999999999999999999", "1"), ("-0.4", "0"),
            ("99999999999999999999.5", "100000000000000000000"), ("2.5", "3"), ("-2.5", "-3"),
        ])
    func rounding(number: String, expected: String) throws {
        #expect(try #require(DecimalNumber(number)).roundedToInteger.description == expected)
    }

    @Test(
        "compare by value",
        arguments: [
            ("1", "2"), ("-2", "-1"), ("-1", "1"), ("0.1", "0.11"), ("9", "10"), ("9.9", "10"), ("-10", "-9.9"),
            ("9223372036854775807", "9223372036854775808"), ("1.5", "2"), ("0", "0.0001"), ("-0.0001", "0"),
        ])
    func comparison(small: String, large: String) throws {
        let (small, large) = (try #require(DecimalNumber(small)), try #require(DecimalNumber(large)))
        #expect(small < large)
        #expect(!(large < small))
        #expect([large, small].sorted() == [small, large])
    }
}

/// A decimal number as plain as it can be, to compare with: a sign, digits, and how many of them are the fraction.
private struct BigDecimal: Comparable {
    var isNegative: Bool
    /// The most significant first.
    var digits: [Int]
    var scale: Int

    static func random(_ random: inout SeededGenerator) -> BigDecimal {
        let count = Int.random(in: 1...40, using: &random)
        var digits = (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
        // Nines and zeros carry.
        if Bool.random(using: &random) { digits = digits.map { $0 < 5 ? 0 : 9 } }
        return BigDecimal(
            isNegative: Bool.random(using: &random), digits: digits,
            scale: Int.random(in: 0...min(count, 25), using: &random)
        ).normalized
    }

    private var normalized: BigDecimal {
        var result = self
        while result.digits.count <= result.scale { result.digits.insert(0, at: 0) }
        while result.digits.count > result.scale + 1, result.digits[0] == 0 { result.digits.removeFirst() }
        if result.digits.allSatisfy({ $0 == 0 }) { result.isNegative = false }
        return result
    }

    var text: String {
        let integer = digits.dropLast(scale).map(String.init).joined()
        let fraction = digits.suffix(scale).map(String.init).joined()
        return (isNegative ? "-" : "") + integer + (scale == 0 ? "" : "." + fraction)
    }

    var canonical: String {
        var text = normalized.text
        if text.contains(".") {
            while text.last == "0" { text.removeLast() }
            if text.last == "." { text.removeLast() }
        }
        return text == "-0" ? "0" : text
    }

    func shifted(_ power: Int) -> BigDecimal {
        var result = self
        if power >= scale {
            result.digits += Array(repeating: 0, count: power - scale)
            result.scale = 0
        } else {
            result.scale -= power
        }
        return result.normalized
    }

    func adding(_ summand: Int) -> BigDecimal {
        let integer = String(abs(summand)).map { Int(String($0))! }
        var other = BigDecimal(
            isNegative: summand < 0, digits: integer + Array(repeating: 0, count: scale), scale: scale)
        var own = self
        let width = max(own.digits.count, other.digits.count) + 1
        own.digits = Array(repeating: 0, count: width - own.digits.count) + own.digits
        other.digits = Array(repeating: 0, count: width - other.digits.count) + other.digits
        let left = own.digits.map { own.isNegative ? -$0 : $0 }
        let right = other.digits.map { other.isNegative ? -$0 : $0 }
        var sums = zip(left, right).map { $0 + $1 }
        let sign = (sums.first { $0 != 0 } ?? 0) < 0 ? -1 : 1
        sums = sums.map { $0 * sign }
        for index in sums.indices.reversed().dropLast() {
            while sums[index] < 0 {
                sums[index] += 10
                sums[index - 1] -= 1
            }
            while sums[index] > 9 {
                sums[index] -= 10
                sums[index - 1] += 1
            }
        }
        return BigDecimal(isNegative: sign < 0, digits: sums, scale: scale).normalized
    }

    var rounded: BigDecimal {
        let integer = BigDecimal(isNegative: isNegative, digits: Array(digits.dropLast(scale)), scale: 0).normalized
        guard scale > 0, digits[digits.count - scale] >= 5 else { return integer }
        var away = BigDecimal(isNegative: false, digits: integer.digits, scale: 0).adding(1)
        away.isNegative = isNegative
        return away
    }

    static func < (left: BigDecimal, right: BigDecimal) -> Bool {
        func key(_ number: BigDecimal, scale: Int, width: Int) -> [Int] {
            let digits = number.digits + Array(repeating: 0, count: scale - number.scale)
            let padded = Array(repeating: 0, count: width - digits.count) + digits
            return number.isNegative ? padded.map { -$0 } : padded
        }
        let scale = max(left.scale, right.scale)
        return key(left, scale: scale, width: 100).lexicographicallyPrecedes(key(right, scale: scale, width: 100))
    }
}
