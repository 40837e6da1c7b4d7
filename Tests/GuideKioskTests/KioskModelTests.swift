import ExhibitGuide
import ICU
import Testing

@testable import GuideKiosk

@Suite("KioskModel")
struct KioskModelTests {
    /// A key sequence and where it leads.
    struct Transition: Sendable {
        let name: String
        var locale: String? = "en"
        let keys: [KioskKey]
        let screen: KioskModel.Screen
        var product: String?
        var typed = ""
        var remark: KioskModel.Remark?
        var hasEnded = false
    }

    private static func type(_ text: String) -> [KioskKey] { text.map { .character($0) } }

    static let transitions: [Transition] = [
        Transition(name: "begins by greeting", locale: nil, keys: [], screen: .attract),
        Transition(name: "any key leads to the languages", locale: nil, keys: [.pageDown], screen: .language),
        Transition(name: "Escape leads back to the greeting", locale: nil, keys: [.down, .escape], screen: .attract),
        Transition(
            name: "a language of one economy leads to the catalogue", locale: nil, keys: [.enter, .enter],
            screen: .catalogue),
        Transition(
            name: "a language of several asks which", locale: nil, keys: [.enter, .down, .enter], screen: .economy),
        Transition(name: "which can be skipped", locale: nil, keys: [.enter, .down, .enter, .tab], screen: .catalogue),
        Transition(name: "or gone back from", locale: nil, keys: [.enter, .down, .enter, .escape], screen: .language),
        Transition(
            name: "a letter on the first screen looks for a language", locale: nil, keys: type("t"), screen: .language),
        Transition(
            name: "Escape leads back to the economies, where they were asked for", keys: [.escape], screen: .economy),
        Transition(name: "from which Enter leads to the catalogue again", keys: [.escape, .enter], screen: .catalogue),
        Transition(name: "and Escape to the languages", keys: [.escape, .escape], screen: .language),
        Transition(name: "and then to the greeting", keys: [.escape, .escape, .escape], screen: .attract),
        Transition(
            name: "where no economy was asked for, Escape leads back to the languages", locale: nil,
            keys: [.enter, .enter, .escape], screen: .language),
        Transition(
            name: "and then to the greeting", locale: nil, keys: [.enter, .enter, .escape, .escape], screen: .attract),
        Transition(
            name: "F2 on the catalogue lists the languages", keys: [.function(2)], screen: .language),
        Transition(name: "from which Escape leads back", keys: [.function(2), .escape], screen: .catalogue),
        Transition(name: "Enter opens the selected product", keys: [.enter], screen: .guide, product: "welding-cobot"),
        Transition(name: "Backspace leads back", keys: [.enter, .backspace], screen: .catalogue),
        Transition(
            name: "back at the same place", keys: [.down, .enter, .escape], screen: .catalogue, product: "dye-matcher"),
        Transition(name: "Home starts again", keys: [.enter, .enter, .home], screen: .attract),
        Transition(
            name: "the forward arrow jumps to the next concept", keys: [.right], screen: .catalogue,
            product: "kimchi-keeper"),
        Transition(
            name: "the backward arrow to the beginning of this one", keys: [.right, .down, .left], screen: .catalogue,
            product: "kimchi-keeper"),
        Transition(
            name: "and then to the one before", keys: [.right, .left], screen: .catalogue, product: "welding-cobot"),
        Transition(
            name: "up from the first product stays there", keys: [.up, .up], screen: .catalogue,
            product: "welding-cobot"),
        Transition(
            name: "headings are passed over", keys: [.right, .up], screen: .catalogue, product: "sim-tray"),
        Transition(
            name: "Tab lists by name, with the same product selected", keys: [.down, .tab], screen: .catalogue,
            product: "dye-matcher"),
        Transition(
            name: "in which the arrow jumps to the next letter", keys: [.tab, .right, .right], screen: .catalogue,
            product: "heat-pump-tuner"),
        Transition(name: "digits are gathered", keys: type("20"), screen: .catalogue, typed: "20"),
        Transition(name: "digits of other scripts too", keys: type("๒๐٢"), screen: .catalogue, typed: "202"),
        Transition(
            name: "not more than a number has", keys: type("12345678901"), screen: .catalogue, typed: "123456789"),
        Transition(name: "Backspace takes one back", keys: type("20") + [.backspace], screen: .catalogue, typed: "2"),
        Transition(name: "Escape takes all back first", keys: type("20") + [.escape], screen: .catalogue),
        Transition(name: "an arrow takes them back", keys: type("20") + [.down], screen: .catalogue),
        Transition(
            name: "a stop number opens its product", keys: type("202") + [.enter], screen: .guide,
            product: "walking-robot"),
        Transition(name: "leading zeros do not matter", keys: type("0202") + [.enter], screen: .guide),
        Transition(
            name: "an unknown stop number is said to be so", keys: type("999") + [.enter], screen: .catalogue,
            remark: .noStop("999")),
        Transition(name: "until the next key", keys: type("999") + [.enter, .down], screen: .catalogue),
        Transition(
            name: "a stop number leads from guide to guide", keys: [.enter] + type("101") + [.enter], screen: .guide,
            product: "sim-tray"),
        Transition(name: "a letter opens the search", keys: type("x"), screen: .search),
        Transition(name: "a letter of any script", keys: type("한"), screen: .search),
        Transition(name: "in a guide too", keys: [.enter] + type("x"), screen: .search),
        Transition(
            name: "from which Escape leads back to the guide", keys: [.enter] + type("x") + [.escape], screen: .guide),
        Transition(
            name: "Backspace takes letters back, and then leads back",
            keys: type("ab") + [.backspace, .backspace, .backspace], screen: .catalogue),
        Transition(
            name: "Enter opens what was found", keys: type("sim") + [.enter], screen: .guide, product: "sim-tray"),
        Transition(
            name: "from which Escape leads back to what was found", keys: type("sim") + [.enter, .escape],
            screen: .search),
        Transition(
            name: "and then to the catalogue", keys: type("sim") + [.enter, .escape, .escape], screen: .catalogue),
        Transition(name: "Enter does nothing where nothing was found", keys: type("zzzz") + [.enter], screen: .search),
        Transition(name: "Enter in a guide plays it", keys: [.enter, .enter], screen: .narration),
        Transition(name: "Escape stops playing", keys: [.enter, .enter, .escape], screen: .guide),
        Transition(name: "F2 in a guide lists the languages", keys: [.enter, .function(2)], screen: .language),
        Transition(name: "and once more leads back", keys: [.enter, .function(2), .function(2)], screen: .guide),
        Transition(name: "as does the star of a keypad", keys: [.enter, .character("*"), .escape], screen: .guide),
        Transition(name: "q is a letter like others", keys: type("q"), screen: .search),
        Transition(name: "F10 leaves", keys: [.function(10)], screen: .catalogue, hasEnded: true),
        Transition(name: "from the first screen", locale: nil, keys: [.function(10)], screen: .attract, hasEnded: true),
        Transition(
            name: "and with a guide open", keys: [.enter, .enter, .function(10)], screen: .narration, hasEnded: true),
    ]

    @Test("keys lead where they should")
    func leads() throws {
        for locale in [nil, "en"] {
            let library = KioskLibrary(folder: Folder.sample, preferred: try locale.map { try LanguageTag($0) })
            for transition in Self.transitions where transition.locale == locale { try follow(transition, library) }
        }
    }

    private func follow(_ transition: Transition, _ library: KioskLibrary) throws {
        var session = try KioskSession.begin(locale: transition.locale, library: library)
        for key in transition.keys {
            session.press(key)
            #expect(session.screen.flaws == [])
        }
        let name = Comment(rawValue: transition.name)
        #expect(session.model.screen == transition.screen || transition.hasEnded, name)
        if let product = transition.product {
            #expect(session.model.selectedEntry?.id == product, name)
            if transition.screen == .guide { #expect(session.model.reading?.guide.id == product) }
        }
        #expect(session.model.stopEntry.digits == transition.typed, name)
        #expect(session.model.remark == transition.remark, name)
        #expect(session.hasEnded == transition.hasEnded, name)
    }

    @Test("a locked kiosk is left by no key")
    func locked() throws {
        var session = try KioskSession.begin(locale: "en") { $0.isLocked = true }
        session.press(.function(10), .enter, .function(10), .enter, .function(10), .function(1), .function(10))
        #expect(!session.hasEnded)
        #expect(!session.screen.plainText.contains("F10"))
    }

    @Test("help opens on every screen, in the reader's language, and closes where it was opened")
    func help() throws {
        try KioskSession.onEveryScreen(80, 24, locale: "es-419") { screen, session in
            guard screen != .help, screen != .countdown else { return }
            let before = session.model.screen
            for key in [KioskKey.function(1), .character("?")] {
                #expect(session.screen.plainText.contains("F1 "))
                session.press(key)
                #expect(session.model.helpTop != nil)
                #expect(session.screen.plainText.contains("F2  *"))
                session.press(.escape)
                #expect(session.model.helpTop == nil)
                #expect(session.model.screen == before)
            }
        }
    }

    @Test("help that is opened while a stop number is typed names its own keys, and the number is there again after it")
    func helpWhileTyping() throws {
        for (columns, rows) in [(80, 24), (40, 7)] {
            var session = try KioskSession.begin(Folder.sample, columns, rows, locale: "en")
            session.press(.function(1))
            let help = session.screen
            session.press(.escape)
            session.type("20")
            let typed = session.screen
            session.press(.function(1))
            #expect(session.screen == help)
            session.press(.escape)
            #expect(session.screen == typed)
            session.press(.character("2"), .enter)
            #expect(session.model.reading?.guide.stop == 202)
        }
    }

    @Test("F2 and the star of a keypad list the languages from the help too")
    func languagesFromHelp() throws {
        for key in [KioskKey.function(2), .character("*")] {
            for screen in [Kiosk.Screen.attract, .language, .economy, .catalogue, .guide, .narration, .search] {
                var session = try KioskSession.begin(locale: "en", at: screen)
                let before = session.model.screen
                session.press(.function(1), key)
                #expect(session.model.helpTop == nil)
                #expect(session.model.screen == .language)
                #expect(session.screen.flaws == [])
                guard before != .attract, before != .language, before != .economy else { continue }
                session.press(.escape)
                #expect(session.model.screen == before)
            }
        }
    }

    @Test("the help of a narration names all keys that do something there")
    func narrationHelp() throws {
        var session = try KioskSession.begin(locale: "en", at: .narration) { $0.idleSeconds = 0 }
        for _ in 0..<2 {
            session.press(.function(1))
            for key in ["A–Z", "0–9"] { #expect(session.rows.contains { $0.contains("\(key) ") }, "\(key)") }
            session.press(.escape)
            session.press(.enter)
            session.wait(600)
        }
        session = try KioskSession.begin(locale: "en", at: .narration)
        session.press(.function(1))
        #expect(session.rows.contains { $0.contains("PgUp PgDn  ") })
    }

    @Test("help scrolls where it is longer than the screen")
    func helpScrolls() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 8, locale: "en")
        session.press(.function(1))
        let first = session.screen
        session.press(.down)
        #expect(session.screen != first)
        session.press(.up)
        #expect(session.screen == first)
        session.press(.end)
        let last = session.screen
        #expect(last != first)
        session.press(.down, .pageDown)
        #expect(session.screen == last)
        session.press(.enter)
        #expect(session.model.helpTop == nil)
    }

    @Test("pages turn, and stop at both ends")
    func pages() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "en")
        session.press(.enter)
        let count = try #require(session.model.reading?.flow.pages.count)
        #expect(count > 3)
        session.press(.up)
        #expect(session.model.reading?.page == 0)
        session.press(.down, .pageDown, .right)
        #expect(session.model.reading?.page == 3)
        session.press(.pageUp)
        #expect(session.model.reading?.page == 2)
        session.press(.left)
        #expect(session.model.reading?.page == 1)
        session.press(.end, .down)
        #expect(session.model.reading?.page == count - 1)
    }

    @Test("resizing keeps the place in a guide, there and back")
    func resizing() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "th")
        session.open(stop: 202)
        session.press(.down, .down, .down)
        let before = session.screen
        for (columns, rows) in [(20, 5), (10, 3), (200, 60), (80, 24), (40, 12)] { session.resize(columns, rows) }
        #expect(session.screen == before)
    }

    @Test("a very small window says so, and takes no key but the one that leaves")
    func small() throws {
        var session = try KioskSession.begin(locale: "en")
        session.resize(19, 5)
        #expect(session.screen.plainText.hasPrefix("The window is too\nsmall\n"))
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
        session.resize(20, 4)
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
        session.press(.function(10))
        #expect(session.hasEnded)
    }

    @Test("answers to questions that nobody asks any more are passed over")
    func lateAnswers() throws {
        var session = try KioskSession.begin(locale: "ko")
        let other = try KioskSession.begin(locale: "th")
        session.send(.loaded(try #require(other.model.content)))
        #expect(session.model.content?.exhibition.locale.identifier == "ko")
        session.press(.enter)
        let guide = try #require(session.model.reading?.guide)
        session.press(.escape)
        session.send(.opened(guide))
        #expect(session.model.screen == .catalogue)
        session.send(.gone(product: "walking-robot"))
        #expect(session.model.remark == nil)
    }

    @Test("what cannot be read is said, and the screen stays")
    func unavailable() throws {
        var session = try KioskSession.begin(locale: "en", at: .language)
        session.send(.unavailable)
        #expect(session.model.screen == .language)
        #expect(session.model.remark == .unavailable)
        #expect(session.screen.flaws == [])
    }
}
