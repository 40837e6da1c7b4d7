extension PatternText {
    /// A number that was typed.
    struct TypedNumber: Sendable {
        /// Where it stands, in ``PatternText/scalars``.
        let range: Range<Int>
        /// Its digits in ASCII, with a point if it has one.
        let digits: String
    }

    /// The numbers that were typed.
    var numbers: [TypedNumber] { traits.contains(.digits) ? Self.numbers(in: scalars) : [] }

    /// The numbers in a text: runs of digits of any script, with a point or comma between digits.
    ///
    /// Digits that belong to a word or a name, such as the 3 of “3D” or of “M3”, are none.
    ///
    /// - Parameter scalars: The text's characters.
    /// - Returns: The numbers in their order.
    static func numbers(in scalars: [Unicode.Scalar]) -> [TypedNumber] {
        var numbers: [TypedNumber] = []
        var index = 0
        while index < scalars.count {
            guard digit(scalars[index]) != nil else {
                index += 1
                continue
            }
            let start = index
            var digits = ""
            while index < scalars.count {
                if let digit = digit(scalars[index]) {
                    digits.append(Character(UnicodeScalar(UInt8(0x30 + digit))))
                } else if [".", ","].contains(scalars[index]), index + 1 < scalars.count,
                    digit(scalars[index + 1]) != nil
                {
                    if scalars[index] == "." { digits.append(".") }
                } else {
                    break
                }
                index += 1
            }
            let isInName =
                (start > 0 && scalars[start - 1].isLatinLetter)
                || (index < scalars.count && scalars[index].isLatinLetter)
            if !isInName { numbers.append(TypedNumber(range: start..<index, digits: digits)) }
        }
        return numbers
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if (0x30...0x39).contains(scalar.value) { return Int(scalar.value - 0x30) }
        guard scalar.value >= 0x660, scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }
}

extension Unicode.Scalar {
    fileprivate var isLatinLetter: Bool { (0x41...0x5A).contains(value & ~0x20) && value < 0x80 }
}
