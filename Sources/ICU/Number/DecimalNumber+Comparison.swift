extension DecimalNumber: Comparable {
    /// By value, exactly.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if case .integer(let left) = left.storage, case .integer(let right) = right.storage { return left < right }
        guard left.isNegative == right.isNegative else { return left.isNegative }
        return left.isNegative ? right.isNearerToZero(than: left) : left.isNearerToZero(than: right)
    }

    private func isNearerToZero(than other: DecimalNumber) -> Bool {
        let (own, others) = (digits, other.digits)
        guard own.integer.count == others.integer.count else { return own.integer.count < others.integer.count }
        return (own.integer + own.fraction).lexicographicallyPrecedes(others.integer + others.fraction)
    }

    private var digits: (integer: [UInt8], fraction: [UInt8]) {
        let parts = description.utf8.drop { $0 == UInt8(ascii: "-") }.split(separator: UInt8(ascii: "."))
        return (Array(parts[0]), parts.count > 1 ? Array(parts[1]) : [])
    }
}
