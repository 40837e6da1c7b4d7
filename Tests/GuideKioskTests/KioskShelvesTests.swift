import ICU
import TestSupport
import Testing

@testable import GuideKiosk

@Suite("What the kiosk keeps of what it has read")
struct KioskShelvesTests {
    private func tags(_ tags: String...) throws -> [LanguageTag] { try tags.map { try LanguageTag($0) } }

    /// Shelves that have room for the sample's products in three languages, and what is put onto them.
    private func shelves() throws -> (KioskShelves, (LanguageTag) throws -> KioskShelf) {
        let library = KioskLibrary(folder: Folder.sample)
        _ = try library.welcome()
        let count = try #require(library.content(try LanguageTag("ko"))).catalogue.entries.count
        return (KioskShelves(capacity: 3 * count), { try #require(library.shelf($0, isAsked: true)) })
    }

    @Test("what was asked for longest ago is let go of first, and what was asked for again is kept")
    func order() throws {
        var (shelves, shelf) = try shelves()
        for tag in try tags("ko", "en", "th") { shelves.put(try shelf(tag), tag, isAsked: true) }
        _ = shelves.shelf(try LanguageTag("ko"), isAsked: true)
        shelves.put(try shelf(try LanguageTag("ja")), try LanguageTag("ja"), isAsked: true)
        #expect(shelves.locales == (try tags("th", "ko", "ja")))
        #expect(shelves.shelf(try LanguageTag("en"), isAsked: true) == nil)
    }

    @Test("what is only prepared takes no room from anything else")
    func prepared() throws {
        var (shelves, shelf) = try shelves()
        for tag in try tags("ko", "en") { shelves.put(try shelf(tag), tag, isAsked: true) }
        for tag in try tags("th", "ja") { shelves.put(try shelf(tag), tag, isAsked: false) }
        #expect(shelves.locales == (try tags("th", "ko", "en")))
        #expect(!shelves.hasRoom(for: try LanguageTag("ja"), products: 1))
        #expect(shelves.hasRoom(for: try LanguageTag("th"), products: 1))
    }

    @Test("after a change everything is out of date, and is kept until it is read anew")
    func refresh() throws {
        var (shelves, shelf) = try shelves()
        let tag = try LanguageTag("ko")
        shelves.put(try shelf(tag), tag, isAsked: true)
        #expect(shelves.read(of: tag, isFresh: true) != nil)
        shelves.refresh()
        #expect(shelves.read(of: tag, isFresh: true) == nil)
        #expect(shelves.read(of: tag, isFresh: false) != nil)
        #expect(shelves.shelf(tag, isAsked: true)?.isFresh == false)
        shelves.put(try shelf(tag), tag, isAsked: true)
        #expect(shelves.locales.count == 1)
    }

    @Test("a library that keeps little shows the same as one that keeps everything")
    func small() throws {
        let (small, large) = (KioskLibrary(folder: Folder.sample, capacity: 1), KioskLibrary(folder: Folder.sample))
        _ = (try small.welcome(), try large.welcome())
        while small.prepare() {}
        while large.prepare() {}
        for tag in try tags("ko-KR", "th-TH", "en-AU", "en-US", "ja-JP", "es-PE", "ko-KR") {
            #expect(small.content(tag)?.catalogue == large.content(tag)?.catalogue)
            let query = "robot"
            #expect(small.index(tag)?.products(matching: query) == large.index(tag)?.products(matching: query))
            #expect(small.guide("walking-robot", tag) == large.guide("walking-robot", tag))
        }
    }

    @Test("what was prepared follows the files like everything else")
    func preparedChange() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/robot.yaml"] = ExhibitionFixture.guide(stop: 2, ["title": " 로봇"])
        let folder = try fixture.write()
        let library = KioskLibrary(folder: folder.path)
        _ = try library.welcome()
        while library.prepare() {}
        try folder.write("Guides/robot.yaml", ExhibitionFixture.guide(stop: 2, ["title": " 새 로봇"]))
        library.refresh()
        #expect(!library.prepare(), "nothing before it is known which languages there are")
        _ = try library.welcome()
        while library.prepare() {}
        #expect(library.content(try LanguageTag("ko"))?.catalogue.entries.map(\.title.text).contains("새 로봇") == true)
    }
}

@Suite("Requests to the worker")
struct WorkerRequestsTests {
    @Test("what visitors wait for comes first, in its order; what the search needs comes last, and once")
    func order() throws {
        let (korean, thai) = (try LanguageTag("ko"), try LanguageTag("th"))
        var requests = WorkerRequests()
        requests.add(.effect(.index(korean)))
        requests.add(.effect(.load(thai)))
        requests.add(.refresh)
        requests.add(.effect(.index(thai)))
        requests.add(.effect(.greet(korean)))
        var order: [WorkerRequests.Request] = []
        while let request = requests.next() { order.append(request) }
        #expect(
            order == [.effect(.load(thai)), .refresh, .effect(.greet(korean)), .effect(.index(thai))])
        #expect(requests.next() == nil)
    }
}
