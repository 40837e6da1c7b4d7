import CCurses

extension KioskKey {
    /// The key of a character that the terminal sent.
    ///
    /// - Parameter scalar: The character.
    init?(typed scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x08, 0x7F: self = .backspace
        // A letter with Control held, and nothing that a keyboard sends.
        case 0..<0x20: self = .other
        case 0x80..<0xA0: return nil
        default: self = .character(Character(scalar))
        }
    }

    /// The key of a control sequence: what stands after `ESC [`. The modifiers that were held do not count.
    ///
    /// - Parameters:
    ///   - final: The letter that ends it.
    ///   - number: Its first parameter.
    init?(controlSequence final: UInt8, number: Int?) {
        switch final {
        case UInt8(ascii: "A"): self = .up
        case UInt8(ascii: "B"): self = .down
        case UInt8(ascii: "C"): self = .right
        case UInt8(ascii: "D"): self = .left
        case UInt8(ascii: "H"): self = .home
        case UInt8(ascii: "F"): self = .end
        // Shift with Tab, the middle of the keypad, and keys by their numbers (xterm's modifyOtherKeys, kitty).
        case UInt8(ascii: "Z"), UInt8(ascii: "E"), UInt8(ascii: "u"): self = .other
        case UInt8(ascii: "P")...UInt8(ascii: "S"):
            // With other numbers it is an answer: where the cursor stands.
            guard number == nil || number == 1 else { return nil }
            self = .function(Int(final - UInt8(ascii: "P")) + 1)
        case UInt8(ascii: "~"):
            switch number {
            case 1, 7: self = .home
            case 4, 8: self = .end
            case 3: self = .backspace
            case 5: self = .pageUp
            case 6: self = .pageDown
            case 11?, 12?, 13?, 14?, 15?: self = .function((number ?? 11) - 10)
            case 17?, 18?, 19?, 20?, 21?: self = .function((number ?? 17) - 11)
            case 23?, 24?: self = .function((number ?? 23) - 12)
            // Insert, F13 and the like; with other numbers it is no key: where something pasted begins and ends.
            case 2?, 25?, 26?, 28?, 29?, 31?, 32?, 33?, 34?: self = .other
            default: return nil
            }
        default: return nil
        }
    }

    /// The key of what stands after `ESC O`: the arrows, and the keypad of a terminal that tells it from the other keys.
    ///
    /// - Parameter letter: The letter.
    init?(singleShift letter: UInt8) {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "D"), UInt8(ascii: "H"), UInt8(ascii: "F"):
            self.init(controlSequence: letter, number: nil)
        case UInt8(ascii: "P")...UInt8(ascii: "S"): self = .function(Int(letter - UInt8(ascii: "P")) + 1)
        case UInt8(ascii: "M"): self = .enter
        case UInt8(ascii: "I"): self = .tab
        // The keypad sends the character with 64 added: 0 is p, * is j.
        case UInt8(ascii: "j")...UInt8(ascii: "y"): self = .character(Character(Unicode.Scalar(letter - 64)))
        case UInt8(ascii: "E"), UInt8(ascii: "X"): self = .other
        default: return nil
        }
    }

    /// A key F1, F2, ….
    ///
    /// - Parameter number: Its number.
    init?(functionNumber number: Int) {
        guard (1...12).contains(number) else { return nil }
        self = .function(number)
    }

    /// The keys that terminfo knows, by the names of their codes there.
    static let named: [(capability: String, key: KioskKey)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp), ("knp", .pageDown),
            ("khome", .home), ("kfnd", .home), ("kend", .end), ("kslt", .end), ("kent", .enter), ("kbs", .backspace),
            ("kdch1", .backspace), ("kich1", .other), ("kcbt", .other),
        ] + (1...12).map { ("kf\($0)", .function($0)) }
}
