import Foundation
import ICU
import Testing

@testable import GuideKiosk

/// Every screen as text, compared with `Golden/`; `UPDATE_GOLDEN=1 swift test` writes it anew.
@Suite("Golden screens", .enabled(if: icuMajorVersion == 72, "the goldens are what ICU 72 prints"))
struct GoldenTests {
    @Test(
        "screens are as they were", arguments: Kiosk.Screen.allCases, ["ko", "th", "ja", "en", "es-419", "zh-Hans"])
    func golden(screen: Kiosk.Screen, locale: String) throws {
        let kiosk = Kiosk(options: KioskOptions(folder: Folder.sample, locale: try LanguageTag(locale)))
        let text = try kiosk.snapshot(
            of: screen, size: TerminalSize(columns: 80, rows: 24), product: screen == .guide ? "walking-robot" : nil)
        let url = Folder.golden.appending(path: "\(screen.rawValue)-\(locale)-80x24.txt")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: url)
        }
        let expected = try String(contentsOf: url, encoding: .utf8)
        #expect(text == expected, "\(url.lastPathComponent) differs; UPDATE_GOLDEN=1 accepts the change")
    }

    @Test("a snapshot of a product that does not exist is an error")
    func unknown() {
        #expect(throws: KioskError.unknownProduct("nothing")) {
            try Kiosk(options: KioskOptions(folder: Folder.sample))
                .snapshot(of: .guide, size: TerminalSize(columns: 80, rows: 24), product: "nothing")
        }
    }

    @Test("a folder without an exhibition is an error that says why")
    func unreadable() throws {
        let kiosk = Kiosk(options: KioskOptions(folder: "/nonexistent"))
        let error = try #require(throws: KioskError.self) {
            try kiosk.snapshot(of: .language, size: TerminalSize(columns: 80, rows: 24))
        }
        #expect(error.description.contains("there is no folder “Guides” here"))
    }
}
