import ExhibitGuide
import ICU

/// A language that visitors can choose.
struct KioskLanguage: Hashable, Sendable {
    /// The language.
    let tag: LanguageTag
    /// Its name in itself, as it stands in a menu.
    let endonym: String
}

/// What visitors see before they have chosen a language.
struct KioskWelcome: Sendable {
    /// The languages, in the order in which they are offered.
    let languages: [KioskLanguage]
    /// The exhibition in the language of its guides.
    let source: KioskGreeting
    /// The exhibition in the language that strangers are most likely to know.
    let common: KioskGreeting
}

/// What greets visitors in one language.
struct KioskGreeting: Sendable {
    /// The language that was asked for.
    let locale: LanguageTag
    /// The exhibition's own texts.
    let exhibition: LocalizedExhibition
    /// The kiosk's own words.
    let interface: KioskInterface
}

/// The products in one language.
struct KioskContent: Sendable {
    /// The language that was asked for.
    let locale: LanguageTag
    /// Whether there are no texts in that language, so that another has to do.
    let isFallback: Bool
    /// The exhibition's own texts.
    let exhibition: LocalizedExhibition
    /// The products in the reader's order.
    let catalogue: Catalogue
    /// The kiosk's own words.
    let interface: KioskInterface
    /// How wide the catalogue's texts are.
    let widths: CatalogueWidths

    /// The products in one language.
    ///
    /// - Parameters:
    ///   - locale: The language that was asked for.
    ///   - isFallback: Whether there are no texts in that language.
    ///   - exhibition: The exhibition's own texts.
    ///   - catalogue: The products in the reader's order.
    ///   - interface: The kiosk's own words.
    init(
        locale: LanguageTag, isFallback: Bool, exhibition: LocalizedExhibition, catalogue: Catalogue,
        interface: KioskInterface
    ) {
        self.locale = locale
        self.isFallback = isFallback
        self.exhibition = exhibition
        self.catalogue = catalogue
        self.interface = interface
        widths = CatalogueWidths(catalogue)
    }
}
