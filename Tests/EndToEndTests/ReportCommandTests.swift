import Foundation
import TestSupport
import Testing

@Suite("guide report")
struct ReportCommandTests {
    static let lines = [
        #"{"locale":"th","product":"walking-robot","reached":"search","seconds":40,"time":"2025-11-02T15:30:00Z"}"#,
        #"{"locale":"ko","product":"walking-robot","reached":"stop","seconds":20,"time":"2025-11-03T01:10:00Z"}"#,
        #"{"locale":"th","product":"no-such-robot","reached":"catalogue","seconds":90,"time":"2025-11-03T01:20:00Z"}"#,
    ]

    private func folder(_ lines: [String], last: String = "") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("journal.jsonl", lines.map { $0 + "\n" }.joined() + last)
        return folder
    }

    @Test("Products have their titles, and hours are those of the exhibition")
    func text() throws {
        let folder = try folder(Self.lines)
        let result = try GuideCommand.run(["report", "--locale", "en", folder.path + "journal.jsonl"])
        #expect(result.code == 0)
        #expect(result.complaint.isEmpty)
        #expect(result.lines[0] == "3 guides were read, for 2 min 30 s together (2025-11-03, Asia/Seoul)")
        #expect(result.lines.contains { $0.contains("walking-robot  Robot for walking rehabilitation") })
        #expect(result.lines.contains { $0.contains("no-such-robot  —") })
        #expect(result.lines.contains { $0.contains("00:00  ####") })
        #expect(result.lines.contains { $0.contains("10:00  ####") })
        #expect(result.lines.contains { $0.contains("th  Thai") })
    }

    @Test("Without an exhibition there are ids, and UTC")
    func withoutExhibition() throws {
        let folder = try folder(Self.lines)
        let result = try GuideCommand.run(["report", "journal.jsonl"], in: folder.path)
        #expect(result.code == 0)
        #expect(result.text.contains("15:00"))
        #expect(result.text.contains("UTC"))
    }

    @Test("A named folder without an exhibition is an error")
    func wrongFolder() throws {
        let folder = try folder(Self.lines)
        let result = try GuideCommand.run(["report", "-C", "nowhere", "journal.jsonl"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.output.isEmpty)
        #expect(result.complaint.contains("the exhibition's folder is not there"))
    }

    @Test(
        "What is wrong with the exhibition's time zone is said, wherever the exhibition is",
        arguments: [nil, ".", "exhibition"])
    func wrongTimeZone(named: String?) throws {
        let fixture = ExhibitionFixture(
            exhibition: ExhibitionFixture.exhibition.replacing("Asia/Seoul", with: "Mars/Phobos"))
        let folder = try fixture.write()
        try folder.write("journal.jsonl", Self.lines.map { $0 + "\n" }.joined())
        let above = folder.url.deletingLastPathComponent().path(percentEncoded: false)
        let name = folder.url.lastPathComponent
        let result =
            named == "exhibition"
            ? try GuideCommand.run(["report", "-C", name, "\(name)/journal.jsonl"], in: above)
            : try GuideCommand.run(["report", "journal.jsonl"] + (named.map { ["-C", $0] } ?? []), in: folder.path)
        #expect(result.code == 1)
        #expect(
            result.complaint
                == "Guides/exhibition.yaml:4:11: error: “Mars/Phobos” is no time zone "
                + "(write an IANA identifier, such as Asia/Seoul)\n")
        #expect(result.lines[0].hasPrefix("3 guides were read"))
        #expect(result.text.contains("UTC"))
    }

    @Test("An exhibition that cannot be read is an error; a guide that cannot be read is none of the report")
    func brokenExhibition() throws {
        let folder = try ExhibitionFixture(exhibition: "id: [\n").write()
        try folder.write("journal.jsonl", Self.lines.map { $0 + "\n" }.joined())
        let unreadable = try GuideCommand.run(["report", "journal.jsonl"], in: folder.path)
        #expect(unreadable.code == 1)
        #expect(unreadable.output.isEmpty)
        #expect(unreadable.complaint.hasPrefix("Guides/exhibition.yaml:"), "\(unreadable.complaint)")
        var fixture = ExhibitionFixture()
        fixture["Guides/walking-robot.yaml"] = "title: [\n"
        let other = try fixture.write()
        try other.write("journal.jsonl", Self.lines.map { $0 + "\n" }.joined())
        let readable = try GuideCommand.run(["report", "journal.jsonl"], in: other.path)
        #expect(readable.code == 0)
        #expect(readable.complaint.isEmpty)
        #expect(readable.text.contains("Asia/Seoul"))
    }

    @Test("A folder that is named has an exhibition, be it the current one")
    func namedCurrentFolder() throws {
        let folder = try folder(Self.lines)
        let result = try GuideCommand.run(["report", "-C", ".", "journal.jsonl"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.complaint.contains("there is no folder “Guides” here"))
    }

    @Test("Lines that cannot be read are named, and the others summed up")
    func malformed() throws {
        let folder = try folder([Self.lines[0], "hello", Self.lines[1], "{}"], last: #"{"loc"#)
        let result = try GuideCommand.run(["report", "journal.jsonl"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.lines[0].hasPrefix("2 guides were read"))
        let complaints = result.complaint.split(separator: "\n")
        #expect(complaints.count == 3)
        #expect(complaints[0].hasPrefix("journal.jsonl:2:1: error: this is no JSON object"))
        #expect(complaints[1].hasPrefix("journal.jsonl:4:1: error: “time” is missing"))
        #expect(complaints[2].hasPrefix("journal.jsonl:5:1: note: "))
    }

    @Test(
        "A file that cannot be read to its end is an error that names it, and the others are summed up",
        .enabled(if: access("/proc/self/mem", R_OK) == 0, "there is no file that opens and cannot be read"))
    func unreadable() throws {
        let folder = try folder(Self.lines)
        let result = try GuideCommand.run(["report", "/proc/self/mem", "journal.jsonl"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.lines[0].hasPrefix("3 guides were read"))
        #expect(result.complaint.hasPrefix("/proc/self/mem:1:1: error: the file cannot be read: "))
    }

    @Test("Many lines that cannot be read are counted, and the first are named")
    func manyMalformed() throws {
        let folder = try folder(Array(repeating: "x", count: 50_000))
        let result = try GuideCommand.run(["report", "--format", "json", "journal.jsonl"], in: folder.path)
        #expect(result.code == 1)
        #expect(result.text.contains("\"malformedLines\" : 50000"))
        #expect(result.complaint.split(separator: "\n").count == 21)
    }

    @Test("An unfinished last line is no fault; an empty journal is none either")
    func unfinished() throws {
        // The folders go with their last use, and must outlive the command.
        let folders = [try folder([Self.lines[0]], last: "{"), try folder([])]
        let results = try folders.map { try GuideCommand.run(["report", "journal.jsonl"], in: $0.path) }
        #expect(results.map(\.code) == [0, 0])
        #expect(results[1].text == "No guide was read.\n")
        withExtendedLifetime(folders) {}
    }

    @Test("Several journals, and standard input, are one")
    func several() throws {
        let folder = try folder(Self.lines)
        let result = try GuideCommand.run(
            ["report", "journal.jsonl", "-"], in: folder.path, input: Data((Self.lines[0] + "\n").utf8))
        #expect(result.code == 0)
        #expect(result.lines[0].hasPrefix("4 guides were read"))
    }

    @Test("A file that is not there is named, and the others summed up")
    func missing() throws {
        let folder = try folder(Self.lines)
        let result = try GuideCommand.run(["report", "none.jsonl", "journal.jsonl", "."], in: folder.path)
        #expect(result.code == 1)
        #expect(result.complaint.contains("none.jsonl:1:1: error: there is no such file"))
        #expect(result.complaint.contains(".:1:1: error: this is a folder"))
        #expect(result.lines[0].hasPrefix("3 guides were read"))
    }

    @Test("A report of nothing is a bad argument")
    func noArgument() throws {
        #expect(try GuideCommand.run(["report"]).code == 64)
        #expect(try GuideCommand.run(["report", "--format", "xml", "x"]).code == 64)
    }
}
