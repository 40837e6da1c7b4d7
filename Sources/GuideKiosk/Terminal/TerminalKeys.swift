import CCurses

extension KioskKey {
    /// The key of a code of ncurses.
    ///
    /// - Parameter code: The code of a function key.
    init?(functionKey code: Int32) {
        switch code {
        case KEY_UP: self = .up
        case KEY_DOWN: self = .down
        case KEY_LEFT: self = .left
        case KEY_RIGHT: self = .right
        case KEY_PPAGE: self = .pageUp
        case KEY_NPAGE: self = .pageDown
        case KEY_HOME: self = .home
        case KEY_END: self = .end
        case KEY_ENTER: self = .enter
        case KEY_BACKSPACE: self = .backspace
        default: return nil
        }
    }

    /// The key of a character that the terminal sent.
    ///
    /// - Parameter scalar: The character.
    init?(typed scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x08, 0x7F: self = .backspace
        case 0..<0x20, 0x80..<0xA0: return nil
        default: self = .character(Character(scalar))
        }
    }
}
