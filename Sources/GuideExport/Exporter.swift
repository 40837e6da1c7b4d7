import ExhibitGuide
import ICU

/// Writes an exhibition as JSON documents.
///
///     <out>/index.json                                   the whole export
///     <out>/<locale>/index.json                          one language
///     <out>/<locale>/<product>.json                      one guide
///     <out>/<locale>/versions/<name>.<digest>.json       the same documents, each version under a name of its own
///
/// The bytes are a function of the content alone: no clock, no host, sorted keys. `index.json` names the version of each language's
/// index, and that the version of each guide; it is replaced when all of them are there.
///
/// ```swift
/// let report = try Exporter(path: "expo").publish(to: "/srv/www/guides")
/// ```
public struct Exporter: Sendable {
    /// Says how far the work is: guides rendered, of how many. It is called on any thread.
    public typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    let path: String
    let options: ExportOptions
    let formatters: FormatterCache

    /// Prepares an export; nothing is read yet.
    ///
    /// - Parameters:
    ///   - path: The folder that holds `Guides/` and `Translations/`.
    ///   - options: What is exported, and how.
    ///   - formatters: Where formatters are shared.
    public init(
        path: String, options: ExportOptions = ExportOptions(), formatters: FormatterCache = FormatterCache()
    ) {
        self.path = path
        self.options = options
        self.formatters = formatters
    }

    /// Brings a folder up to date: writes what changed, then `index.json`, then removes what is no longer wanted.
    ///
    /// A second export into the same folder waits for the first.
    ///
    /// - Parameters:
    ///   - folder: The folder; it is made where it is missing.
    ///   - progress: Is told how far the work is.
    /// - Returns: What was done.
    /// - Throws: ``ExportError`` where something cannot be written, with the old tree as it was; ``UnknownProductError``;
    ///   `ICUError` where a language cannot be rendered.
    public func publish(to folder: String, progress: Progress? = nil) throws -> ExportReport {
        try Publication(of: self, in: folder, isRehearsal: false, progress: progress).run()
    }

    /// Says what ``publish(to:progress:)`` would do, without writing.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - progress: Is told how far the work is.
    /// - Returns: What would be done.
    /// - Throws: As ``publish(to:progress:)``.
    public func check(_ folder: String, progress: Progress? = nil) throws -> ExportReport {
        try Publication(of: self, in: folder, isRehearsal: true, progress: progress).run()
    }

    // MARK: Reading

    /// What is read for every export.
    struct Content: Sendable {
        let sources: ExhibitionSources
        let glossary: Glossary
        /// The languages to export, in the order of their tags.
        let locales: [LanguageTag]
        /// The products whose guides are written; `nil` for all.
        let products: Set<String>?
        let diagnostics: [Diagnostic]
    }

    /// Reads the guides; `nil` where there is no exhibition, and where a product was asked for whose guide cannot be read.
    func content() throws(UnknownProductError) -> (content: Content?, diagnostics: [Diagnostic]) {
        let (sources, diagnostics) = ExhibitionLoader(path: path).sources()
        guard let sources, !isBroken(diagnostics, sources.exhibition) else { return (nil, diagnostics) }
        let (glossary, found) = Glossary.load(from: ContentFolder(path))
        var locales = Set(options.locales.isEmpty ? sources.availableLocales : options.locales)
        if options.includesRegions {
            let info = sources.exhibition.info
            locales.formUnion(
                info.economies.flatMap(\.locales).filter { locale in
                    let text = LocaleNegotiation(locale, info: info, available: sources.availableLocales).text
                    return options.locales.isEmpty || options.locales.contains(text)
                })
        }
        let content = Content(
            sources: sources, glossary: glossary, locales: locales.sorted(),
            products: try products(of: sources.exhibition), diagnostics: diagnostics + found)
        return (content, diagnostics + found)
    }

    /// Whether a product was asked for whose guide is there, and has errors that keep it from being read.
    private func isBroken(_ diagnostics: [Diagnostic], _ exhibition: Exhibition) -> Bool {
        options.products.contains { name in
            exhibition.product(id: name) == nil
                && diagnostics.contains { $0.severity == .error && $0.location.file == "Guides/\(name).yaml" }
        }
    }

    private func products(of exhibition: Exhibition) throws(UnknownProductError) -> Set<String>? {
        guard !options.products.isEmpty else { return nil }
        var ids: Set<String> = []
        for name in options.products {
            let product =
                exhibition.product(id: name) ?? exhibition.products.first { String($0.stop) == name }
            guard let product else {
                throw UnknownProductError(name: name, known: exhibition.products.map(\.id))
            }
            ids.insert(product.id)
        }
        return ids
    }
}
