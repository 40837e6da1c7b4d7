/// The digits and the exponent of a number literal, `["-"] int ["." digits] [("e"/"E") [sign] digits]`.
struct DecimalLiteral {
    var isNegative = false
    /// The significant digits in ASCII, without leading zeros; the value is `digits × 10^exponent`.
    var digits: [UInt8] = []
    var exponent = 0

    /// Reads a literal, or gives `nil` where the bytes are no literal of that grammar.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") {
            isNegative = true
            index += 1
        }
        guard isDigit(index), !(bytes[index] == 0x30 && isDigit(index + 1)) else { return nil }
        while isDigit(index) {
            append(bytes[index])
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard isDigit(index) else { return nil }
            while isDigit(index) {
                append(bytes[index])
                exponent -= 1
                index += 1
            }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            var sign = 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                sign = bytes[index] == UInt8(ascii: "-") ? -1 : 1
                index += 1
            }
            guard isDigit(index) else { return nil }
            var power = 0
            while isDigit(index) {
                // Beyond this the number is refused anyway, so the exact power does not matter.
                power = min(power * 10 + Int(bytes[index] - 0x30), 1_000_000)
                index += 1
            }
            exponent += sign * power
        }
        guard index == bytes.count else { return nil }
    }

    private mutating func append(_ digit: UInt8) {
        if digit != 0x30 || !digits.isEmpty { digits.append(digit) }
    }

    /// The canonical storage of the value; `nil` where it has too many digits.
    var storage: DecimalNumber.Storage? {
        var digits = digits[...]
        var exponent = exponent
        while digits.last == 0x30 {
            digits.removeLast()
            exponent += 1
        }
        if digits.isEmpty { return isNegative ? .plain("-0") : .integer(0) }
        let integerDigits = digits.count + exponent
        guard integerDigits <= DecimalNumber.maximumDigits, -exponent <= DecimalNumber.maximumDigits,
            digits.count <= 2 * DecimalNumber.maximumDigits
        else { return nil }
        if exponent >= 0, integerDigits <= 18 {
            var value: Int64 = 0
            for digit in digits { value = value * 10 + Int64(digit - 0x30) }
            for _ in 0..<exponent { value *= 10 }
            return .integer(isNegative ? -value : value)
        }
        var plain: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        if exponent >= 0 {
            plain += digits
            plain += repeatElement(0x30, count: exponent)
        } else if integerDigits > 0 {
            plain += digits.prefix(integerDigits)
            plain.append(UInt8(ascii: "."))
            plain += digits.dropFirst(integerDigits)
        } else {
            plain += [0x30, UInt8(ascii: ".")]
            plain += repeatElement(0x30, count: -integerDigits)
            plain += digits
        }
        let text = String(decoding: plain, as: UTF8.self)
        // Nineteen digits may or may not fit 64 bits.
        if exponent >= 0, let value = Int64(text) { return .integer(value) }
        return .plain(text)
    }
}
