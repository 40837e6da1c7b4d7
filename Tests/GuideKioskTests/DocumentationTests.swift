import Foundation
import ICU
import Testing

@testable import GuideKiosk

/// The pictures in `Documentation/Kiosk.md` are what the command prints; `UPDATE_GOLDEN=1 swift test --filter Documentation` renews
/// them.
@Suite("The kiosk's page", .enabled(if: icuMajorVersion == 72, "the pictures are what ICU 72 prints"))
struct DocumentationTests {
    private static let command = "$ guide kiosk --snapshot "

    /// What a picture's command prints.
    private func picture(of arguments: [String]) throws -> String {
        let size = arguments[0].split(separator: "x").compactMap { Int($0) }
        try #require(size.count == 2)
        var values: [String: String] = [:]
        for index in stride(from: 1, to: arguments.count - 1, by: 2) { values[arguments[index]] = arguments[index + 1] }
        let screen = try #require(values["--screen"].flatMap(Kiosk.Screen.init(rawValue:)))
        let locale = try values["--locale"].map { try LanguageTag($0) }
        return try Kiosk(options: KioskOptions(folder: Folder.sample, locale: locale)).snapshot(
            of: screen, size: TerminalSize(columns: size[0], rows: size[1]), product: values["--product"],
            query: values["--query"] ?? "")
    }

    @Test("says how long a key's code may take, and how long the kiosk waits for its readers")
    func times() throws {
        let url = URL(filePath: Folder.sample).appending(path: "Documentation/Kiosk.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        #expect(text.contains("(\(Terminal.usualEscapeDelay) by itself; Escape takes effect after it)"))
        #expect(
            text.contains(
                "(\(KioskOptions(folder: "").idleSeconds) by itself) a countdown of \(KioskOptions.countdownSeconds) seconds"
            ))
    }

    @Test("shows every screen as it is")
    func pictures() throws {
        let url = URL(filePath: Folder.sample).appending(path: "Documentation/Kiosk.md")
        let lines = try String(contentsOf: url, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        var renewed: [String] = []
        var shown: Set<String> = []
        var index = 0
        while index < lines.count {
            renewed.append(String(lines[index]))
            guard lines[index].hasPrefix(Self.command) else {
                index += 1
                continue
            }
            let arguments = lines[index].dropFirst(Self.command.count).split(separator: " ").map(String.init)
            var old = ""
            index += 1
            while index < lines.count, !lines[index].hasPrefix("```") {
                old += lines[index] + "\n"
                index += 1
            }
            let new = try picture(of: arguments)
            #expect(old == new, "\(arguments.joined(separator: " "))")
            renewed += new.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            shown.formUnion(arguments)
        }
        #expect(Set(Kiosk.Screen.allCases.map(\.rawValue)).subtracting(shown) == [])
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(renewed.joined(separator: "\n").utf8).write(to: url)
        }
    }
}
