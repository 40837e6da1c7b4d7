import Foundation
import Testing

@testable import GuideKiosk

@Suite("Colours")
struct TerminalPaletteTests {
    /// The shades of the sixteen colours in usual terminals: xterm's, and the Linux console's.
    static let shades: [[Int]] = [
        [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000,
            0x00FF00,
            0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ],
        [
            0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555, 0xFF5555,
            0x55FF55,
            0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
        ],
    ]

    /// The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio).
    static func contrast(_ one: KioskTheme.Color, _ other: KioskTheme.Color) -> Double {
        func luminance(_ color: KioskTheme.Color) -> Double {
            func linear(_ part: Int) -> Double {
                let value = Double(part) / 255
                return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
        }
        let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }

    @Test("Every text has a contrast of 7:1 in every theme, on every terminal", arguments: KioskTheme.allCases)
    func contrast(theme: KioskTheme) throws {
        for role in KioskTheme.Role.allCases {
            let colors = theme.colors(of: role)
            #expect(Self.contrast(colors.foreground, colors.background) >= 7, "\(role)")
            let indexed = try #require(TerminalPalette.indexed.numbers(of: role, in: theme))
            let (letters, ground) = (
                TerminalPalette.color(indexed.foreground), TerminalPalette.color(indexed.background)
            )
            #expect(Self.contrast(letters, ground) >= 7, "\(role): \(indexed)")
            for shades in Self.shades {
                for palette in [TerminalPalette.sixteen, .eight] {
                    let numbers = try #require(palette.numbers(of: role, in: theme))
                    // Bold letters of eight colours are bright.
                    let foreground = shades[numbers.foreground + (numbers.isBold ? 8 : 0)]
                    let ratio = Self.contrast(
                        KioskTheme.Color(foreground), KioskTheme.Color(shades[numbers.background]))
                    #expect(ratio >= 7, "\(palette) \(role): \(numbers)")
                }
            }
        }
    }

    @Test("A terminal's colours are those that it says it has")
    func kinds() {
        #expect(TerminalPalette(count: -1, isDirect: false) == .none)
        #expect(TerminalPalette(count: 2, isDirect: false) == .none)
        #expect(TerminalPalette(count: 8, isDirect: false) == .eight)
        #expect(TerminalPalette(count: 16, isDirect: false) == .sixteen)
        #expect(TerminalPalette(count: 256, isDirect: false) == .indexed)
        #expect(TerminalPalette(count: 1 << 24, isDirect: true) == .direct)
        #expect(TerminalPalette.none.numbers(of: .plain, in: .dark) == nil)
    }

    @Test("The nearest of 256 colours is itself where it is one of them")
    func nearest() {
        for number in 16...255 {
            let color = TerminalPalette.color(number)
            #expect(TerminalPalette.color(TerminalPalette.nearest(to: color)) == color)
        }
    }
}
