import ICU

/// Reads PO files against the messages that they translate.
struct CatalogReader: Sendable {
    /// What was read for a domain, and what is wrong with it.
    struct Reading: Sendable {
        private(set) var catalogs: [TranslationCatalog] = []
        /// What is wrong, by the language in which it is.
        private(set) var diagnostics: [(locale: LanguageTag, diagnostic: Diagnostic)] = []

        fileprivate mutating func add(_ catalog: TranslationCatalog, _ found: [Diagnostic]) {
            catalogs.append(catalog)
            diagnostics += found.map { (catalog.locale, $0) }
        }

        fileprivate func catalog(_ locale: LanguageTag) -> TranslationCatalog? {
            catalogs.first { $0.locale == locale }
        }
    }

    let folder: ContentFolder
    let info: ExhibitionInfo

    /// Reads a domain in some languages.
    func read(_ domain: MessageDomain, in locales: [LanguageTag]) -> Reading {
        var reading = Reading()
        for locale in locales { _ = catalog(of: domain, in: locale, &reading) }
        return reading
    }

    /// Reads what readers' texts come from: each reader's best language, and further ones only where a text is still wanting.
    func read(_ domain: MessageDomain, for readers: [LocaleNegotiation]) -> Reading {
        var reading = Reading()
        for negotiation in readers {
            var wanting = domain.texts
            for locale in negotiation.chain(for: domain.id, info: info) where !wanting.isEmpty {
                if let catalog = catalog(of: domain, in: locale, &reading) {
                    wanting.removeAll { info.policy.shows(catalog.state(of: $0.key)) }
                } else {
                    // In the language of the sources only that is wanting whose source cannot be shown.
                    wanting.removeAll {
                        domain.check(of: $0).check($0.source).message != nil
                    }
                }
            }
            if wanting.isEmpty { continue }
            for locale in negotiation.rescue(for: domain.id, info: info) {
                guard let catalog = catalog(of: domain, in: locale, &reading) else { continue }
                wanting.removeAll { info.policy.shows(catalog.state(of: $0.key)) }
            }
        }
        return reading
    }

    /// The catalog of a domain; `nil` in the language of its sources, which has none.
    private func catalog(
        of domain: MessageDomain, in locale: LanguageTag, _ reading: inout Reading
    ) -> TranslationCatalog? {
        if locale == LocaleNegotiation.sourceLocale(of: domain.id, info: info) { return nil }
        if let known = reading.catalog(locale) { return known }
        let file = "Translations/\(locale)/\(domain.id).po"
        var catalog = TranslationCatalog(locale: locale, domain: domain.id, file: file)
        var diagnostics: [Diagnostic] = []
        do {
            if let bytes = try folder.readIfPresent(file) {
                (catalog, diagnostics) = TranslationCatalog.read(bytes, file: file, locale: locale, domain: domain)
            }
        } catch {
            // A folder that cannot be read is one fault, not one of each file.
            diagnostics = [folder.fault(ofFolder: "Translations/\(locale)") ?? error]
        }
        reading.add(catalog, diagnostics)
        return catalog
    }
}

extension TranslationPolicy {
    /// Whether readers see a translation of this state.
    func shows(_ state: TranslationState) -> Bool {
        switch state {
        case .translated: true
        case .outdated: outdated == .show
        case .draft: drafts == .show
        case .missing: false
        }
    }
}
