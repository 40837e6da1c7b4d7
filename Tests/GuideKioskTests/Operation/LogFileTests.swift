import ExhibitGuide
import Foundation
import Logging
import TestSupport
import Testing

@testable import GuideKiosk

@Suite("The log")
struct LogFileTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "kiosk.log" }

    init() throws { folder = try TemporaryFolder() }

    private func lines(_ name: String = "kiosk.log") throws -> [Substring] {
        String(decoding: try Data(contentsOf: folder.url.appending(path: name)), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    @Test("A line has its moment, level and message, and what belongs to it")
    func line() throws {
        var log = Logger(label: "kiosk") { [path] _ in FileLogHandler(file: LogFile(path: path)) }
        log[metadataKey: "kiosk"] = "hall-3"
        log.warning("out of paper", metadata: ["bin": "2"])
        log.debug("not important")
        let lines = try lines()
        #expect(lines.count == 1)
        #expect(
            lines[0].wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z warning out of paper bin=2 kiosk=hall-3/)
                != nil)
    }

    @Test(
        "Nothing in a message makes another line, or drives the terminal of who reads it",
        arguments: [
            ("a\nb", "a\\nb"), ("a\r\tb", "a\\r\\tb"), ("\u{1B}[2J", "\\u{1B}[2J"), ("\u{9B}2J", "\\u{9B}2J"),
            ("\u{202E}abc", "\\u{202E}abc"), ("\u{2028}", "\\u{2028}"), ("한국어 ไทย", "한국어 ไทย"),
        ])
    func escaping(message: String, shown: String) throws {
        LogFile(path: path).write(message)
        #expect(try lines().count == 1)
        #expect(try lines()[0].dropFirst(25) == shown)
    }

    @Test("It takes no more room than twice its limit, whatever is written")
    func bounded() throws {
        let log = LogFile(path: path, limit: 4096)
        for index in 0..<2000 { log.write("line \(index)") }
        let files = try folder.contents()
        #expect(Set(files.keys) == ["kiosk.log", "kiosk.log.1"])
        #expect(files.values.allSatisfy { $0.count <= 4096 })
        #expect(try lines().last?.hasSuffix("line 1999") == true)
        // No line between the two files is lost.
        let numbers = (try lines("kiosk.log.1") + lines()).compactMap { Int($0.split(separator: " ").last ?? "") }
        #expect(numbers == Array((numbers.first ?? 0)...1999))
        log.write(String(repeating: "x", count: 1 << 20))
        #expect(try folder.contents().values.allSatisfy { $0.count <= LogFile.maximumLine + 100 })
    }

    @Test("A file that somebody moves away is made anew")
    func moved() throws {
        let log = LogFile(path: path)
        log.write("one")
        #expect(rename(path, path + ".old") == 0)
        log.write("two")
        #expect(try lines().count == 1)
        try FileManager.default.removeItem(atPath: path)
        log.write("three")
        #expect(try lines()[0].hasSuffix("three"))
    }

    @Test("A log that cannot be written is no reason to end, and says what is missing once it can")
    func unwritable() throws {
        let log = LogFile(path: folder.path + "logs/kiosk.log")
        #expect(log.open() == ENOENT)
        log.write("one")
        log.write("two")
        try folder.write("logs/x", "")
        log.write("three")
        let lines = try lines("logs/kiosk.log")
        #expect(lines.count == 2)
        #expect(lines[0].hasSuffix("warning 2 lines were lost"))
        #expect(lines[1].hasSuffix("three"))
    }

    @Test("Each problem is logged once after a change, up to a limit, and once that there are more")
    func problems() throws {
        let records = try KioskRecords(logPath: path, journalPath: nil)
        let limit = KioskRecords.maximumRemembered
        let problems = (1...limit + 7).map {
            Diagnostic(at: SourceLocation(file: "Guides/robot.yaml", line: $0), "wrong")
        }
        records.report(Array(problems.prefix(3)), keepsLastGood: false)
        for _ in 0..<3 { records.report(problems, keepsLastGood: false) }
        func logged() throws -> [Substring] { try lines().filter { !$0.contains("have changed") } }
        #expect(try logged().count == limit + 1)
        #expect(try logged().last?.hasSuffix("and 7 more problems (`guide check` names them all)") == true)
        records.noteChange()
        records.report(Array(problems.suffix(2)), keepsLastGood: false)
        #expect(try logged().count == limit + 3)
    }

    @Test("A full disk is no reason to end", .enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full"))
    func fullDisk() {
        let log = LogFile(path: "/dev/full")
        for _ in 0..<10 { log.write("nothing") }
        var journal = AppendedFile(path: "/dev/full")
        let failure = journal.append("nothing")
        #expect(failure == ENOSPC)
    }
}
