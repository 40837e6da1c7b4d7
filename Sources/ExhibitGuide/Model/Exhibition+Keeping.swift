import ICU

extension Exhibition {
    /// The exhibition with products and translations of an earlier one in place of its own.
    ///
    /// - Parameters:
    ///   - products: The ids of the products that are taken from the earlier one, with all their translations. One that the earlier
    ///     exhibition has not stays as it is here.
    ///   - domains: Further domains whose translations are taken from the earlier one: `exhibition`, `interface`.
    ///   - earlier: The earlier exhibition.
    /// - Returns: The exhibition; its products are in the order of their ids.
    public func keeping(products: Set<String>, domains: Set<String> = [], of earlier: Exhibition) -> Exhibition {
        let kept = earlier.products.filter { products.contains($0.id) }
        let ids = Set(kept.map(\.id))
        let taken = ids.union(domains)
        guard !taken.isEmpty else { return self }
        let all = (self.products.filter { !ids.contains($0.id) } + kept).sorted {
            $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
        let present = Set(self.products.map(\.id)).union([
            MessageDomain.interface.id, MessageDomain(exhibition: info).id,
        ])
        var catalogs: [LanguageTag: [String: TranslationCatalog]] = [:]
        for locale in availableLocales {
            for domain in present.union(taken) {
                let source = taken.contains(domain) ? earlier : self
                catalogs[locale, default: [:]][domain] = source.catalog(locale: locale, domain: domain)
            }
        }
        return Exhibition(info: info, products: all, availableLocales: availableLocales, catalogs: catalogs)
    }
}
