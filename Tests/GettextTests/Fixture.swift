import Testing

/// A PO file for the tests, with a name for their reports.
struct Fixture: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String

    /// A fixture with a header before the entries.
    init(_ name: String, _ entries: String) {
        testDescription = name
        text = Self.header + entries
    }

    /// A fixture as it stands.
    init(_ name: String, whole text: String) {
        testDescription = name
        self.text = text
    }

    static let header = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
}

/// A generator whose numbers are the same in every run (SplitMix64).
struct RepeatableGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
