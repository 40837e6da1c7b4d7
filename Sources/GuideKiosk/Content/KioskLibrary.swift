import ExhibitGuide
import ICU

/// Reads what the kiosk shows, and keeps what was read last.
///
/// Only what the reader of a language needs is read. What is wrong with a guide or a translation never reaches the screen: it goes to
/// the log, and `guide check` reports it.
final class KioskLibrary {
    /// How many languages' products are kept.
    static let capacity = 4

    private struct Shelf {
        let read: ReadContent
        let localizer: Localizer
        let content: KioskContent
        /// What finds the products, once it was asked for.
        var index: SearchIndex?
        /// Whether the files have not changed since.
        var isFresh = true
    }

    private let reloader: ContentReloader
    private let preferred: LanguageTag?
    private let formatters = FormatterCache()
    /// The last one was used last.
    private var shelves: [(locale: LanguageTag, shelf: Shelf)] = []
    private var fronts: [LanguageTag: ReadContent] = [:]
    private var common: LanguageTag?

    /// A library.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - preferred: The language that most visitors speak; `nil` for that of the guides.
    ///   - recorder: Who is told what is wrong with the content.
    init(folder: String, preferred: LanguageTag? = nil, recorder: any KioskRecorder = NoRecorder()) {
        reloader = ContentReloader(folder: folder, recorder: recorder)
        self.preferred = preferred
    }

    /// What visitors see before they have chosen a language.
    ///
    /// - Returns: The languages, and the greeting in the likely one.
    /// - Throws: ``KioskError/unreadable(_:)`` where there is no exhibition that could be read.
    func welcome() throws(KioskError) -> KioskWelcome {
        let (read, problems) = front(.reader(preferred))
        guard let exhibition = read?.exhibition else { throw .unreadable(problems) }
        let source = exhibition.info.sourceLocale
        let negotiation = LocaleNegotiation(preferred, info: exhibition.info, available: exhibition.availableLocales)
        common = exhibition.info.fallback.first { exhibition.availableLocales.contains($0) } ?? source
        let likely = negotiation.text
        fronts[likely] = read
        var languages = [likely]
        for tag in [source] + exhibition.availableLocales where !languages.contains(tag) { languages.append(tag) }
        let english = try? formatters.displayNames(locale: Self.english, capitalization: .menu)
        return KioskWelcome(
            languages: languages.map { tag in
                KioskLanguage(
                    tag: tag, endonym: endonym(of: tag), englishName: english?.name(ofLocale: tag) ?? tag.identifier)
            },
            first: greeting(likely, exhibition), common: common ?? source)
    }

    /// What greets visitors in a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The greeting; `nil` where it cannot be read.
    func greeting(_ locale: LanguageTag) -> KioskGreeting? {
        let (read, _) = front(.reader(locale), keeping: fronts[locale])
        fronts[locale] = read
        return (read?.exhibition).map { greeting(locale, $0) }
    }

    /// The products in a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The products; `nil` where they cannot be read.
    func content(_ locale: LanguageTag) -> KioskContent? { shelf(locale)?.content }

    /// What finds the products of a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The index; `nil` where the products cannot be read.
    func index(_ locale: LanguageTag) -> SearchIndex? {
        guard let shelf = shelf(locale) else { return nil }
        if let index = shelf.index { return index }
        let exhibition = shelf.read.exhibition
        // A visitor may know a product by the name in the common language, or by the one on its sign.
        var others: [Catalogue] = []
        for tag in [common, exhibition.info.sourceLocale].compactMap(\.self)
        where tag != shelf.content.exhibition.locale {
            let localizer = Localizer(exhibition, for: tag, formatters: formatters)
            if let catalogue = try? localizer.catalogue() { others.append(catalogue) }
        }
        let index = try? SearchIndex(shelf.content.catalogue, others: others, locale: locale)
        // What was asked for last stands last.
        shelves[shelves.count - 1].shelf.index = index
        return index
    }

    /// A product's guide in a language.
    ///
    /// - Parameters:
    ///   - product: The product's id.
    ///   - locale: The language.
    /// - Returns: The guide, rendered; `nil` where there is no such product.
    func guide(_ product: String, _ locale: LanguageTag) -> LocalizedGuide? {
        guard let localizer = shelf(locale)?.localizer, let product = localizer.exhibition.product(id: product) else {
            return nil
        }
        return localizer.guide(of: product)
    }

    /// Whether there is a product.
    ///
    /// - Parameter id: The product's id.
    /// - Returns: Whether its guide can be read.
    func hasProduct(_ id: String) -> Bool {
        reloader.read(products: .only([id]), languages: .readers([])).content?.exhibition.product(id: id) != nil
    }

    /// Takes note that the files have changed: what is asked for next is read anew, and where it is broken, stays as it was.
    func refresh() {
        for index in shelves.indices { shelves[index].shelf.isFresh = false }
    }

    /// Does what the model asks of whoever reads.
    ///
    /// - Parameter effect: What is asked.
    /// - Returns: The answer; `nil` where there is none.
    func answer(_ effect: KioskEffect) -> KioskEvent? {
        switch effect {
        case .welcome: (try? welcome()).map(KioskEvent.welcomed)
        case .greet(let locale):
            // A greeting that cannot be read leaves the screen in a language that could.
            greeting(locale).map(KioskEvent.greeted)
        case .load(let locale): content(locale).map(KioskEvent.loaded) ?? .unavailable
        case .index(let locale): index(locale).map(KioskEvent.indexed)
        case .open(let product, let locale): guide(product, locale).map(KioskEvent.opened) ?? .gone(product: product)
        case .journal, .quit: nil
        }
    }

    // MARK: Reading

    private static let english: LanguageTag = (try? LanguageTag(InterfaceText.sourceLanguage)) ?? .undetermined

    private func front(
        _ languages: ExhibitionLoader.Languages, keeping previous: ReadContent? = nil
    ) -> (content: ReadContent?, problems: [Diagnostic]) {
        reloader.read(products: .only([]), languages: languages, keeping: previous)
    }

    private func greeting(_ locale: LanguageTag, _ exhibition: Exhibition) -> KioskGreeting {
        let localizer = Localizer(exhibition, for: locale, formatters: formatters)
        return KioskGreeting(
            locale: locale, exhibition: localizer.localizedExhibition(),
            interface: KioskInterface(localizer, formatters: formatters), economies: localizer.economies())
    }

    private func endonym(of tag: LanguageTag) -> String {
        (try? formatters.displayNames(locale: tag, capitalization: .menu))?.name(ofLocale: tag) ?? tag.identifier
    }

    private func shelf(_ locale: LanguageTag) -> Shelf? {
        var former: Shelf?
        if let index = shelves.firstIndex(where: { $0.locale == locale }) {
            shelves.append(shelves.remove(at: index))
            former = shelves.last?.shelf
            if let former, former.isFresh { return former }
        }
        let languages = [locale] + (common.map { [$0] } ?? [])
        let (read, _) = reloader.read(products: .all, languages: .readers(languages), keeping: former?.read)
        guard let read else { return former }
        let localizer = Localizer(read.exhibition, for: locale, formatters: formatters)
        guard let catalogue = try? localizer.catalogue() else { return former }
        let content = KioskContent(
            locale: locale, isFallback: localizer.negotiation.isFallback, exhibition: localizer.localizedExhibition(),
            catalogue: catalogue, interface: KioskInterface(localizer, formatters: formatters))
        let shelf = Shelf(read: read, localizer: localizer, content: content)
        if former != nil { shelves.removeLast() }
        shelves.append((locale, shelf))
        if shelves.count > Self.capacity { shelves.removeFirst() }
        return shelf
    }
}
