import ExhibitGuide
import ICU

/// A language that visitors can choose.
struct KioskLanguage: Hashable, Sendable {
    /// The language.
    let tag: LanguageTag
    /// Its name in itself, as it stands in a menu.
    let endonym: String
    /// Its name in English, by which visitors from anywhere may look for it.
    let englishName: String
}

/// What visitors see before they have chosen a language.
struct KioskWelcome: Sendable {
    /// The languages in the order in which they are offered: the likely one, then the others in an order that never changes.
    let languages: [KioskLanguage]
    /// The exhibition in the likely language.
    let first: KioskGreeting
    /// The language that strangers are most likely to know.
    let common: LanguageTag
}

/// What greets visitors in one language.
struct KioskGreeting: Sendable {
    /// The language that was asked for.
    let locale: LanguageTag
    /// The exhibition's own texts.
    let exhibition: LocalizedExhibition
    /// The kiosk's own words.
    let interface: KioskInterface
    /// The economies whose delegates are offered the language.
    let economies: [OfferedEconomy]
    /// The locale in which it is read by who names no economy.
    ///
    /// Where the kiosk was asked for another language, or for a region that is none of the economies, that is what was asked for: the region
    /// decides on units, and what is not in that language says so.
    let usualLocale: LanguageTag
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
    private let byConcept: CatalogueList
    private let byName: CatalogueList
    /// The indices of the catalogue's entries in the order of their stops.
    private let stops: [Int]
    /// The indices of the catalogue's entries by the products' ids.
    private let places: [String: Int]

    /// The products in one language.
    ///
    /// - Parameters:
    ///   - locale: The language that was asked for.
    ///   - isFallback: Whether there are no texts in that language.
    ///   - exhibition: The exhibition's own texts.
    ///   - formerConcepts: Concepts that the exhibition had, for products that are still under one of them.
    ///   - catalogue: The products in the reader's order.
    ///   - interface: The kiosk's own words.
    init(
        locale: LanguageTag, isFallback: Bool, exhibition: LocalizedExhibition,
        formerConcepts: [LocalizedConcept] = [], catalogue: Catalogue, interface: KioskInterface
    ) {
        self.locale = locale
        self.isFallback = isFallback
        self.exhibition = exhibition
        self.catalogue = catalogue
        self.interface = interface
        widths = CatalogueWidths(catalogue)
        var concepts = exhibition.concepts
        for concept in formerConcepts where !concepts.contains(where: { $0.id == concept.id }) {
            concepts.append(concept)
        }
        byConcept = CatalogueList(catalogue, concepts: concepts, order: .concept)
        byName = CatalogueList(catalogue, concepts: concepts, order: .name)
        places = Dictionary(zip(catalogue.entries.map(\.id), catalogue.entries.indices)) { first, _ in first }
        stops = catalogue.entries.indices.sorted { catalogue.entries[$0].stop < catalogue.entries[$1].stop }
    }

    /// The products as rows.
    ///
    /// - Parameter order: In which order.
    /// - Returns: The list.
    func list(_ order: CatalogueOrder) -> CatalogueList { order == .concept ? byConcept : byName }

    /// What is selected in the list, for when it changes.
    ///
    /// - Parameters:
    ///   - order: The order of the list.
    ///   - row: The selected row.
    /// - Returns: The ids of the products, from that row on.
    func formerSelection(in order: CatalogueOrder, row: Int) -> FormerSelection<String> {
        let rows = list(order).rows
        func ids(_ rows: some Sequence<CatalogueList.Row>) -> [String] {
            rows.compactMap { if case .product(let index) = $0 { catalogue.entries[index].id } else { nil } }
        }
        return FormerSelection(in: ids(rows), selected: ids(rows.prefix(row)).count)
    }

    /// The index of a product.
    ///
    /// - Parameter id: The product's id.
    /// - Returns: Its index in the catalogue, if it is there.
    func index(of id: String) -> Int? { places[id] }

    /// The product that follows another on the way through the exhibition: the one with the next stop number.
    ///
    /// - Parameter stop: The stop number of the other.
    /// - Returns: The product; after the last stop the first; `nil` where there is no other.
    func entry(after stop: Int) -> Catalogue.Entry? {
        let entries = catalogue.entries
        let next = stops.first { entries[$0].stop > stop } ?? stops.first
        return next.map { entries[$0] }.flatMap { $0.stop == stop ? nil : $0 }
    }
}
