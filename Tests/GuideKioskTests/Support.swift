import CICU
import ExhibitGuide
import Foundation
import ICU

@testable import GuideKiosk

/// The folders that tests read.
enum Folder {
    static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    /// The sample exhibition of the repository.
    static let sample = tests.deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)
    static let golden = tests.appending(path: "Golden")

    static func fixture(_ name: String) -> String {
        tests.appending(path: "Fixtures/\(name)").path(percentEncoded: false)
    }
}

extension KioskSession {
    /// A session on a folder.
    static func begin(
        _ folder: String = Folder.sample, _ columns: Int = 80, _ rows: Int = 24, locale: String? = nil
    ) throws -> KioskSession {
        try KioskSession(
            library: KioskLibrary(folder: folder), size: TerminalSize(columns: columns, rows: rows),
            locale: locale.map { try LanguageTag($0) })
    }

    mutating func press(_ keys: KioskKey...) { for key in keys { send(.key(key)) } }

    /// Types characters one by one.
    mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }

    mutating func resize(_ columns: Int, _ rows: Int) { send(.resized(TerminalSize(columns: columns, rows: rows))) }

    /// The rows of the screen as text.
    var rows: [String] { screen.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// Every page of the guide that is open.
    mutating func allPages() -> String {
        press(.home)
        var text = screen.plainText
        for _ in 1..<max(1, model.reading?.flow.pages.count ?? 1) {
            press(.pageDown)
            text += screen.plainText
        }
        return text
    }
}

extension KioskScreen {
    /// The words in a style, span by span.
    func words(in style: CellStyle) -> [String] {
        lines.flatMap(\.spans).filter { $0.style.contains(style) }.map { $0.text.trimmingCharacters(in: .whitespaces) }
    }

    /// What is wrong with the screen for any terminal: nothing, on every screen.
    var flaws: [String] {
        var flaws: [String] = []
        if lines.count != size.rows { flaws.append("\(lines.count) lines for \(size.rows) rows") }
        for (row, line) in lines.enumerated() {
            let width = line.spans.reduce(0) { $0 + $1.width }
            if width > size.columns { flaws.append("row \(row) has \(width) columns") }
            for span in line.spans {
                if TerminalText.columns(of: span.text) != span.width { flaws.append("row \(row): “\(span.text)”") }
                let isUnsafe = span.text.unicodeScalars.contains {
                    $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || UnicodeProperties($0).isBidiControl
                }
                if isUnsafe { flaws.append("row \(row) has control characters") }
            }
        }
        return flaws
    }
}

/// The sizes at which every screen is laid out.
let testedSizes = [(80, 24), (120, 40), (40, 12), (20, 5)]

/// ICU's major version, on whose data goldens depend.
let icuMajorVersion = Int(String(cString: cicu_version()).prefix { $0 != "." }) ?? 0
