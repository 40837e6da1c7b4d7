import Foundation
import ICU
import Logging
import TestSupport
import Testing

@testable import GuideKiosk

@Suite("The journal and its report")
struct JournalTests {
    let folder: TemporaryFolder
    var path: String { folder.path + "journal.jsonl" }
    let quiet = Logger(label: "quiet") { _ in SwiftLogNoOpLogHandler() }

    init() throws { folder = try TemporaryFolder() }

    private func record(
        _ time: String, _ product: String = "robot", _ locale: String = "th", _ seconds: Int = 30,
        _ way: String = "search"
    ) throws -> JournalRecord {
        let moment = try #require(CivilDateTime(time)?.epochMilliseconds)
        return JournalRecord(
            time: Int(moment / 1000), locale: try LanguageTag(locale), product: product, seconds: seconds, reached: way)
    }

    private func readAll(_ path: String) throws -> (records: [JournalRecord], malformed: [Int], torn: Int) {
        var reader = try JournalReader(path: path)
        var result = (records: [JournalRecord](), malformed: [Int](), torn: 0)
        while let line = try reader.next() {
            switch line {
            case .record(let record): result.records.append(record)
            case .malformed: result.malformed.append(reader.line)
            case .torn: result.torn += 1
            }
        }
        return result
    }

    @Test("What is written is a line of JSON, and is read as it was")
    func roundTrip() throws {
        let records = [
            try record("2025-11-03T01:22:33Z"),
            try record("2025-11-03T23:59:59Z", "walking-robot", "es-PE", 0, "nextStop"),
        ]
        let journal = KioskJournal(path: path, log: quiet)
        for record in records { journal.append(record) }
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        #expect(
            text.hasPrefix(
                #"{"locale":"th","product":"robot","reached":"search","seconds":30,"time":"2025-11-03T01:22:33Z"}"#
                    + "\n"))
        #expect(try readAll(path).records == records)
    }

    @Test("A guide has the time at which it was opened, however long the kiosk then waited for its reader")
    func openedAt() throws {
        let records = try KioskRecords(logPath: nil, journalPath: path)
        let before = UTCTime.now.seconds
        records.record(
            JournalEntry(locale: try LanguageTag("th"), product: "robot", age: 170, seconds: 30, path: .catalogue))
        let written = try #require(try readAll(path).records.first)
        #expect((before - 170...UTCTime.now.seconds - 170).contains(written.time))
        #expect(written.seconds == 30)
    }

    @Test(
        "A file that cannot be read to its end is an error that names it",
        .enabled(if: access("/proc/self/mem", R_OK) == 0, "there is no file that opens and cannot be read"))
    func unreadable() throws {
        var reader = try JournalReader(path: "/proc/self/mem")
        do throws(JournalFileError) {
            _ = try reader.next()
            Issue.record("nothing can be read at address 0")
        } catch {
            #expect(error == JournalFileError(path: "/proc/self/mem", code: EIO))
            #expect(error.description.hasPrefix("/proc/self/mem:1:1: error: the file cannot be read: "))
        }
    }

    @Test("A line that was torn off spoils no other")
    func torn() throws {
        try folder.write("journal.jsonl", #"{"locale":"th","prod"#)
        #expect(try readAll(path).torn == 1)
        KioskJournal(path: path, log: quiet).append(try record("2025-11-03T01:22:33Z"))
        let read = try readAll(path)
        #expect(read.records.count == 1)
        #expect(read.malformed == [1])
        #expect(read.torn == 0)
    }

    @Test("Kiosks may share a journal")
    func shared() throws {
        let (one, other) = (KioskJournal(path: path, log: quiet), KioskJournal(path: path, log: quiet))
        for _ in 0..<100 {
            one.append(try record("2025-11-03T01:22:33Z", "robot"))
            other.append(try record("2025-11-03T01:22:33Z", "cane"))
        }
        let read = try readAll(path)
        #expect(read.records.count == 200)
        #expect(read.malformed.isEmpty)
    }

    @Test(
        "A line that is none is named, with what is wrong",
        arguments: [
            ("hello", "no JSON object"), ("[1]", "no JSON object"), ("{", "no JSON object"), ("{}", "time"),
            (#"{"time":"2025-11-03","locale":"th","product":"a","seconds":1,"reached":"stop"}"#, "time"),
            (#"{"time":"2025-11-03T00:00:00Z","locale":"t!","product":"a","seconds":1,"reached":"stop"}"#, "locale"),
            (
                #"{"time":"2025-11-03T00:00:00Z","locale":"th","product":"../a","seconds":1,"reached":"stop"}"#,
                "product"
            ),
            (#"{"time":"2025-11-03T00:00:00Z","locale":"th","product":"a","seconds":-1,"reached":"stop"}"#, "seconds"),
            (
                #"{"time":"2025-11-03T00:00:00Z","locale":"th","product":"a","seconds":1e99,"reached":"stop"}"#,
                "seconds"
            ),
            (#"{"time":"2025-11-03T00:00:00Z","locale":"th","product":"a","seconds":1}"#, "reached"),
            (String(repeating: "x", count: 100_000), "4096 bytes"),
        ])
    func malformed(line: String, reason: String) throws {
        let good = try record("2025-11-03T01:22:33Z").line
        try folder.write("journal.jsonl", good + "\n\n" + line + "\n" + good + "\n")
        var reader = try JournalReader(path: path)
        var flaws: [String] = []
        var count = 0
        while let next = try reader.next() {
            switch next {
            case .record: count += 1
            case .malformed(let flaw): flaws.append("\(reader.line) \(flaw)")
            case .torn: Issue.record("nothing is torn here")
            }
        }
        #expect(count == 2)
        #expect(flaws.count == 1)
        #expect(flaws.first?.hasPrefix("3 ") == true)
        #expect(flaws.first?.contains(reason) == true)
    }

    @Test("Any bytes are read to their end")
    func garbage() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<50 {
            let bytes = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }
            try folder.write("journal.jsonl", bytes)
            #expect(try readAll(path).records.isEmpty)
        }
    }

    @Test("Hours and days are those of the exhibition")
    func summary() throws {
        var summary = JournalSummary(timeZone: "Asia/Seoul")
        for record in [
            try record("2025-11-02T15:30:00Z", "robot", "th", 40, "search"),
            try record("2025-11-03T01:10:00Z", "robot", "ko", 20, "stop"),
            try record("2025-11-03T01:20:00Z", "cane", "th", 90, "search"),
        ] {
            let isAdded = summary.add(record)
            #expect(isAdded)
        }
        #expect(summary.total.reads == 3)
        #expect(summary.total.seconds == 150)
        #expect(summary.hours.keys.sorted() == [0, 10])
        #expect(summary.days.keys.sorted() == ["2025-11-03"])
        #expect(summary.productsByInterest.map(\.id) == ["robot", "cane"])
        #expect(summary.localesByInterest.map(\.locale.identifier) == ["th", "ko"])
        #expect(summary.waysByUse.map(\.way) == ["search", "stop"])
        #expect(JournalSummary(timeZone: "Mars/Olympus").timeZone == "UTC")
    }

    @Test("More kinds of things than an exhibition has are refused")
    func tooMany() throws {
        var summary = JournalSummary(timeZone: "UTC")
        let time = try #require(CivilDateTime("2025-11-03T01:22:33Z")?.epochMilliseconds)
        for index in 0...JournalSummary.maximumKinds {
            let record = JournalRecord(
                time: Int(time / 1000), locale: try LanguageTag("th"), product: "p\(index)", seconds: 1, reached: "stop"
            )
            let isAdded = summary.add(record)
            #expect(isAdded == (index < JournalSummary.maximumKinds))
        }
        #expect(summary.products.count == JournalSummary.maximumKinds)
    }
}
