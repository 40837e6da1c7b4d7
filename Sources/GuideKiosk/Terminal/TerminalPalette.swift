/// The colours that a terminal can show, and which of them comes nearest to a theme's.
enum TerminalPalette: Hashable, Sendable {
    /// None.
    case none
    /// The eight of ECMA-48, whose shades every terminal chooses for itself.
    case eight
    /// Those, and eight brighter ones.
    case sixteen
    /// Those, a cube of 216 and 24 greys, whose shades are the same everywhere.
    case indexed
    /// Any.
    case direct

    /// The palette of a terminal.
    ///
    /// - Parameters:
    ///   - count: How many colours the terminal has.
    ///   - isDirect: Whether a colour's number is the colour itself.
    init(count: Int, isDirect: Bool) {
        self =
            switch count {
            case ..<8: .none
            case ..<16: .eight
            case ..<256: .sixteen
            default: isDirect && count >= 1 << 24 ? .direct : .indexed
            }
    }

    /// The number of the colour that comes nearest to another.
    ///
    /// - Parameter color: The colour.
    /// - Returns: Its number on a terminal with ``indexed`` colours, from 16 to 255.
    static func nearest(to color: KioskTheme.Color) -> Int {
        let steps = [0, 95, 135, 175, 215, 255]
        func step(_ part: Int) -> Int { steps.indices.min { abs(steps[$0] - part) < abs(steps[$1] - part) } ?? 0 }
        let (red, green, blue) = (step(color.red), step(color.green), step(color.blue))
        let mean = (color.red + color.green + color.blue) / 3
        let grey = max(0, min(23, (mean - 3) / 10))
        func distance(_ red: Int, _ green: Int, _ blue: Int) -> Int {
            let (r, g, b) = (red - color.red, green - color.green, blue - color.blue)
            return r * r + g * g + b * b
        }
        let shade = 8 + 10 * grey
        return distance(shade, shade, shade) < distance(steps[red], steps[green], steps[blue])
            ? 232 + grey : 16 + 36 * red + 6 * green + blue
    }

    /// A colour of a terminal with ``indexed`` colours.
    ///
    /// - Parameter number: Its number, from 16 to 255.
    /// - Returns: The colour.
    static func color(_ number: Int) -> KioskTheme.Color {
        if number >= 232 {
            let shade = 8 + 10 * (number - 232)
            return KioskTheme.Color(shade << 16 | shade << 8 | shade)
        }
        let steps = [0, 95, 135, 175, 215, 255]
        let index = max(0, number - 16)
        return KioskTheme.Color(steps[index / 36 % 6] << 16 | steps[index / 6 % 6] << 8 | steps[index % 6])
    }

    /// The numbers of the colours of a role.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - theme: The theme.
    /// - Returns: The numbers of the letters' colour and of what is behind them, and whether the letters must be bold to be bright;
    ///   `nil` where the terminal has no colours.
    func numbers(
        of role: KioskTheme.Role, in theme: KioskTheme
    ) -> (foreground: Int, background: Int, isBold: Bool)? {
        let colors = theme.colors(of: role)
        switch self {
        case .none: return nil
        case .direct: return (colors.foreground.number, colors.background.number, false)
        case .indexed: return (Self.nearest(to: colors.foreground), Self.nearest(to: colors.background), false)
        case .sixteen:
            let (foreground, background) = Self.named(role, theme)
            return (foreground, background, false)
        case .eight:
            let (foreground, background) = Self.named(role, theme)
            // Bold letters are bright ones on terminals with eight colours. There is no bright ground: white is a light grey.
            if theme == .light, background == 15 { return (0, 7, false) }
            return (foreground & 7, background & 7, foreground > 7)
        }
    }

    /// Colours of the sixteen that keep their contrast in every usual choice of shades.
    private static func named(_ role: KioskTheme.Role, _ theme: KioskTheme) -> (foreground: Int, background: Int) {
        let (black, blue, white, brightYellow, brightCyan, brightWhite) = (0, 4, 7, 11, 14, 15)
        switch theme {
        case .dark:
            return switch role {
            case .plain, .secondary: (white, black)
            case .heading: (brightCyan, black)
            case .notice: (brightYellow, black)
            case .key: (brightWhite, black)
            case .selected, .current: (black, white)
            }
        case .light:
            return switch role {
            case .plain, .secondary, .key: (black, brightWhite)
            case .heading, .notice: (blue, brightWhite)
            case .selected, .current: (brightWhite, black)
            }
        case .contrast:
            return switch role {
            case .plain, .secondary: (brightWhite, black)
            case .heading, .notice, .key: (brightYellow, black)
            case .selected, .current: (black, brightWhite)
            }
        }
    }
}

extension KioskTheme.Color {
    fileprivate var number: Int { red << 16 | green << 8 | blue }
}
