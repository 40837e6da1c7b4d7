extension DecimalNumber {
    /// The number plus an integer, exactly.
    ///
    /// - Parameter summand: What is added; negative to subtract.
    /// - Returns: The sum.
    public func adding(_ summand: Int) -> DecimalNumber {
        if case .integer(let value) = storage {
            let (sum, overflow) = value.addingReportingOverflow(Int64(summand))
            if !overflow { return DecimalNumber(sum) }
        }
        // Schoolbook addition on the integer digits; the fraction keeps its digits, borrowed from where the signs differ.
        let scale = fractionDigitCount
        let left = SignedDigits(self, scale: scale)
        let right = SignedDigits(DecimalNumber(summand), scale: scale)
        return left.adding(right).decimal(scale: scale) ?? self
    }

    /// The integer next to the number; halves go away from zero.
    public var roundedToInteger: DecimalNumber {
        guard case .plain(let plain) = storage, let point = plain.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            return self
        }
        let integer = DecimalNumber(plain[..<point]) ?? 0
        let next = plain.utf8[plain.utf8.index(after: point)]
        guard next >= UInt8(ascii: "5") else { return integer.description == "-0" ? 0 : integer }
        return integer.adding(isNegative ? -1 : 1)
    }
}

/// A sign and the digits of a number that was scaled to an integer, the least significant first.
private struct SignedDigits {
    var isNegative: Bool
    var digits: [UInt8]

    init(_ number: DecimalNumber, scale: Int) {
        let scaled = number.multiplied(byPowerOfTen: scale)
        isNegative = scaled.isNegative
        digits = scaled.description.utf8.reversed().filter { $0 != UInt8(ascii: "-") }.map { $0 - 0x30 }
    }

    init(isNegative: Bool, digits: [UInt8]) {
        self.isNegative = isNegative
        self.digits = digits
    }

    func adding(_ other: SignedDigits) -> SignedDigits {
        if isNegative == other.isNegative {
            return SignedDigits(isNegative: isNegative, digits: Self.sum(digits, other.digits))
        }
        return Self.isSmaller(digits, other.digits)
            ? SignedDigits(isNegative: other.isNegative, digits: Self.difference(other.digits, digits))
            : SignedDigits(isNegative: isNegative, digits: Self.difference(digits, other.digits))
    }

    func decimal(scale: Int) -> DecimalNumber? {
        var digits = digits
        while digits.count > 1, digits.last == 0 { digits.removeLast() }
        let isZero = digits.allSatisfy { $0 == 0 }
        let text = String(decoding: digits.reversed().map { $0 + 0x30 }, as: UTF8.self)
        return DecimalNumber((isNegative && !isZero ? "-" : "") + text + "e-\(scale)")
    }

    private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var carry: UInt8 = 0
        for index in 0..<max(left.count, right.count) {
            let total = (index < left.count ? left[index] : 0) + (index < right.count ? right[index] : 0) + carry
            result.append(total % 10)
            carry = total / 10
        }
        if carry > 0 { result.append(carry) }
        return result
    }

    private static func difference(_ larger: [UInt8], _ smaller: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var borrow: UInt8 = 0
        for index in larger.indices {
            let subtrahend = (index < smaller.count ? smaller[index] : 0) + borrow
            borrow = larger[index] < subtrahend ? 1 : 0
            result.append(larger[index] + borrow * 10 - subtrahend)
        }
        return result
    }

    private static func isSmaller(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        for index in stride(from: max(left.count, right.count) - 1, through: 0, by: -1) {
            let own = index < left.count ? left[index] : 0
            let others = index < right.count ? right[index] : 0
            if own != others { return own < others }
        }
        return false
    }
}
