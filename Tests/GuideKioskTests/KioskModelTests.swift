import ExhibitGuide
import ICU
import Testing

@testable import GuideKiosk

@Suite("KioskModel")
struct KioskModelTests {
    /// A key sequence and where it leads.
    struct Transition: Sendable, CustomTestStringConvertible {
        let name: String
        var locale: String? = "en"
        let keys: [KioskKey]
        let screen: KioskModel.Screen
        var product: String?
        var typed = ""
        var remark: KioskModel.Remark?
        var hasEnded = false

        var testDescription: String { name }
    }

    private static func digits(_ text: String) -> [KioskKey] { text.map { .character($0) } }

    static let transitions: [Transition] = [
        Transition(name: "begins with the languages", locale: nil, keys: [], screen: .language),
        Transition(name: "a language leads to the catalogue", locale: nil, keys: [.down, .enter], screen: .catalogue),
        Transition(name: "the right arrow opens as Enter", locale: nil, keys: [.right, .right], screen: .guide),
        Transition(name: "Escape does nothing on the first screen", locale: nil, keys: [.escape], screen: .language),
        Transition(name: "a language of the command line leads to the catalogue", keys: [], screen: .catalogue),
        Transition(name: "Escape leads back to the languages", keys: [.escape], screen: .language),
        Transition(name: "and Enter into the catalogue again", keys: [.escape, .enter], screen: .catalogue),
        Transition(
            name: "Enter opens the selected product", keys: [.enter], screen: .guide, product: "tunnel-listener"),
        Transition(name: "left leads back", keys: [.enter, .left], screen: .catalogue, product: "tunnel-listener"),
        Transition(name: "Backspace leads back", keys: [.enter, .backspace], screen: .catalogue),
        Transition(
            name: "back at the same place", keys: [.down, .enter, .escape], screen: .catalogue,
            product: "battery-checker"),
        Transition(name: "digits are gathered", keys: digits("20"), screen: .catalogue, typed: "20"),
        Transition(name: "digits of other scripts too", keys: digits("๒๐٢"), screen: .catalogue, typed: "202"),
        Transition(
            name: "not more than a number has", keys: digits("12345678901"), screen: .catalogue, typed: "123456789"),
        Transition(name: "Backspace takes one back", keys: digits("20") + [.backspace], screen: .catalogue, typed: "2"),
        Transition(name: "Escape takes all back first", keys: digits("20") + [.escape], screen: .catalogue),
        Transition(name: "an arrow takes them back", keys: digits("20") + [.down], screen: .catalogue),
        Transition(
            name: "a stop number opens its product", keys: digits("202") + [.enter], screen: .guide,
            product: "walking-robot"),
        Transition(name: "leading zeros do not matter", keys: digits("0202") + [.enter], screen: .guide),
        Transition(
            name: "an unknown stop number is said to be so", keys: digits("999") + [.enter], screen: .catalogue,
            remark: .noStop("999")),
        Transition(name: "until the next key", keys: digits("999") + [.enter, .down], screen: .catalogue),
        Transition(
            name: "a stop number leads from guide to guide", keys: [.enter] + digits("101") + [.enter], screen: .guide,
            product: "sim-tray"),
        Transition(name: "letters mean nothing yet", keys: [.character("x"), .character("한")], screen: .catalogue),
        Transition(
            name: "q leaves from the languages", locale: nil, keys: [.character("q")], screen: .language, hasEnded: true
        ),
        Transition(name: "q leaves from a guide", keys: [.enter, .character("q")], screen: .guide, hasEnded: true),
    ]

    @Test("keys lead where they should", arguments: transitions)
    func transition(_ transition: Transition) throws {
        var session = try KioskSession.begin(locale: transition.locale)
        for key in transition.keys { session.press(key) }
        #expect(session.model.screen == transition.screen)
        if let product = transition.product {
            #expect(session.model.selectedEntry?.id == product)
            if transition.screen == .guide { #expect(session.model.reading?.guide.id == product) }
        }
        #expect(session.model.stopEntry.digits == transition.typed)
        #expect(session.model.remark == transition.remark)
        #expect(session.hasEnded == transition.hasEnded)
        #expect(session.screen.flaws == [])
    }

    @Test("languages stand in one order, the source's first, under their own names")
    func languages() throws {
        let languages = try KioskSession.begin().model.welcome.languages
        #expect(languages.first?.endonym == "한국어")
        let others = languages.dropFirst().map(\.tag)
        #expect(others == others.sorted())
        let names = languages.map(\.endonym)
        for name in ["English", "Español latinoamericano", "日本語", "ไทย", "简体中文"] { #expect(names.contains(name)) }
    }

    @Test("a reader's region counts, and their language is selected")
    func region() throws {
        var session = try KioskSession.begin(locale: "es-PE")
        #expect(session.model.selectedLanguage.tag == (try LanguageTag("es-419")))
        #expect(session.model.content?.exhibition.formattingLocale == (try LanguageTag("es-PE")))
        session.press(.escape, .enter)
        #expect(session.model.content?.exhibition.formattingLocale == (try LanguageTag("es-PE")), "still")
    }

    @Test("a language without texts is shown in another, which a notice names; choosing that one removes the notice")
    func fallback() throws {
        var session = try KioskSession.begin(locale: "de")
        #expect(session.screen.plainText.contains("[Not yet available in your language; shown in English]"))
        session.press(.escape, .enter)
        #expect(session.model.screen == .catalogue)
        #expect(!session.screen.plainText.contains("["))
    }

    @Test("pages turn, and stop at both ends")
    func pages() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "en")
        session.press(.enter)
        let count = try #require(session.model.reading?.flow.pages.count)
        #expect(count > 3)
        session.press(.up)
        #expect(session.model.reading?.page == 0)
        session.press(.down, .pageDown, .character(" "))
        #expect(session.model.reading?.page == 3)
        session.press(.pageUp)
        #expect(session.model.reading?.page == 2)
        session.press(.end, .down, .enter)
        #expect(session.model.reading?.page == count - 1)
        session.press(.home)
        #expect(session.model.reading?.page == 0)
    }

    @Test("resizing keeps the place in a guide, there and back")
    func resizing() throws {
        var session = try KioskSession.begin(Folder.sample, 40, 12, locale: "th")
        session.type("202")
        session.press(.enter, .down, .down, .down)
        let before = session.screen
        for (columns, rows) in [(20, 5), (10, 3), (200, 60), (80, 24), (40, 12)] { session.resize(columns, rows) }
        #expect(session.screen == before)
    }

    @Test("a very small window says so and takes no key but q")
    func small() throws {
        var session = try KioskSession.begin(Folder.sample, 19, 5, locale: "en")
        #expect(session.screen.plainText.hasPrefix("The window is too\nsmall\n"))
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
        session.resize(20, 4)
        session.press(.enter)
        #expect(session.model.screen == .catalogue)
        session.press(.character("q"))
        #expect(session.hasEnded)
    }

    @Test("content that is loaded anew keeps the selected product")
    func reload() throws {
        var session = try KioskSession.begin(locale: "ko")
        session.press(.down, .down)
        let selected = session.model.selectedEntry?.id
        let content = try #require(session.model.content)
        session.send(.loaded(content))
        #expect(session.model.selectedEntry?.id == selected)
        #expect(session.model.screen == .catalogue)
    }

    @Test("answers to questions that nobody asks any more are passed over")
    func lateAnswers() throws {
        var session = try KioskSession.begin(locale: "ko")
        let other = try KioskSession.begin(locale: "th")
        session.send(.loaded(try #require(other.model.content)))
        #expect(session.model.content?.locale.identifier == "ko")
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
        var session = try KioskSession.begin()
        session.send(.unavailable)
        #expect(session.model.screen == .language)
        #expect(session.model.remark == .unavailable)
        #expect(session.screen.flaws == [])
    }
}
