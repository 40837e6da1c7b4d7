import ExhibitGuide
import Foundation
import ICU

/// Writes an exhibition as a tree of JSON documents.
///
///     <out>/index.json
///     <out>/<locale>/index.json
///     <out>/<locale>/<product>.json
///
/// The bytes are a function of the content alone: no clock, no host, sorted keys. Each document is replaced at once, and
/// `index.json`, which names the others, is written last.
public struct Exporter: Sendable {
    private let exhibition: Exhibition
    private let formatters: FormatterCache

    /// Prepares an export.
    ///
    /// - Parameters:
    ///   - exhibition: The exhibition, with the translations of every language that will be written.
    ///   - formatters: Where formatters are shared.
    public init(_ exhibition: Exhibition, formatters: FormatterCache) {
        self.exhibition = exhibition
        self.formatters = formatters
    }

    /// Writes the tree.
    ///
    /// - Parameters:
    ///   - folder: The folder to write into; it is made where it is missing.
    ///   - locales: The languages to write.
    ///   - products: The ids of the products whose guides are written; `nil` writes them all. The indexes list them all.
    /// - Returns: How many documents were written.
    /// - Throws: ``ExportError`` where a file cannot be written, ``ICUError`` where a language cannot be rendered.
    @discardableResult
    public func write(to folder: URL, locales: [LanguageTag], products: [String]? = nil) throws -> Int {
        let writer = DocumentWriter(root: folder.standardizedFileURL.path(percentEncoded: false).withoutTrailingSlash)
        let wanted = exhibition.products.filter { products?.contains($0.id) ?? true }
        try writer.makeFolder("")
        try concurrently(for: locales) { locale in
            try writer.makeFolder(locale.identifier)
            let localizer = Localizer(exhibition, for: locale, formatters: formatters)
            for product in wanted {
                let document = GuideDocument(localizer.guide(of: product), for: locale.identifier)
                try writer.write(document, to: "\(locale)/\(product.id).json")
            }
            let index = LocaleIndexDocument(
                localizer.localizedExhibition(), try localizer.catalogue(), for: locale.identifier)
            try writer.write(index, to: "\(locale)/index.json")
        }
        try writer.write(try index(of: locales), to: "index.json")
        return locales.count * (wanted.count + 1) + 1
    }

    private func index(of locales: [LanguageTag]) throws -> ExportIndexDocument {
        let info = exhibition.info
        let source = Localizer(exhibition, for: info.sourceLocale, formatters: formatters)
        return ExportIndexDocument(
            schemaVersion: ExportSchema.version, id: info.id, sourceLocale: info.sourceLocale.identifier,
            title: TextDocument(source.localizedExhibition().title), dates: info.dates.map(FactValueDocument.init),
            timeZone: info.timeZone, locales: try locales.map(description),
            products: exhibition.products.sorted { ($0.stop, $0.id) < ($1.stop, $1.id) }.map {
                ExportIndexDocument.Product(id: $0.id, stop: $0.stop, booth: $0.booth, concept: $0.concept)
            })
    }

    private func description(of locale: LanguageTag) throws -> ExportIndexDocument.Locale {
        let localizer = Localizer(exhibition, for: locale, formatters: formatters)
        let coverage = exhibition.coverage(of: localizer.negotiation.text)
        let names = try formatters.displayNames(locale: locale, capitalization: .menu)
        return ExportIndexDocument.Locale(
            locale: locale.identifier, name: names.name(ofLocale: locale),
            direction: localizer.direction == .rightToLeft ? .rightToLeft : .leftToRight,
            coverage: .init(
                translated: coverage[.translated], outdated: coverage[.outdated], draft: coverage[.draft],
                missing: coverage[.missing], total: coverage.total))
    }
}

/// A document that could not be written.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path that was to be written.
    public let path: String
    /// Why it could not be.
    public let reason: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - path: The path that was to be written.
    ///   - reason: Why it could not be.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// A sentence for a terminal.
    public var description: String { "\(path): cannot be written: \(reason)" }
}

extension String {
    fileprivate var withoutTrailingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
