import CCurses

/// How styles look on a terminal.
///
/// Nothing is told by colour alone: what matters is bold, underlined or reversed too. The colours are light on black, at least 10:1
/// in every usual palette (WCAG 2.2, 1.4.6 asks for 7:1).
struct TerminalTheme {
    private enum Pair: Int32 {
        case plain = 1
        case heading = 2
        case notice = 3
    }

    private let hasColors: Bool

    /// Prepares the terminal's colours, where it has any and the environment does not forbid them (`NO_COLOR`).
    ///
    /// - Parameter allowsColors: Whether colours may be used.
    init(allowsColors: Bool) {
        hasColors = allowsColors && has_colors() && start_color() == OK
        guard hasColors else { return }
        init_pair(Int16(Pair.plain.rawValue), Int16(COLOR_WHITE), Int16(COLOR_BLACK))
        init_pair(Int16(Pair.heading.rawValue), Int16(COLOR_CYAN), Int16(COLOR_BLACK))
        init_pair(Int16(Pair.notice.rawValue), Int16(COLOR_YELLOW), Int16(COLOR_BLACK))
        ccurses_set_background(Pair.plain.rawValue)
    }

    /// How a style looks.
    ///
    /// - Parameter style: The style.
    /// - Returns: The attributes and the colour pair, as ncurses takes them.
    func look(of style: CellStyle) -> (attributes: attr_t, pair: Int32) {
        var attributes: attr_t = 0
        if !style.isDisjoint(with: [.title, .heading, .strong, .key]) { attributes |= ccurses_bold() }
        if style.contains(.em) { attributes |= ccurses_underline() }
        if style.contains(.selected) { attributes |= ccurses_reverse() }
        guard hasColors else { return (attributes, 0) }
        // A reversed row is in one colour, so that it is seen as one.
        if style.contains(.selected) { return (attributes, Pair.plain.rawValue) }
        if style.contains(.notice) { return (attributes, Pair.notice.rawValue) }
        return (attributes, style.contains(.heading) ? Pair.heading.rawValue : Pair.plain.rawValue)
    }
}
