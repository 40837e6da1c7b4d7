import ExhibitGuide
import ICU

/// Renders an exhibition for the readers of one language, some products at a time.
struct LanguageRenderer: Sendable {
    /// Some guides, rendered.
    struct Part: Sendable {
        let guides: [GuideDocument]
        let coverage: Coverage
        let diagnostics: [Diagnostic]
    }

    let locale: LanguageTag
    let language: LanguageSources
    private let localizer: Localizer
    private let glossary: Glossary
    private let formatters: FormatterCache

    init(_ locale: LanguageTag, sources: ExhibitionSources, glossary: Glossary, formatters: FormatterCache) {
        self.locale = locale
        self.glossary = glossary
        self.formatters = formatters
        language = sources.language(locale)
        localizer = Localizer(language.exhibition, for: locale, formatters: formatters)
    }

    /// What is wrong with the exhibition's own texts and the interface.
    var diagnostics: [Diagnostic] { language.diagnostics + language.fallbackDiagnostics }

    /// How much of the exhibition's own texts and the interface has been translated.
    var coverage: Coverage { language.exhibition.coverage(of: covered) }

    /// The language whose translations are counted: where the reader's has none at all, it is that all the same.
    private var covered: LanguageTag {
        language.negotiation.isFallback ? language.negotiation.requested : language.negotiation.base
    }

    /// Reads and renders some products.
    ///
    /// - Parameter range: Indices into the products of the sources.
    /// - Returns: The guides, and what is wrong with their translations.
    func part(_ range: Range<Int>) -> Part {
        let part = language.part(range)
        let localizer = Localizer(part.exhibition, like: localizer)
        return Part(
            guides: part.exhibition.products.map { GuideDocument(localizer.guide(of: $0), for: locale) },
            coverage: part.exhibition.coverage(
                of: covered, in: part.exhibition.products.map(MessageDomain.init(product:))),
            diagnostics: part.diagnostics + part.fallbackDiagnostics)
    }

    /// The language's index of guides that have been rendered.
    ///
    /// - Parameters:
    ///   - entries: The guides, in any order.
    ///   - guides: The guides themselves, where the index is to hold them.
    /// - Returns: The index.
    /// - Throws: ``ICUError`` where ICU has no collation for the language.
    func index(_ entries: [Entry], guides: [GuideDocument]? = nil) throws(ICUError) -> Index {
        let formatting = language.negotiation.formatting
        // By stop first, so that titles that sort alike keep the order of their stops.
        let byStop = entries.indices.sorted {
            (entries[$0].stop, entries[$0].id) < (entries[$1].stop, entries[$1].id)
        }
        let ordered = try formatters.collator(locale: formatting).sorted(byStop) { entries[$0].title.text }
        let letters = try formatters.alphabeticIndex(locale: formatting).labels(
            forSorted: ordered.lazy.map { sortable(entries[$0].title.text) })
        let search = SearchKeyMaker(formatters: formatters)
        let order = Dictionary(
            uniqueKeysWithValues: guides == nil ? [] : ordered.enumerated().map { (entries[$1].id, $0) })
        let languages = localizer.languages
        let document = LocaleIndexDocument(
            localizer.localizedExhibition(), locale: locale.identifier,
            economies: localizer.economies().map(EconomyDocument.init),
            glossary: glossary.terms.compactMap { GlossaryTermDocument($0, languages: languages) },
            indexLetters: letters.reduce(into: []) { if $0.last != $1 { $0.append($1) } },
            guides: guides?.sorted { (order[$0.id] ?? 0) < (order[$1.id] ?? 0) })
        return Index(document: document, entries: entries, order: ordered, letters: letters, search: search)
    }

    /// A title as it sorts: a pseudolocale's begin with a bracket, each.
    private func sortable(_ title: String) -> String { language.negotiation.pseudolocale?.sortable(title) ?? title }

    /// What the export's index says of the language, given its own.
    func description(
        coverage: Coverage, index: PublishedDocument
    ) throws(ICUError) -> ExportIndexDocument.Locale {
        let names = try formatters.displayNames(locale: locale, capitalization: .menu)
        return ExportIndexDocument.Locale(
            locale: locale.identifier, textLocale: language.negotiation.text.identifier,
            name: names.name(ofLocale: locale), direction: DirectionDocument(localizer.direction),
            coverage: CoverageDocument(coverage), path: index.path, digest: index.digestText)
    }

    /// The languages in which texts are looked for, in order.
    var chain: [String] { localizer.languages.map(\.identifier) }
}

extension LanguageRenderer {
    /// A language's index, whose products are made one by one as they are written: those of a large exhibition take more room than
    /// everything else.
    struct Index: JSONWritable {
        fileprivate let document: LocaleIndexDocument
        fileprivate let entries: [Entry]
        /// The indices of the entries in the language's order, and the letter of each.
        fileprivate let order: [Int]
        fileprivate let letters: [String]
        fileprivate let search: SearchKeyMaker

        /// The bytes that it takes at most, by guess: the exhibition's own texts, and two kilobytes for each product.
        var capacity: Int { (64 + 2 * entries.count) << 10 }

        func write(to json: inout JSONWriter) {
            document.write(
                to: &json,
                products: zip(order, letters).lazy.map { entries[$0].product(indexLetter: $1, search: search) })
        }
    }

    /// What is kept of a rendered guide until its language's index is written.
    struct Entry: Sendable {
        let id: String
        let stop: Int
        let title: TextDocument
        private let tagline: TextDocument
        private let company: TextDocument
        private let booth: String
        private let concept: String
        private let sample: Bool
        private let sampleFields: [String]
        private let seconds: Int
        let published: PublishedDocument?

        init(_ guide: GuideDocument, published: PublishedDocument?) {
            id = guide.id
            stop = guide.stop
            title = guide.title
            tagline = guide.tagline
            company = guide.company
            booth = guide.booth
            concept = guide.concept.id
            sample = guide.sample
            sampleFields = guide.sampleFields
            seconds = guide.seconds
            self.published = published
        }

        fileprivate func product(indexLetter: String, search: SearchKeyMaker) -> LocaleIndexDocument.Product {
            LocaleIndexDocument.Product(
                id: id, stop: stop, title: title, tagline: tagline, company: company, booth: booth, concept: concept,
                indexLetter: indexLetter, sample: sample, sampleFields: sampleFields, seconds: seconds,
                search: .init(title: search.document(of: title), company: search.document(of: company)),
                path: published?.path, digest: published?.digestText)
        }
    }
}

extension SearchKeyMaker {
    /// The keys of a name, as a document has them.
    fileprivate func document(of name: TextDocument) -> SearchDocument {
        SearchDocument(keys(of: name.text, locale: name.locale))
    }
}
