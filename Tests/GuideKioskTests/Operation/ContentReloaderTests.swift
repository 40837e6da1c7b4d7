import ExhibitGuide
import Foundation
import ICU
import Synchronization
import TestSupport
import Testing

@testable import GuideKiosk

@Suite("Reading content anew")
struct ContentReloaderTests {
    /// Keeps what is reported.
    final class Recorder: KioskRecorder {
        typealias Report = (problems: [String], keepsLastGood: Bool)

        private let kept = Mutex<[Report]>([])

        var reports: [Report] { kept.withLock { $0 } }

        func record(_ entry: JournalEntry) {}
        func report(_ problems: [Diagnostic], keepsLastGood: Bool) {
            kept.withLock { $0.append((problems.map(\.description), keepsLastGood)) }
        }
    }

    let folder: TemporaryFolder
    let recorder = Recorder()
    let reloader: ContentReloader

    init() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/cane.yaml"] = ExhibitionFixture.guide(stop: 1, ["title": " 지팡이"])
        fixture["Guides/robot.yaml"] = ExhibitionFixture.guide(stop: 2, ["title": " 로봇"])
        fixture["Translations/th/robot.po"] = ExhibitionFixture.po(ExhibitionFixture.entry("title", "로봇", "หุ่นยนต์"))
        fixture["Translations/th/exhibition.po"] = ExhibitionFixture.po(
            ExhibitionFixture.entry("title", "작은 전시", "นิทรรศการ"))
        folder = try fixture.write()
        reloader = ContentReloader(folder: folder.path, recorder: recorder)
    }

    private func read(keeping previous: ReadContent? = nil) throws -> ReadContent {
        try #require(try reloader.read(languages: .reader(LanguageTag("th")), keeping: previous).content)
    }

    private func title(_ product: String, _ content: ReadContent) throws -> String? {
        let localizer = Localizer(content.exhibition, for: try LanguageTag("th"), formatters: FormatterCache())
        return content.exhibition.product(id: product).map { localizer.guide(of: $0).title.text }
    }

    @Test("What is good is shown, whatever was before")
    func good() throws {
        let first = try read()
        try folder.write(
            "Translations/th/robot.po", ExhibitionFixture.po(ExhibitionFixture.entry("title", "로봇", "โรบอต")))
        let second = try read(keeping: first)
        #expect(try title("robot", second) == "โรบอต")
        #expect(second.kept.isEmpty)
        #expect(recorder.reports.isEmpty)
    }

    @Test("A product whose translation is broken stays as it was, and the others do not")
    func brokenTranslation() throws {
        let first = try read()
        try folder.write(
            "Translations/th/robot.po",
            ExhibitionFixture.po(
                ExhibitionFixture.entry("title", "로봇", "โรบอต") + ExhibitionFixture.entry("tagline", "한 줄", "{$nothing")
            ))
        try folder.write("Guides/cane.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 새 지팡이"]))
        let second = try read(keeping: first)
        #expect(try title("robot", second) == "หุ่นยนต์")
        #expect(try title("cane", second) == "새 지팡이")
        #expect(second.kept == ["robot"])
        let reports = recorder.reports
        #expect(reports.count == 1)
        #expect(reports.first?.keepsLastGood == true)
        #expect(reports.first?.problems.contains { $0.hasPrefix("Translations/th/robot.po:") } == true)
        // Mended, it is shown.
        try folder.write(
            "Translations/th/robot.po", ExhibitionFixture.po(ExhibitionFixture.entry("title", "로봇", "โรบอต")))
        let third = try read(keeping: second)
        #expect(try title("robot", third) == "โรบอต")
        #expect(third.kept.isEmpty)
    }

    @Test("A guide that cannot be read stays as it was", arguments: ["", "title: [", "stop: one\n", "\u{0}"])
    func brokenGuide(text: String) throws {
        let first = try read()
        try folder.write("Guides/robot.yaml", text)
        let second = try read(keeping: first)
        #expect(try title("robot", second) == "หุ่นยนต์")
        #expect(second.exhibition.products.map(\.id) == ["cane", "robot"])
    }

    @Test("A guide that was removed is gone")
    func removed() throws {
        let first = try read()
        try FileManager.default.removeItem(at: folder.url.appending(path: "Guides/robot.yaml"))
        let second = try read(keeping: first)
        #expect(second.exhibition.products.map(\.id) == ["cane"])
        #expect(second.kept.isEmpty)
    }

    @Test("Where the exhibition itself is broken or gone, everything stays as it was")
    func brokenExhibition() throws {
        let first = try read()
        try folder.write("Guides/cane.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 새 지팡이"]))
        try folder.write("Guides/exhibition.yaml", "id: [")
        #expect(try title("cane", try read(keeping: first)) == "지팡이")
        try FileManager.default.removeItem(at: folder.url.appending(path: "Guides"))
        let second = try read(keeping: first)
        #expect(try title("cane", second) == "지팡이")
        #expect(!recorder.reports.contains { !$0.keepsLastGood })
        try folder.write("Guides/exhibition.yaml", ExhibitionFixture.exhibition)
        try folder.write("Guides/cane.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 새 지팡이"]))
        #expect(try read(keeping: second).exhibition.products.map(\.id) == ["cane"])
    }

    @Test("What never was good is shown as well as it can be, and follows every change")
    func neverGood() throws {
        let broken = ExhibitionFixture.entry("tagline", "한 줄", "{$nothing")
        try folder.write(
            "Translations/th/robot.po", ExhibitionFixture.po(ExhibitionFixture.entry("title", "로봇", "โรบอต") + broken))
        let first = try read()
        #expect(try title("robot", first) == "โรบอต")
        #expect(first.flawed == ["robot"])
        try folder.write(
            "Translations/th/robot.po", ExhibitionFixture.po(ExhibitionFixture.entry("title", "로봇", "หุ่น") + broken))
        #expect(try title("robot", try read(keeping: first)) == "หุ่น")
        try FileManager.default.removeItem(at: folder.url.appending(path: "Guides"))
        #expect(reloader.read(languages: .reader(nil)).content == nil)
    }

    @Test("A language whose folder goes away while it is read stays as it was")
    func folderAway() throws {
        let thai = try LanguageTag("th")
        let sources = reloader.sources(keeping: [thai])
        let first = try #require(reloader.read(sources, for: [thai]).content)
        try FileManager.default.removeItem(at: folder.url.appending(path: "Translations/th"))
        let second = try #require(reloader.read(sources, for: [thai], keeping: first).content)
        #expect(try title("robot", second) == "หุ่นยนต์")
        #expect(recorder.reports.last?.keepsLastGood == true)
        #expect(recorder.reports.last?.problems.first?.hasPrefix("Translations/th:") == true)
    }

    @Test("A folder that cannot be read keeps everything as it was, one that names no language does not")
    func folderFaults() throws {
        let first = try read()
        try folder.write("Guides/cane.yaml", ExhibitionFixture.guide(stop: 1, ["title": " 새 지팡이"]))
        let second = try read()
        for (rule, file, title) in [
            (Diagnostic.Rule.unreadableFile, "Translations/th", "지팡이"), (.unreadableFile, "Translations", "지팡이"),
            (.folderName, "Translations/thai", "새 지팡이"), (.unreadableFile, "Translations/th/robot.po", "새 지팡이"),
        ] {
            let fault = Diagnostic(rule: rule, at: SourceLocation(file: file), "x")
            let content = try #require(ReadContent(second.exhibition, diagnostics: [fault], keeping: first))
            #expect(try self.title("cane", content) == title, "\(file)")
        }
    }

    @Test("Broken translations of the exhibition stay as they were")
    func brokenExhibitionTranslation() throws {
        let first = try read()
        try folder.write(
            "Translations/th/exhibition.po", ExhibitionFixture.po(ExhibitionFixture.entry("title", "작은 전시", "{$x")))
        let second = try read(keeping: first)
        let localizer = Localizer(second.exhibition, for: try LanguageTag("th"), formatters: FormatterCache())
        #expect(localizer.localizedExhibition().title.text == "นิทรรศการ")
    }
}
