import ExhibitGuide
import ICU

/// What happens to the kiosk.
enum KioskEvent: Sendable {
    /// A key was pressed.
    case key(KioskKey)
    /// The terminal has another size.
    case resized(TerminalSize)
    /// A language's greeting is there.
    case greeted(KioskGreeting)
    /// A language's products are there: as asked for, or anew because they changed.
    case loaded(KioskContent)
    /// A guide is there.
    case opened(LocalizedGuide)
    /// A product that was asked for is not on show any more.
    case gone(product: String)
    /// What was asked for cannot be read.
    case unavailable
}

/// What the kiosk asks of who runs it.
enum KioskEffect: Hashable, Sendable {
    /// Read what greets visitors in a language; answered by ``KioskEvent/greeted(_:)``.
    case greet(LanguageTag)
    /// Read the products in a language; answered by ``KioskEvent/loaded(_:)``.
    case load(LanguageTag)
    /// Render a product's guide in a language; answered by ``KioskEvent/opened(_:)``.
    case open(product: String, locale: LanguageTag)
    /// End.
    case quit
}
