/// A decimal number, exact: what was written is what is shown, without a detour over binary floating point.
///
/// Numbers that are equal have one form: `1.50`, `1.5` and `15e-1` are the same value.
public struct DecimalNumber: Hashable, Sendable {
    enum Storage: Hashable {
        case integer(Int64)
        /// A plain decimal number ("-12.5") that is no integer of 64 bits.
        case plain(String)
    }

    /// The largest number of digits on either side of the decimal point; a longer number is not taken, so that none fills the memory.
    public static let maximumDigits = 1_000

    let storage: Storage

    /// An integer.
    ///
    /// - Parameter value: The integer.
    @inlinable
    public init(_ value: some FixedWidthInteger) {
        if let value = Int64(exactly: value) {
            self.init(integer: value)
        } else {
            self.init(digits: String(value))
        }
    }

    @usableFromInline
    init(integer: Int64) { storage = .integer(integer) }

    @usableFromInline
    init(digits: String) { storage = .plain(digits) }

    /// Reads a number literal as MessageFormat 2 and JSON write it: `-1.25`, `0`, `6.02e23`.
    ///
    /// - Parameter literal: The literal; no spaces, no sign `+`, no leading zeros.
    /// - Note: The result is `nil` where the text is no such literal or has more than ``maximumDigits`` digits.
    public init?(_ literal: some StringProtocol) {
        var literal = String(literal)
        let parsed = literal.withUTF8 { DecimalLiteral($0) }
        guard let parsed, let storage = parsed.storage else { return nil }
        self.storage = storage
    }

    /// The shortest decimal number that reads back as this floating-point value; `nil` for infinities and what is not a number.
    ///
    /// - Parameter value: A value that came from outside as binary floating point, such as a JSON number.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        // Swift prints whole values with a trailing ".0", and an exponent with a sign ("1e+16").
        self.init("\(value)")
    }

    init(storage: Storage) { self.storage = storage }

    /// The value as an integer of 64 bits, where it is one.
    public var int64: Int64? {
        if case .integer(let value) = storage { return value }
        return nil
    }

    /// Whether the number has no fraction.
    public var isInteger: Bool {
        switch storage {
        case .integer: true
        case .plain(let digits): !digits.utf8.contains(UInt8(ascii: "."))
        }
    }

    /// Whether the number is below zero.
    public var isNegative: Bool {
        switch storage {
        case .integer(let value): value < 0
        case .plain(let digits): digits.utf8.first == UInt8(ascii: "-")
        }
    }

    /// How many digits stand after the decimal point.
    public var fractionDigitCount: Int {
        guard case .plain(let digits) = storage, let point = digits.utf8.firstIndex(of: UInt8(ascii: ".")) else {
            return 0
        }
        return digits.utf8.distance(from: point, to: digits.utf8.endIndex) - 1
    }

    /// The number times a power of ten, exactly.
    ///
    /// - Parameter exponent: The power: 2 makes per cent of a ratio.
    /// - Returns: The product; the number itself where the product would have too many digits.
    public func multiplied(byPowerOfTen exponent: Int) -> DecimalNumber {
        guard exponent != 0 else { return self }
        var plain = description
        let parsed = plain.withUTF8 { DecimalLiteral($0) }
        guard var parsed else { return self }
        parsed.exponent += exponent
        return parsed.storage.map(DecimalNumber.init(storage:)) ?? self
    }
}

extension DecimalNumber: CustomStringConvertible {
    /// The number in plain decimal notation with ASCII digits, without superfluous zeros: "-12.5".
    public var description: String {
        switch storage {
        case .integer(let value): String(value)
        case .plain(let digits): digits
        }
    }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
    /// An integer literal.
    ///
    /// - Parameter value: The integer.
    public init(integerLiteral value: Int64) { self.init(value) }
}
