import Dispatch
import Foundation
import GuideExport
import Synchronization
import TestSupport
import Testing

@Suite("guide export, killed at any moment", .serialized)
struct ExportKillTests {
    /// What a reader who follows `index.json` met.
    private struct Findings: Sendable {
        var passes = 0
        var documents = 0
        var revisions: Set<String> = []
        var faults: [String] = []
        var isDone = false
    }

    @Test("A reader that follows index.json never meets a missing or a mixed document", .timeLimit(.minutes(5)))
    func reader() throws {
        let content = try Self.fixture().write()
        let folder = try TemporaryFolder()
        let arguments = ["export", "-C", content.path, "-o", folder.path + "out"]
        #expect(try GuideCommand.run(arguments).code == 0)
        let findings = Mutex(Findings())
        let ended = DispatchSemaphore(value: 0)
        let out = folder.path + "out/"
        DispatchQueue.global().async {
            while !findings.withLock({ $0.isDone }) { Self.read(out, findings) }
            ended.signal()
        }
        var killed = 0
        var longest: UInt32 = 20_000
        for revision in 0..<100 {
            for product in 0..<12 { try content.write("Guides/p\(product).yaml", Self.guide(product, revision)) }
            let process = Process()
            process.executableURL = GuideCommand.binary
            process.arguments = arguments
            process.standardError = FileHandle.nullDevice
            let start = ContinuousClock.now
            try process.run()
            usleep(UInt32.random(in: 0...longest))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal {
                killed += 1
                longest = min(2_000_000, longest * 5 / 4)
            } else {
                longest = UInt32(max(1000, (ContinuousClock.now - start) / .microseconds(1) * 4 / 5))
            }
        }
        findings.withLock { $0.isDone = true }
        ended.wait()
        let found = findings.withLock { $0 }
        print(
            "killed \(killed) of 100 runs; a reader went \(found.passes) times through \(found.documents) documents "
                + "of \(found.revisions.count) revisions")
        #expect(found.faults == [])
        #expect(found.passes > 10)
        #expect(killed > 20)
        // The next run leaves what an export into an empty folder would.
        #expect(try GuideCommand.run(arguments + ["--grace", "0"]).code == 0)
        #expect(try GuideCommand.run(["export", "-C", content.path, "-o", folder.path + "fresh"]).code == 0)
        #expect(
            try TemporaryFolder.contents(of: folder.url.appending(path: "out"))
                == TemporaryFolder.contents(of: folder.url.appending(path: "fresh")))
    }

    private static func fixture() -> ExhibitionFixture {
        var fixture = ExhibitionFixture()
        for product in 0..<12 { fixture["Guides/p\(product).yaml"] = guide(product, -1) }
        for locale in ["en", "th", "ar"] {
            fixture["Translations/\(locale)/p0.po"] = ExhibitionFixture.po(
                ExhibitionFixture.entry("company", "회사", "Company"))
        }
        return fixture
    }

    /// Every text of a guide names the revision, so that a mixture would show.
    private static func guide(_ product: Int, _ revision: Int) -> String {
        ExhibitionFixture.guide(stop: product + 1, ["title": " r\(revision)", "tagline": " r\(revision)"])
    }

    /// One pass: `index.json`, the indexes that it names, the guides that those name.
    private static func read(_ out: String, _ findings: borrowing Mutex<Findings>) {
        func document<Document: Decodable>(_ path: String, _ digest: String?) throws -> Document {
            let data = try Data(contentsOf: URL(filePath: out + path))
            if let digest, digest != "sha256:\(SHA256(Array(data)))" { throw CocoaError(.fileReadCorruptFile) }
            return try JSONDecoder().decode(Document.self, from: data)
        }
        var count = 1
        var revisions: Set<String> = []
        do {
            let index: ExportIndexDocument = try document("index.json", nil)
            for locale in index.locales {
                let list: LocaleIndexDocument = try document(locale.path, locale.digest)
                count += 1
                for product in list.products {
                    guard let path = product.path else { throw CocoaError(.fileNoSuchFile) }
                    let guide: GuideDocument = try document(path, product.digest)
                    count += 1
                    revisions.formUnion([product.title.text, guide.title.text, guide.tagline.text])
                }
            }
            guard revisions.count == 1 else { throw CocoaError(.fileReadCorruptFile) }
        } catch {
            findings.withLock { $0.faults.append("\(error)") }
        }
        findings.withLock { findings in
            findings.passes += 1
            findings.documents += count
            findings.revisions.formUnion(revisions)
        }
    }
}
