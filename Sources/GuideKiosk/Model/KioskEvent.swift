import ExhibitGuide
import ICU

/// What happens to the kiosk.
enum KioskEvent: Sendable {
    /// A key was pressed.
    case key(KioskKey)
    /// A mouse or a touch panel was used.
    case pointer(PointerEvent)
    /// Time has passed: milliseconds since the kiosk began, by a clock that never goes back.
    ///
    /// Whoever runs the kiosk sends it before every other event, and when ``KioskModel/nextTick`` has come.
    case tick(milliseconds: Int)
    /// The terminal has another size.
    case resized(TerminalSize)
    /// The files have changed; what is shown is asked for anew.
    case contentChanged
    /// The languages are there anew, because the files changed.
    case welcomed(KioskWelcome)
    /// A language's greeting is there.
    case greeted(KioskGreeting)
    /// A language's products are there: as asked for, or anew because they changed.
    case loaded(KioskContent)
    /// What finds the products of a language is there.
    case indexed(SearchIndex)
    /// A guide is there.
    case opened(LocalizedGuide)
    /// A product that was asked for is not on show any more.
    case gone(product: String)
    /// What was asked for cannot be read.
    case unavailable
}

/// What the kiosk asks of who runs it.
enum KioskEffect: Hashable, Sendable {
    /// Read the languages anew; answered by ``KioskEvent/welcomed(_:)``.
    case welcome
    /// Read what greets visitors in a language; answered by ``KioskEvent/greeted(_:)``.
    case greet(LanguageTag)
    /// Read the products in a language; answered by ``KioskEvent/loaded(_:)``.
    case load(LanguageTag)
    /// Prepare to search the products of a language; answered by ``KioskEvent/indexed(_:)``.
    case index(LanguageTag)
    /// Render a product's guide in a language; answered by ``KioskEvent/opened(_:)``.
    case open(product: String, locale: LanguageTag)
    /// Keep what was read.
    case journal(JournalEntry)
    /// End.
    case quit
}
