/// A stop number that is being typed.
struct StopEntry: Hashable, Sendable {
    /// More digits are no stop number.
    static let maximumDigits = 9

    /// The digits as they were typed, in ASCII.
    private(set) var digits = ""

    /// Whether nothing has been typed.
    var isEmpty: Bool { digits.isEmpty }

    /// The number, if there is one.
    var number: Int? { Int(digits) }

    /// Adds a digit, as long as there is room.
    ///
    /// - Parameter digit: From 0 to 9.
    mutating func append(_ digit: Int) {
        if digits.utf8.count < Self.maximumDigits { digits += String(digit) }
    }

    /// Takes the last digit back.
    mutating func removeLast() { digits = String(digits.dropLast()) }

    /// Takes all digits back.
    mutating func clear() { digits = "" }
}
