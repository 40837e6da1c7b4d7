import Foundation
import ICU
import Testing

@testable import GuideKiosk

/// Every screen as text, compared with `Golden/`; `UPDATE_GOLDEN=1 swift test --filter Golden` writes it anew.
@Suite("Golden screens", .enabled(if: icuMajorVersion == 72, "the goldens are what ICU 72 prints"))
struct GoldenTests {
    static let locales = ["th", "ja", "ko", "zh-Hant", "ru", "en", "es-419", "ar-XB"]
    static let sizes = [(80, 24), (120, 40), (40, 12)]

    @Test("screens are as they were, in every language", arguments: sizes)
    func golden(size: (columns: Int, rows: Int)) throws {
        var texts: [Kiosk.Screen: String] = [:]
        for locale in Self.locales {
            let tag = try LanguageTag(locale)
            let library = KioskLibrary(folder: Folder.sample, preferred: tag)
            for screen in Kiosk.Screen.allCases {
                var session = try KioskSession(
                    library: library, size: TerminalSize(columns: size.columns, rows: size.rows),
                    options: KioskOptions(folder: Folder.sample, locale: tag))
                session.go(to: screen, product: "walking-robot", query: "robot", page: 1)
                texts[screen, default: ""] += "== \(locale)\n\(session.screen.plainText)"
            }
        }
        for (screen, text) in texts {
            let url = Folder.golden.appending(path: "\(screen.rawValue)-\(size.columns)x\(size.rows).txt")
            if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
                try Data(text.utf8).write(to: url)
            }
            let expected = try String(contentsOf: url, encoding: .utf8)
            #expect(text == expected, "\(url.lastPathComponent) differs; UPDATE_GOLDEN=1 accepts the change")
        }
    }

    @Test("a snapshot of a product that does not exist is an error")
    func unknown() {
        #expect(throws: KioskError.unknownProduct("nothing")) {
            try Kiosk(options: KioskOptions(folder: Folder.sample))
                .snapshot(of: .guide, size: TerminalSize(columns: 80, rows: 24), product: "nothing")
        }
    }

    @Test("a product is named by its id or its stop number")
    func named() throws {
        let kiosk = Kiosk(options: KioskOptions(folder: Folder.sample))
        let size = TerminalSize(columns: 80, rows: 24)
        let byID = try kiosk.snapshot(of: .guide, size: size, product: "walking-robot")
        #expect(try kiosk.snapshot(of: .guide, size: size, product: "202") == byID)
    }

    @Test("a folder without an exhibition is an error that says why")
    func unreadable() throws {
        let kiosk = Kiosk(options: KioskOptions(folder: "/nonexistent"))
        let error = try #require(throws: KioskError.self) {
            try kiosk.snapshot(of: .language, size: TerminalSize(columns: 80, rows: 24))
        }
        #expect(error.description.contains("the exhibition's folder is not there"))
    }
}
