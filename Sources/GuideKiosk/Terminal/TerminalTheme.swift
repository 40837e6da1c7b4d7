import CCurses

/// How styles look on a terminal.
///
/// Nothing is told by colour alone: what matters is bold, underlined, reversed or marked too.
struct TerminalTheme {
    private struct Look {
        var attributes: attr_t = 0
        var pair: Int32 = 0
    }

    private let looks: [KioskTheme.Role: Look]

    /// Prepares the terminal's colours, where it has any and the environment does not forbid them (`NO_COLOR`).
    ///
    /// - Parameters:
    ///   - theme: The colours.
    ///   - allowsColors: Whether colours may be used.
    init(_ theme: KioskTheme, allowsColors: Bool) {
        let hasColors = allowsColors && has_colors() && start_color() == OK
        let palette =
            hasColors
            ? TerminalPalette(count: Int(ccurses_number("colors")), isDirect: ccurses_flag("RGB"))
            : TerminalPalette.none
        var looks: [KioskTheme.Role: Look] = [:]
        for role in KioskTheme.Role.allCases {
            var look = Look()
            let pair = Int32(role.rawValue + 1)
            if let colors = palette.numbers(of: role, in: theme),
                init_extended_pair(pair, Int32(colors.foreground), Int32(colors.background)) == OK
            {
                look.pair = pair
                if colors.isBold { look.attributes |= ccurses_bold() }
            } else if role == .selected || role == .current {
                look.attributes |= ccurses_reverse()
            }
            looks[role] = look
        }
        self.looks = looks
        if let plain = looks[.plain], plain.pair != 0 { ccurses_set_background(plain.pair) }
    }

    /// How a style looks.
    ///
    /// - Parameter style: The style.
    /// - Returns: The attributes and the colour pair, as ncurses takes them.
    func look(of style: CellStyle) -> (attributes: attr_t, pair: Int32) {
        let look = looks[KioskTheme.Role(style)] ?? Look()
        var attributes = look.attributes
        if !style.isDisjoint(with: [.title, .heading, .strong, .key]) { attributes |= ccurses_bold() }
        if style.contains(.em) { attributes |= ccurses_underline() }
        return (attributes, look.pair)
    }
}
