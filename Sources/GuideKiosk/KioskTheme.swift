/// The colours of a kiosk. Nothing is told by them alone.
public enum KioskTheme: String, Hashable, Sendable, CaseIterable {
    /// Light on dark.
    case dark
    /// Dark on light, for bright rooms.
    case light
    /// White and yellow on black.
    case contrast

    /// A colour in sRGB, each part from 0 to 255.
    struct Color: Hashable, Sendable {
        let red: Int
        let green: Int
        let blue: Int

        /// A colour.
        ///
        /// - Parameter hex: The colour as `0xRRGGBB`.
        init(_ hex: Int) { (red, green, blue) = (hex >> 16 & 0xFF, hex >> 8 & 0xFF, hex & 0xFF) }
    }

    /// What letters and what is behind them look like.
    struct Colors: Hashable, Sendable {
        let foreground: Color
        let background: Color
    }

    /// The roles that have colours of their own.
    enum Role: Int, Hashable, Sendable, CaseIterable {
        case plain, heading, notice, secondary, key, selected, current

        /// The role that decides on the colours of a text.
        ///
        /// - Parameter style: The text's style.
        init(_ style: CellStyle) {
            self =
                if style.contains(.selected) {
                    .selected
                } else if style.contains(.current) {
                    .current
                } else if style.contains(.notice) {
                    .notice
                } else if !style.isDisjoint(with: [.title, .heading]) {
                    .heading
                } else if style.contains(.key) {
                    .key
                } else if style.contains(.secondary) {
                    .secondary
                } else {
                    .plain
                }
        }
    }

    /// The colours of a role; every pair has a contrast of 7:1 or more (WCAG 2.2, 1.4.6).
    ///
    /// - Parameter role: The role.
    /// - Returns: Its colours.
    func colors(of role: Role) -> Colors {
        let (plain, ground, heading, notice, secondary, key, selected, current):
            (Int, Int, Int, Int, Int, Int, Int, Int) =
                switch self {
                case .dark: (0xE8E6E3, 0x101418, 0x7FD4F0, 0xF2D06B, 0xBDC3C9, 0xFFFFFF, 0xF2D06B, 0xB9E6C9)
                case .light: (0x1A1A1A, 0xFAF8F3, 0x003F63, 0x6B2D00, 0x3F4447, 0x000000, 0x003F63, 0x0B4A2B)
                case .contrast: (0xFFFFFF, 0x000000, 0xFFFF00, 0xFFFF00, 0xFFFFFF, 0xFFFF00, 0xFFFF00, 0xFFFFFF)
                }
        func on(_ color: Int) -> Colors { Colors(foreground: Color(color), background: Color(ground)) }
        func reversed(_ color: Int) -> Colors { Colors(foreground: Color(ground), background: Color(color)) }
        return switch role {
        case .plain: on(plain)
        case .heading: on(heading)
        case .notice: on(notice)
        case .secondary: on(secondary)
        case .key: on(key)
        case .selected: reversed(selected)
        case .current: reversed(current)
        }
    }
}
