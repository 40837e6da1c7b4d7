extension String {
    /// The string without the spaces, tabs and carriage returns at both ends.
    var trimmingBlanks: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\r" }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// The string on one line: each line feed or carriage return is a space.
    var singleLine: String {
        guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 })
        return String(result)
    }
}

extension Collection where Element == UInt8 {
    /// Whether the bytes begin with `prefix`, given in lower case, without regard to the case of ASCII letters.
    func startsASCIICaseInsensitively(with prefix: [UInt8]) -> Bool {
        var count = 0
        for (byte, expected) in zip(self, prefix) {
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            guard lower == expected else { return false }
            count += 1
        }
        return count == prefix.count
    }
}
