import ExhibitGuide
import ICU

/// Reads what the kiosk shows, and keeps what was read last.
///
/// Only what the reader of a language needs is read, and the guides once for all languages. What is wrong with a guide or a translation
/// never reaches the screen: it goes to the log, and `guide check` reports it.
final class KioskLibrary {
    private let reloader: ContentReloader
    private let preferred: LanguageTag?
    private let formatters = FormatterCache()
    private var shelves: KioskShelves
    private var fronts: [LanguageTag: ReadContent] = [:]
    private var common: LanguageTag?
    /// The languages that were offered last beside that of the guides; `nil` before any were.
    private var translations: [LanguageTag]?
    // What has been read since the files changed last.
    private var frontSources: ReadSources?
    private var sources: ReadSources?
    private var greetings: [LanguageTag: KioskGreeting] = [:]
    private var preparations: [Preparation] = []

    /// Something that visitors are likely to ask for.
    private enum Preparation {
        /// To look for a language by typing, which is done on the loop's thread.
        case finder
        case greeting(LanguageTag)
        /// The products in a language, as those see them who are offered it.
        case language(LanguageTag)
        case products(LanguageTag)
        case index(LanguageTag)
        /// A guide, by its place among the products: what it needs to be rendered is opened then.
        case guide(Int, LanguageTag)
    }

    /// How many guides are prepared in a language; what more of them need has mostly been opened for those.
    private static let preparedGuides = 32

    /// A library.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - preferred: The language that most visitors speak; `nil` for that of the guides.
    ///   - recorder: Who is told what is wrong with the content.
    ///   - capacity: How many products are kept over all languages.
    init(
        folder: String, preferred: LanguageTag? = nil, recorder: any KioskRecorder = NoRecorder(),
        capacity: Int = KioskShelves.usualCapacity
    ) {
        reloader = ContentReloader(folder: folder, recorder: recorder)
        self.preferred = preferred
        shelves = KioskShelves(capacity: capacity)
    }

    /// What visitors see before they have chosen a language.
    ///
    /// - Returns: The languages, and the greeting in the likely one.
    /// - Throws: ``KioskError/unreadable(_:)`` where there is no exhibition that could be read.
    func welcome() throws(KioskError) -> KioskWelcome {
        let sources = reloader.sources(products: .only([]), keeping: translations ?? [])
        frontSources = sources
        guard let guides = sources.sources?.exhibition else {
            if translations != nil { reloader.report(sources) }
            throw .unreadable(sources.diagnostics)
        }
        let source = guides.info.sourceLocale
        let front = LocaleNegotiation(preferred, info: guides.info, available: guides.availableLocales).text
        let (read, problems) = reloader.read(sources, for: [preferred ?? source], keeping: fronts[front])
        guard let exhibition = read?.exhibition else { throw .unreadable(problems) }
        reloader.reportLost((translations ?? []).filter { !exhibition.availableLocales.contains($0) })
        translations = exhibition.availableLocales.filter { $0 != exhibition.info.sourceLocale }
        let negotiation = LocaleNegotiation(preferred, info: exhibition.info, available: exhibition.availableLocales)
        common = exhibition.info.fallback.first { exhibition.availableLocales.contains($0) } ?? source
        let likely = negotiation.text
        fronts[likely] = read
        var languages = [likely]
        for tag in [source] + exhibition.availableLocales where !languages.contains(tag) { languages.append(tag) }
        let first = greeting(likely, exhibition)
        greetings = [likely: first]
        // In the order in which they are wanted: passers-by are greeted in all languages.
        preparations = [.finder] + languages.map { .greeting($0) } + languages.map { .language($0) }
        let english = try? formatters.displayNames(locale: Self.english, capitalization: .menu)
        return KioskWelcome(
            languages: languages.map { tag in
                KioskLanguage(
                    tag: tag, endonym: endonym(of: tag), englishName: english?.name(ofLocale: tag) ?? tag.identifier)
            },
            first: first, common: common ?? source)
    }

    /// What greets visitors in a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The greeting; `nil` where it cannot be read.
    func greeting(_ locale: LanguageTag) -> KioskGreeting? {
        if let known = greetings[locale] { return known }
        let sources = frontSources ?? reloader.sources(products: .only([]), keeping: translations ?? [])
        frontSources = sources
        let (read, _) = reloader.read(sources, for: [locale], keeping: fronts[locale])
        fronts[locale] = read
        greetings[locale] = (read?.exhibition).map { greeting(locale, $0) }
        return greetings[locale]
    }

    /// The products in a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The products; `nil` where they cannot be read.
    func content(_ locale: LanguageTag) -> KioskContent? { shelf(locale, isAsked: true)?.content }

    /// What finds the products of a language.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The index; `nil` where the products cannot be read.
    func index(_ locale: LanguageTag) -> SearchIndex? { index(locale, isAsked: true) }

    private func index(_ locale: LanguageTag, isAsked: Bool) -> SearchIndex? {
        guard let shelf = shelf(locale, isAsked: isAsked) else { return nil }
        if let index = shelf.index { return index }
        // A visitor may know a product by the name in the common language, or by the one on its sign.
        let tags = [common, shelf.read.exhibition.info.sourceLocale].compactMap(\.self)
        let others = tags.filter { $0 != shelf.content.exhibition.locale }.compactMap {
            self.shelf($0, isAsked: false)?.content.catalogue
        }
        let latin = try? formatters.latinTransliterator()
        guard let index = try? SearchIndex(shelf.content.catalogue, others: others, locale: locale, latin: latin) else {
            return nil
        }
        shelves.put(index, locale)
        return index
    }

    /// A product's guide in a language.
    ///
    /// - Parameters:
    ///   - product: The product's id.
    ///   - locale: The language.
    /// - Returns: The guide, rendered; `nil` where there is no such product.
    func guide(_ product: String, _ locale: LanguageTag) -> LocalizedGuide? {
        guard let localizer = shelf(locale, isAsked: true)?.localizer,
            let product = localizer.exhibition.product(id: product)
        else {
            return nil
        }
        return localizer.guide(of: product)
    }

    /// The product that has a name.
    ///
    /// - Parameter name: The product's id or its stop number.
    /// - Returns: Its id; `nil` where there is no product whose guide can be read.
    func productID(named name: String) -> String? {
        // An id names its file; a stop number is only found by reading them all.
        let isStop = name.utf8.allSatisfy { (0x30...0x39).contains($0) }
        let read = reloader.read(products: isStop ? .all : .only([name]), languages: .readers([]))
        let exhibition = read.content?.exhibition
        return (exhibition?.product(id: name) ?? exhibition?.products.first { String($0.stop) == name })?.id
    }

    /// Takes note that the files have changed: what is asked for next is read anew, and where it is broken, stays as it was.
    func refresh() {
        frontSources = nil
        sources = nil
        greetings = [:]
        preparations = []
        shelves.refresh()
    }

    /// Does the next thing that visitors are likely to ask for, so that it is there when they do.
    ///
    /// - Returns: Whether there was anything left to do.
    func prepare() -> Bool {
        guard !preparations.isEmpty else { return false }
        switch preparations.removeFirst() {
        case .finder: _ = LanguageFinder().matches("a", names: [["A"]])
        case .greeting(let locale): _ = greeting(locale)
        case .language(let language):
            // As the language's readers are asked which economy they are from, or are not.
            let economies = greeting(language)?.economies.map(\.locale) ?? []
            let usual = greeting(language)?.usualLocale ?? language
            let all = (economies.contains(usual) ? [] : [usual]) + economies
            preparations.insert(contentsOf: all.prefix(1).map { .products($0) }, at: 0)
            preparations += all.dropFirst().map { .products($0) }
        case .products(let locale):
            guard shelves.hasRoom(for: locale, products: sources?.sources?.exhibition.products.count ?? 1) else {
                break
            }
            if shelf(locale, isAsked: false) != nil { preparations.insert(.index(locale), at: 0) }
        case .index(let locale):
            _ = index(locale, isAsked: false)
            preparations.append(.guide(0, locale))
        case .guide(let place, let locale):
            guard let localizer = shelf(locale, isAsked: false)?.localizer, place < Self.preparedGuides,
                localizer.exhibition.products.indices.contains(place)
            else { break }
            _ = localizer.guide(of: localizer.exhibition.products[place])
            preparations.insert(.guide(place + 1, locale), at: 0)
        }
        return true
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

    private func greeting(_ locale: LanguageTag, _ exhibition: Exhibition) -> KioskGreeting {
        let localizer = Localizer(exhibition, for: locale, formatters: formatters)
        let economies = localizer.offeredEconomies()
        var usual = economies.count == 1 ? economies[0].locale : locale
        if let preferred, preferred != locale, !economies.contains(where: { $0.locale == preferred }),
            LocaleNegotiation(preferred, info: exhibition.info, available: exhibition.availableLocales).text == locale
        {
            usual = preferred
        }
        return KioskGreeting(
            locale: locale, exhibition: localizer.localizedExhibition(),
            interface: KioskInterface(localizer, formatters: formatters), economies: economies, usualLocale: usual)
    }

    private func endonym(of tag: LanguageTag) -> String {
        (try? formatters.displayNames(locale: tag, capitalization: .menu))?.name(ofLocale: tag) ?? tag.identifier
    }

    /// The products in a language, with what they were rendered from.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - isAsked: Whether a visitor asks for it; see ``KioskShelves``.
    /// - Returns: The products; `nil` where they cannot be read.
    func shelf(_ locale: LanguageTag, isAsked: Bool) -> KioskShelf? {
        let former = shelves.shelf(locale, isAsked: isAsked)
        if let former, former.isFresh { return former }
        guard let read = read(locale, keeping: former?.read) else { return former }
        let localizer = Localizer(withCommonLanguage(read.exhibition, for: locale), for: locale, formatters: formatters)
        guard let catalogue = try? localizer.catalogue() else { return former }
        let formerConcepts = read.formerExhibitions.flatMap {
            Localizer($0, for: locale, formatters: formatters).localizedExhibition().concepts
        }
        let content = KioskContent(
            locale: locale, isFallback: localizer.negotiation.isFallback, exhibition: localizer.localizedExhibition(),
            formerConcepts: formerConcepts, catalogue: catalogue,
            interface: KioskInterface(localizer, formatters: formatters))
        let shelf = KioskShelf(read: read, localizer: localizer, content: content)
        shelves.put(shelf, locale, isAsked: isAsked)
        return shelf
    }

    private func read(_ locale: LanguageTag, keeping former: ReadContent?) -> ReadContent? {
        let sources = self.sources ?? reloader.sources(keeping: translations ?? [])
        self.sources = sources
        guard let exhibition = sources.sources?.exhibition else {
            return reloader.read(sources, for: [locale], keeping: former).content
        }
        // Readers of a language in all regions read the same texts.
        let text = LocaleNegotiation(locale, info: exhibition.info, available: exhibition.availableLocales).text
        if let read = shelves.read(of: text, isFresh: true) { return read }
        let last = former ?? shelves.read(of: text, isFresh: false)
        return reloader.read(sources, for: [locale], keeping: last).content
    }

    /// An exhibition with the translations into the common language beside its own: where a text of its own goes wrong with the
    /// values of a guide, a visitor is most likely to understand that one.
    private func withCommonLanguage(_ exhibition: Exhibition, for locale: LanguageTag) -> Exhibition {
        let (info, available) = (exhibition.info, exhibition.availableLocales)
        guard let common, common != info.sourceLocale,
            LocaleNegotiation(locale, info: info, available: available).base != common,
            let other = shelf(common, isAsked: false)?.read.exhibition
        else { return exhibition }
        return exhibition.adding(exhibition.domains.compactMap { other.catalog(locale: common, domain: $0.id) })
    }
}
