import CICU
import ExhibitGuide
import Foundation
import ICU
import Synchronization
import TestSupport
import Testing

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

/// Keeps what the kiosk has to tell.
final class TestRecorder: KioskRecorder {
    private let kept = Mutex<(entries: [JournalEntry], problems: [Diagnostic])>(([], []))

    var entries: [JournalEntry] { kept.withLock { $0.entries } }
    var problems: [Diagnostic] { kept.withLock { $0.problems } }

    func record(_ entry: JournalEntry) { kept.withLock { $0.entries.append(entry) } }
    func report(_ problems: [Diagnostic], keepsLastGood: Bool) { kept.withLock { $0.problems += problems } }
}

extension KioskSession {
    /// A session on a folder: on its first screen, or with a locale on one that is reached in it.
    static func begin(
        _ folder: String = Folder.sample, _ columns: Int = 80, _ rows: Int = 24, locale: String? = nil,
        at screen: Kiosk.Screen? = nil, library: KioskLibrary? = nil, recorder: TestRecorder = TestRecorder(),
        change: (inout KioskOptions) -> Void = { _ in }
    ) throws -> KioskSession {
        let tag = try locale.map { try LanguageTag($0) }
        var options = KioskOptions(folder: folder, locale: tag)
        change(&options)
        var session = try KioskSession(
            library: library ?? KioskLibrary(folder: folder, preferred: tag, recorder: recorder),
            size: TerminalSize(columns: columns, rows: rows), options: options, recorder: recorder)
        session.go(to: screen ?? (locale == nil ? .attract : .catalogue), product: nil, query: "", page: 1)
        return session
    }

    /// Sessions on every screen, which share what they read.
    static func onEveryScreen(
        _ columns: Int, _ rows: Int, locale: String, _ body: (Kiosk.Screen, inout KioskSession) throws -> Void
    ) throws {
        let library = KioskLibrary(folder: Folder.sample, preferred: try LanguageTag(locale))
        for screen in Kiosk.Screen.allCases {
            var session = try begin(Folder.sample, columns, rows, locale: locale, at: screen, library: library)
            try body(screen, &session)
        }
    }

    mutating func press(_ keys: KioskKey...) { for key in keys { send(.key(key)) } }

    /// Types characters one by one.
    mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }

    mutating func resize(_ columns: Int, _ rows: Int) { send(.resized(TerminalSize(columns: columns, rows: rows))) }

    /// Lets seconds pass, and every change that is due in them happen in its time.
    mutating func wait(_ seconds: Double) {
        let end = model.now + Int(seconds * 1000)
        while let next = nextTick, next <= end { send(.tick(milliseconds: max(next, model.now))) }
        send(.tick(milliseconds: end))
    }

    /// Presses and releases a pointer, as somebody who has seen what their last tap has done.
    mutating func tap(column: Int, row: Int) {
        wait(0.4)
        tapAtOnce(column: column, row: row)
    }

    /// Presses and releases a pointer.
    mutating func tapAtOnce(column: Int, row: Int) {
        send(.pointer(PointerEvent(.press, column: column, row: row)))
        send(.pointer(PointerEvent(.release, column: column, row: row)))
    }

    /// Taps the first row that has a text, where the text stands.
    mutating func tap(_ text: String) {
        for (row, line) in rows.enumerated() {
            guard let range = line.range(of: text) else { continue }
            tap(column: TerminalText.columns(of: String(line[..<range.lowerBound])), row: row)
            return
        }
        Issue.record("“\(text)” is not on the screen")
    }

    /// The rows of the screen as text.
    var rows: [String] { screen.plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// Every page of the guide that is open.
    mutating func allPages() -> String {
        press(.pageUp, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp)
        var text = screen.plainText
        for _ in 1..<max(1, model.reading?.flow.pages.count ?? 1) {
            press(.pageDown)
            text += screen.plainText
        }
        return text
    }

    /// Opens a product's guide by its stop number.
    mutating func open(stop: Int) {
        type(String(stop))
        press(.enter)
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
