import ExhibitGuide
import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Watching the files")
struct FolderWatchTests {
    /// A watch at work on a thread of its own.
    final class Watcher: Sendable {
        private let stop: Int32
        private let box: Box
        let isListening: Bool

        init(
            _ folder: String, _ scope: ContentFingerprint.Scope = .shown, listens: Bool, since: ReadingStart? = nil,
            absence: Int = FolderWatch.usualAbsence
        ) throws {
            var ends: [Int32] = [-1, -1]
            try #require(pipe(&ends) == 0)
            let end = ends[0]
            stop = ends[1]
            let ready = DispatchSemaphore(value: 0)
            let box = Box()
            Thread.detachNewThread {
                let watch = FolderWatch(
                    folder: folder, scope: scope, since: since, stop: end, listens: listens, absence: absence)
                box.isListening.withLock { $0 = watch.isListening }
                ready.signal()
                while watch.next() != nil { box.increment() }
                close(end)
            }
            ready.wait()
            isListening = box.isListening.withLock { $0 }
            self.box = box
        }

        deinit { close(stop) }

        var reports: Int { box.value }

        /// Waits until as many changes were reported; tests never ask how long it took.
        func waits(for count: Int) -> Bool {
            for _ in 0..<1000 {
                if reports >= count { return true }
                usleep(10_000)
            }
            return false
        }
    }

    final class Box: Sendable {
        let isListening = Mutex(false)
        private let count = Mutex(0)
        func increment() { count.withLock { $0 += 1 } }
        var value: Int { count.withLock { $0 } }
    }

    static func exhibition() throws -> TemporaryFolder {
        var fixture = ExhibitionFixture()
        fixture["Guides/robot.yaml"] = ExhibitionFixture.guide()
        fixture["Translations/th/robot.po"] = ExhibitionFixture.po("")
        return try fixture.write()
    }

    @Test("A file that is written, renamed, added or removed is a change", arguments: [true, false])
    func changes(listens: Bool) throws {
        let folder = try Self.exhibition()
        let watcher = try Watcher(folder.path, listens: listens)
        #expect(watcher.isListening == listens)
        // In place.
        try Data("title: x\n".utf8).write(to: folder.url.appending(path: "Guides/robot.yaml"))
        #expect(watcher.waits(for: 1))
        // As most editors do: another file takes the name.
        let other = folder.url.appending(path: "Translations/th/.robot.po.swp")
        try Data("# more\n".utf8).write(to: other)
        #expect(rename(other.path(percentEncoded: false), folder.path + "Translations/th/robot.po") == 0)
        #expect(watcher.waits(for: 2))
        // A language is added.
        try folder.write("Translations/ja/robot.po", ExhibitionFixture.po(""))
        #expect(watcher.waits(for: 3))
        // And changed, which must be heard of in the new folder too.
        try folder.write("Translations/ja/robot.po", ExhibitionFixture.po("# x"))
        #expect(watcher.waits(for: 4))
        try FileManager.default.removeItem(at: folder.url.appending(path: "Guides/robot.yaml"))
        #expect(watcher.waits(for: 5))
    }

    @Test(
        "Folders that are replaced are a change, and so is what then happens in the new ones", arguments: [true, false])
    func replaced(listens: Bool) throws {
        let (first, second, place) = (try Self.exhibition(), try Self.exhibition(), try TemporaryFolder())
        let link = place.path + "current"
        #expect(symlink(first.path, link) == 0)
        let watcher = try Watcher(link, listens: listens)
        #expect(symlink(second.path, link + ".new") == 0)
        #expect(rename(link + ".new", link) == 0)
        #expect(watcher.waits(for: 1))
        try second.write("Guides/robot.yaml", "title: y\n")
        #expect(watcher.waits(for: 2))
        try FileManager.default.moveItem(
            at: second.url.appending(path: "Guides"), to: second.url.appending(path: "Guides.old"))
        #expect(watcher.waits(for: 3))
        try second.write("Guides/robot.yaml", "title: z\n")
        #expect(watcher.waits(for: 4))
    }

    @Test(
        "Languages that are away for a moment are no change until they are back",
        arguments: ["Translations", "Translations/th"], [true, false])
    func gap(path: String, listens: Bool) throws {
        let folder = try Self.exhibition()
        let watcher = try Watcher(folder.path, listens: listens)
        try folder.move(path, to: "Away")
        usleep(UInt32(FolderWatch.interval + FolderWatch.patience) * 1000)
        #expect(watcher.reports == 0)
        try folder.move("Away", to: path)
        // What was read meanwhile may have been read by halves.
        #expect(watcher.waits(for: 1))
        try folder.write("Translations/th/robot.po", ExhibitionFixture.po("# x"))
        #expect(watcher.waits(for: 2))
    }

    @Test("Languages that stay away are a change")
    func lost() throws {
        let folder = try Self.exhibition()
        let watcher = try Watcher(folder.path, listens: true, absence: 300)
        try folder.remove("Translations/th")
        #expect(watcher.waits(for: 1))
        try folder.write("Guides/robot.yaml", "title: x\n")
        #expect(watcher.waits(for: 2))
    }

    @Test("What editors leave beside the files is no change")
    func swapFiles() throws {
        let folder = try Self.exhibition()
        let watcher = try Watcher(folder.path, listens: true)
        try folder.write("Guides/.robot.yaml.swp", "x")
        try folder.write("Guides/robot.yaml~", "x")
        try folder.write("Translations/th/robot.po.bak", "x")
        usleep(UInt32(FolderWatch.interval + FolderWatch.patience) * 1000)
        #expect(watcher.reports == 0)
        try folder.write("Guides/robot.yaml", "title: x\n")
        #expect(watcher.waits(for: 1))
    }

    @Test("What only a check reads is a change where it is asked for", arguments: [true, false])
    func scope(listens: Bool) throws {
        let folder = try Self.exhibition()
        let (shown, checked) = (
            try Watcher(folder.path, listens: listens), try Watcher(folder.path, .checked, listens: listens)
        )
        for (count, path) in ["Translations/glossary.csv", "Translations/de.po", "Guides/cane.yml"].enumerated() {
            try folder.write(path, "x")
            #expect(checked.waits(for: count + 1), "\(path)")
        }
        try folder.write("Translations/glossary.csv~", "x")
        usleep(UInt32(FolderWatch.interval + FolderWatch.patience) * 1000)
        #expect(checked.reports == 3)
        #expect(shown.reports == 0)
        try folder.write("Guides/robot.yaml", "title: x\n")
        #expect(checked.waits(for: 4) && shown.waits(for: 1))
    }

    @Test("Many files that change together are one change")
    func burst() throws {
        let folder = try Self.exhibition()
        let watcher = try Watcher(folder.path, listens: true)
        for index in 0..<40 { try folder.write("Guides/robot-\(index).yaml", ExhibitionFixture.guide()) }
        #expect(watcher.waits(for: 1))
        usleep(UInt32(FolderWatch.interval * 2) * 1000)
        // The writing itself may take longer than the watch waits.
        #expect(watcher.reports <= 2)
    }

    @Test("What changed since the content was read is reported at once, what changed before is not")
    func since() throws {
        let folder = try Self.exhibition()
        func start(in seconds: Int) -> ReadingStart {
            ReadingStart(of: folder.path, at: ReadingStart.now + seconds * 1000)
        }
        let late = try Watcher(folder.path, listens: true, since: start(in: -60))
        #expect(late.waits(for: 1))
        let early = try Watcher(folder.path, listens: true, since: start(in: 60))
        usleep(300_000)
        #expect(early.reports == 0)
    }

    @Test("A log that begins beside the guides when the kiosk does is no change")
    func log() throws {
        let folder = try Self.exhibition()
        usleep(50_000)
        try folder.write("kiosk.log", "x")
        let watcher = try Watcher(folder.path, listens: true, since: ReadingStart(of: folder.path))
        try folder.write("journal.jsonl", "x")
        usleep(UInt32(FolderWatch.interval + FolderWatch.patience) * 1000)
        #expect(watcher.reports == 0)
    }

    @Test("Folders that were replaced since the content was read are a change, however old their files are")
    func replacedSince() throws {
        let (first, second, place) = (try Self.exhibition(), try Self.exhibition(), try TemporaryFolder())
        let link = place.path + "current"
        #expect(symlink(first.path, link) == 0)
        usleep(50_000)
        let start = ReadingStart(of: link)
        #expect(symlink(second.path, link + ".new") == 0)
        #expect(rename(link + ".new", link) == 0)
        let watcher = try Watcher(link, listens: true, since: start)
        #expect(watcher.waits(for: 1))
    }

    @Test("A folder that is not there yet can be waited for")
    func missing() throws {
        let place = try TemporaryFolder()
        let watcher = try Watcher(place.path + "later", listens: true)
        try place.write("later/Guides/exhibition.yaml", ExhibitionFixture.exhibition)
        #expect(watcher.waits(for: 1))
    }
}
