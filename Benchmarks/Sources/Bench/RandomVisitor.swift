/// A visitor who does anything at all, the same for the same seed.
struct RandomVisitor {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// The codes of keys that visitors press, the likelier ones more often.
    private static let keys: [String] = {
        let moving = ["\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~", "\u{1B}[6~", "\r", "\u{1B}"]
        var keys = moving + moving + moving
        keys += ["\u{1B}[H", "\u{1B}[F", "\u{7F}", "\t", " ", "\u{1B}OP", "\u{1B}OQ", "*", "?", "+", "-"]
        for character in "0123456789abkorstuㅂㅎกあ你р" { keys.append(String(character)) }
        return keys
    }()

    /// A number below a bound (SplitMix64).
    mutating func number(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((bits ^ (bits >> 31)) % UInt64(bound))
    }

    /// What the visitor does next, as a terminal sends it.
    mutating func next(columns: Int, rows: Int) -> [UInt8] {
        if number(below: 8) > 0 { return Array(Self.keys[number(below: Self.keys.count)].utf8) }
        let (column, row) = (number(below: columns) + 1, number(below: rows) + 1)
        switch number(below: 4) {
        case 0: return Array("\u{1B}[<64;\(column);\(row)M".utf8)
        case 1: return Array("\u{1B}[<65;\(column);\(row)M".utf8)
        default: return Array("\u{1B}[<0;\(column);\(row)M\u{1B}[<0;\(column);\(row)m".utf8)
        }
    }
}
