import ICU

/// Reads PO files as they are asked for, each once.
struct CatalogStore {
    private let folder: ContentFolder
    private let info: ExhibitionInfo
    private let available: [LanguageTag]
    private let domains: [MessageDomain]
    private(set) var catalogs: [LanguageTag: [String: TranslationCatalog]] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(folder: ContentFolder, info: ExhibitionInfo, available: [LanguageTag], domains: [MessageDomain]) {
        self.folder = folder
        self.info = info
        self.available = available
        self.domains = domains
    }

    /// Reads everything of a language.
    mutating func readAll(_ locale: LanguageTag) {
        for domain in domains { _ = catalog(locale, domain) }
    }

    /// Reads what a reader's texts come from: the best language, and further ones only where a text is still wanting.
    mutating func readChain(_ negotiation: LocaleNegotiation) {
        for domain in domains {
            var wanting = domain.texts
            for locale in negotiation.chain(for: domain.id, info: info) {
                guard !wanting.isEmpty else { break }
                guard let catalog = catalog(locale, domain) else {
                    // The language of the sources themselves.
                    wanting = []
                    break
                }
                wanting.removeAll { info.policy.shows(catalog.state(of: $0.key)) }
            }
        }
    }

    /// The catalog of a domain; `nil` in the language of its sources, which has none.
    private mutating func catalog(_ locale: LanguageTag, _ domain: MessageDomain) -> TranslationCatalog? {
        if locale == LocaleNegotiation.sourceLocale(of: domain.id, info: info) { return nil }
        if let known = catalogs[locale]?[domain.id] { return known }
        let file = "Translations/\(locale)/\(domain.id).po"
        var catalog = TranslationCatalog(locale: locale, domain: domain.id, file: file)
        if folder.exists(file) {
            do {
                let result = TranslationCatalog.read(
                    try folder.read(file), file: file, locale: locale, domain: domain)
                catalog = result.catalog
                diagnostics += result.diagnostics
            } catch {
                diagnostics.append(error)
            }
        }
        catalogs[locale, default: [:]][domain.id] = catalog
        return catalog
    }

    /// Reports PO files that translate nothing.
    mutating func reportOrphans(among folder: ContentFolder) {
        let known = Set(domains.map(\.id))
        for locale in available {
            for name in folder.names(in: "Translations/\(locale)") ?? [] where name.hasSuffix(".po") {
                let domain = String(name.dropLast(3))
                guard !known.contains(domain) else { continue }
                diagnostics.append(
                    Diagnostic(
                        .warning, rule: .orphanFile,
                        at: SourceLocation(file: "Translations/\(locale)/\(name)"),
                        "there is no product “\(domain)” that this file could translate",
                        remedy: "rename it after its product, or remove it"))
            }
        }
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
