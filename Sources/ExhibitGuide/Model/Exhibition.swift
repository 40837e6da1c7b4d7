import ICU

/// An exhibition as it was read: the guides and their translations. It is immutable, and knows nothing of readers.
public struct Exhibition: Sendable {
    /// The exhibition itself.
    public let info: ExhibitionInfo
    /// The products, in the order of their ids.
    public let products: [Product]
    /// The languages in which there are texts: the source language and those of `Translations/`.
    public let availableLocales: [LanguageTag]
    private let catalogs: [LanguageTag: [String: TranslationCatalog]]

    init(
        info: ExhibitionInfo, products: [Product], availableLocales: [LanguageTag],
        catalogs: [LanguageTag: [String: TranslationCatalog]]
    ) {
        self.info = info
        self.products = products
        self.availableLocales = availableLocales
        self.catalogs = catalogs
    }

    /// The product of an id.
    ///
    /// - Parameter id: The product's id.
    /// - Returns: The product, if there is one.
    public func product(id: String) -> Product? { products.first { $0.id == id } }

    /// The translations of a domain into a language, as far as they were read.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - domain: A product's id, `exhibition` or `interface`.
    /// - Returns: The catalog; `nil` where it was not read, and in the language of the sources.
    public func catalog(locale: LanguageTag, domain: String) -> TranslationCatalog? { catalogs[locale]?[domain] }

    /// The exhibition with further translations; those that it has of the same domain and language are replaced.
    ///
    /// - Parameters:
    ///   - additions: The translations.
    ///   - locales: Further languages that are offered, translated or not.
    /// - Returns: The larger exhibition.
    public func adding(_ additions: [TranslationCatalog], locales: [LanguageTag] = []) -> Exhibition {
        var catalogs = catalogs
        for catalog in additions { catalogs[catalog.locale, default: [:]][catalog.domain] = catalog }
        if locales.isEmpty, additions.allSatisfy({ availableLocales.contains($0.locale) }) {
            return Exhibition(info: info, products: products, availableLocales: availableLocales, catalogs: catalogs)
        }
        let available = Set(availableLocales).union(locales).union(additions.map(\.locale))
        return Exhibition(info: info, products: products, availableLocales: available.sorted(), catalogs: catalogs)
    }

    /// The exhibition with other products.
    func with(products: [Product]) -> Exhibition {
        Exhibition(info: info, products: products, availableLocales: availableLocales, catalogs: catalogs)
    }

    /// The exhibition with the translations of others beside its own.
    func merging(_ others: [Exhibition]) -> Exhibition {
        var catalogs = catalogs
        for other in others {
            for (locale, domains) in other.catalogs {
                catalogs[locale, default: [:]].merge(domains) { first, _ in first }
            }
        }
        return Exhibition(info: info, products: products, availableLocales: availableLocales, catalogs: catalogs)
    }

    /// How many messages of each state a language has.
    ///
    /// - Parameter locale: One of ``availableLocales``; its translations must have been read. A pseudolocale has what it is made from.
    /// - Returns: The counts over the products, the exhibition and the interface.
    public func coverage(of locale: LanguageTag) -> Coverage { coverage(of: locale, in: domains) }

    /// How many messages of each state some domains have in a language.
    ///
    /// - Parameters:
    ///   - locale: One of ``availableLocales``; its translations of these domains must have been read.
    ///   - domains: The domains.
    /// - Returns: The counts.
    public func coverage(of locale: LanguageTag, in domains: [MessageDomain]) -> Coverage {
        let locale = Pseudolocale(locale)?.base ?? locale
        var coverage = Coverage()
        for domain in domains {
            let isSource = locale == LocaleNegotiation.sourceLocale(of: domain.id, info: info)
            let catalog = catalog(locale: locale, domain: domain.id)
            for text in domain.texts {
                coverage.add(isSource ? .translated : catalog?.state(of: text.key) ?? .missing)
            }
        }
        return coverage
    }
}

/// How many messages of each state a language has.
public struct Coverage: Hashable, Sendable {
    private var counts: [TranslationState: Int] = [:]

    /// How many messages there are.
    public var total: Int { counts.values.reduce(0, +) }

    /// How many messages are in a state.
    ///
    /// - Parameter state: The state.
    public subscript(state: TranslationState) -> Int { counts[state] ?? 0 }

    /// The share of translated messages, from 0 to 1; 1 where there are none to translate.
    public var ratio: Double { total == 0 ? 1 : Double(self[.translated]) / Double(total) }

    mutating func add(_ state: TranslationState) { counts[state, default: 0] += 1 }

    /// Counts the messages of two coverages together.
    public static func += (left: inout Coverage, right: Coverage) {
        left.counts.merge(right.counts, uniquingKeysWith: +)
    }
}
