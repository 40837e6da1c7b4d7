import ICU

/// An exhibition whose guides have been read, and whose translations are read a language at a time.
///
/// This is how a tool goes through an exhibition of any size: what a language needs is read, used and let go.
///
/// ```swift
/// let (sources, diagnostics) = ExhibitionLoader(path: folder).sources()
/// for locale in sources?.availableLocales ?? [] {
///     let language = sources.language(locale)
///     for range in language.ranges(of: 64) {
///         let part = language.part(range)      // 64 products with the catalogs of this language
///         …
///     }
/// }
/// ```
///
/// Everything may be asked for by many tasks at once.
public struct ExhibitionSources: Sendable {
    /// The exhibition with its guides, and without translations.
    public let exhibition: Exhibition
    let folder: ContentFolder

    /// The languages in which there are texts: the source language and those of `Translations/`.
    public var availableLocales: [LanguageTag] { exhibition.availableLocales }

    /// The products in runs of a size, as ranges of their indices.
    ///
    /// - Parameter size: How many products are in a run, the last perhaps excepted; at least 1.
    /// - Returns: The ranges, in order; one that is empty where there are no products.
    public func ranges(of size: Int) -> [Range<Int>] { exhibition.products.indices.runs(of: size) }

    /// Reads what a reader of a language needs besides the products: the exhibition's own texts and the interface.
    ///
    /// - Parameter reader: What the reader asked for; `nil` is the source language.
    /// - Returns: The language, whose products are read when they are asked for.
    public func language(_ reader: LanguageTag?) -> LanguageSources { LanguageSources(reader, of: self) }

    /// Reads what readers of some languages need, on all cores.
    ///
    /// - Parameter readers: What the readers asked for.
    /// - Returns: The exhibition with their translations, and what is wrong with those, sorted.
    public func translated(for readers: [LanguageTag]) -> (exhibition: Exhibition, diagnostics: [Diagnostic]) {
        guard !readers.isEmpty else { return (exhibition, []) }
        let reader = CatalogReader(folder: folder, info: exhibition.info)
        let negotiations = readers.map {
            LocaleNegotiation($0, info: exhibition.info, available: availableLocales)
        }
        let readings = exhibition.domains.concurrentMap { reader.read($0, for: negotiations) }
        let diagnostics = readings.flatMap { $0.diagnostics.map(\.diagnostic) }
        return (exhibition.adding(readings.flatMap(\.catalogs)), Set(diagnostics).sorted())
    }
}

/// What a reader of one language needs of an exhibition, read in parts.
public struct LanguageSources: Sendable {
    /// Some products of an exhibition, with the catalogs that a reader of one language needs for them.
    public struct Part: Sendable {
        /// The exhibition with these products alone, and their catalogs, the exhibition's and the interface's.
        public let exhibition: Exhibition
        /// What is wrong with the products' PO files of the reader's text locale.
        public let diagnostics: [Diagnostic]
        /// What is wrong with those of further languages in which texts were looked for.
        public let fallbackDiagnostics: [Diagnostic]
    }

    /// What the reader gets for the language that they asked for.
    public let negotiation: LocaleNegotiation
    /// The exhibition without products, with the catalogs of its own texts and of the interface.
    public let exhibition: Exhibition
    /// What is wrong with the PO files of the exhibition and the interface in the reader's text locale, and the PO files of that
    /// language that translate nothing.
    public let diagnostics: [Diagnostic]
    /// What is wrong with those of further languages in which texts were looked for.
    public let fallbackDiagnostics: [Diagnostic]
    private let sources: ExhibitionSources
    private let reader: CatalogReader

    fileprivate init(_ requested: LanguageTag?, of sources: ExhibitionSources) {
        self.sources = sources
        let info = sources.exhibition.info
        negotiation = LocaleNegotiation(requested, info: info, available: sources.availableLocales)
        reader = CatalogReader(folder: sources.folder, info: info)
        let part = Self.read(
            [.interface, MessageDomain(exhibition: info)], negotiation, reader,
            into: Exhibition(info: info, products: [], availableLocales: sources.availableLocales, catalogs: [:]))
        exhibition = part.exhibition
        let known = Set(["interface", "exhibition"] + sources.exhibition.products.map(\.id))
        let strays = StrayCatalogs(folder: sources.folder, known: known)
        diagnostics = (part.diagnostics + strays.orphans(in: negotiation.base)).sorted()
        fallbackDiagnostics = part.fallbackDiagnostics
    }

    /// The products in runs of a size, as ranges of indices into the products of ``ExhibitionSources/exhibition``.
    ///
    /// - Parameter size: How many products are in a run, the last perhaps excepted; at least 1.
    /// - Returns: The ranges, in order; one that is empty where there are no products.
    public func ranges(of size: Int) -> [Range<Int>] { sources.ranges(of: size) }

    /// Reads some products' catalogs, one after the other.
    ///
    /// - Parameter range: Indices into the products of ``ExhibitionSources/exhibition``.
    /// - Returns: The products with their catalogs.
    public func part(_ range: Range<Int>) -> Part {
        let products = Array(sources.exhibition.products[range])
        return Self.read(
            products.map(MessageDomain.init(product:)), negotiation, reader,
            into: exhibition.with(products: products))
    }

    /// Reads all products' catalogs, on all cores.
    ///
    /// - Returns: The exhibition in this language; its diagnostics are also those of the exhibition and the interface.
    public func whole() -> Part {
        let parts = ranges(of: 16).concurrentMap(part)
        return Part(
            exhibition: exhibition.with(products: sources.exhibition.products)
                .merging(parts.map(\.exhibition)),
            diagnostics: Set(diagnostics + parts.flatMap(\.diagnostics)).sorted(),
            fallbackDiagnostics: Set(fallbackDiagnostics + parts.flatMap(\.fallbackDiagnostics)).sorted())
    }

    private static func read(
        _ domains: [MessageDomain], _ negotiation: LocaleNegotiation, _ reader: CatalogReader, into base: Exhibition
    ) -> Part {
        let readings = domains.map { reader.read($0, for: [negotiation]) }
        let found = readings.flatMap(\.diagnostics)
        return Part(
            exhibition: base.adding(readings.flatMap(\.catalogs)),
            diagnostics: found.filter { $0.locale == negotiation.base }.map(\.diagnostic).sorted(),
            fallbackDiagnostics: found.filter { $0.locale != negotiation.base }.map(\.diagnostic).sorted())
    }
}

extension Range<Int> {
    /// The range in runs of a size.
    package func runs(of size: Int) -> [Range<Int>] {
        guard !isEmpty else { return [self] }
        return stride(from: lowerBound, to: upperBound, by: Swift.max(1, size)).map {
            $0..<Swift.min(upperBound, $0 + Swift.max(1, size))
        }
    }
}
