import Foundation
import Testing

@testable import GuideKiosk

@Suite("KioskTheme")
struct ThemeTests {
    /// The relative luminance of a colour (WCAG 2.2, “relative luminance”).
    private func luminance(_ color: KioskTheme.Color) -> Double {
        func linear(_ part: Int) -> Double {
            let value = Double(part) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }

    @Test(
        "every text has a contrast of 7:1 or more (WCAG 2.2, 1.4.6)", arguments: KioskTheme.allCases,
        KioskTheme.Role.allCases)
    func contrast(theme: KioskTheme, role: KioskTheme.Role) {
        let colors = theme.colors(of: role)
        let (first, second) = (luminance(colors.foreground), luminance(colors.background))
        let contrast = (max(first, second) + 0.05) / (min(first, second) + 0.05)
        #expect(contrast >= 7, "\(theme) \(role): \(contrast)")
    }

    @Test("high contrast is as high as it can be", arguments: KioskTheme.Role.allCases)
    func highest(role: KioskTheme.Role) {
        let colors = KioskTheme.contrast.colors(of: role)
        let (first, second) = (luminance(colors.foreground), luminance(colors.background))
        #expect((max(first, second) + 0.05) / (min(first, second) + 0.05) >= 18)
    }

    @Test("what is selected or lit is told by more than colour")
    func withoutColour() throws {
        for screen in [Kiosk.Screen.language, .economy, .catalogue, .search] {
            var session = try KioskSession.begin(locale: "en", at: screen)
            if screen == .search { session.type("robot") }
            #expect(session.rows.contains { $0.contains("› ") })
        }
        #expect(try KioskSession.begin(locale: "en", at: .narration).rows.contains { $0.contains("▸ ") })
    }

    @Test("a style that has several roles takes the one that matters most")
    func roles() {
        #expect(KioskTheme.Role([.selected, .secondary]) == .selected)
        #expect(KioskTheme.Role([.current, .strong]) == .current)
        #expect(KioskTheme.Role([.title]) == .heading)
        #expect(KioskTheme.Role([.em]) == .plain)
    }
}
