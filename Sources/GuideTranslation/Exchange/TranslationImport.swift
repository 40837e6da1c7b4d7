import ExhibitGuide
import Foundation
import Gettext
import ICU
import MessageFormat

/// Translations that came back as XLIFF 2.0 or 2.1, on their way into the PO files.
///
/// ```swift
/// let incoming = try TranslationImport(of: "th.xlf", folder: ".")
/// for refusal in incoming.refusals { print(refusal) }
/// let errors = try incoming.write()
/// ```
///
/// A unit belongs to the message of its file’s and its own id, and is taken where it was made from the source that the message has now.
/// The languages may be named with the script or region that is likely anyway: `de-DE` for `de`, `zh-CN` for `zh-Hans`.
/// What it does not touch stays byte for byte. A file that is damaged changes nothing.
public struct TranslationImport: Sendable {
    /// What is done besides.
    public struct Options: Sendable {
        /// Whether translations count as approved whose state is still “initial”.
        public var approvesAll = false
        /// Whether the units that are right are taken though codes of others are damaged.
        public var keepsGoing = false

        /// The usual options.
        public init() {}
    }

    /// A PO file that changes.
    public struct File: Sendable {
        /// The path, relative to the exhibition's folder.
        public let path: String
        /// How many messages are translated now.
        public let translatedCount: Int
        /// How many messages have a draft now.
        public let draftCount: Int
        /// What the file will hold.
        public let contents: [UInt8]
        /// What it holds now; `nil` where there is no file.
        public let previousContents: [UInt8]?
    }

    /// The language.
    public let locale: LanguageTag
    /// The files that change, in the order of the XLIFF file.
    public let files: [File]
    /// Why units were not taken: one for a unit, or for a whole file; damage is an error.
    public let refusals: [Diagnostic]
    /// How many units were not taken: each that a refusal names, and those of a file that one names.
    public let refusedCount: Int
    /// How many messages are as they were.
    public let unchangedCount: Int
    /// How many units have no target.
    public let untranslatedCount: Int
    private let root: URL

    /// Reads a file and finds out what has to change. Nothing is written.
    ///
    /// - Parameters:
    ///   - path: The XLIFF file.
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - options: What is done besides.
    ///   - formatters: Where formatters are shared.
    /// - Throws: ``TranslationToolError`` where the file is damaged, is of another exhibition or language, or where there is no exhibition.
    public init(
        of path: String, folder: String, options: Options = Options(), formatters: FormatterCache = FormatterCache()
    ) throws(TranslationToolError) {
        let file = try ExchangeFile(path)
        let document = try file.document()
        let translations = try TranslationsFolder(path: folder)
        locale = translations.kept(document.targetLanguage)
        try translations.requireTranslations(into: locale, namedAt: file.location(document.offset))
        try Self.checkLanguages(of: document, in: translations, file: file)
        var merger = CatalogMerger(translations, formatters: formatters)
        merger.read([locale], reference: nil)
        let catalogs = merger.annotated { $0 }
        let exchange = ExchangeContext(
            translations, exhibition: merger.namingExhibition, locale: locale, formatters: formatters)
        var results: [CatalogImport] = []
        var refusals: [Diagnostic] = []
        var strayCount = 0
        for part in document.files {
            guard let catalog = catalogs.first(where: { $0.domain.id == part.id }) else {
                refusals.append(
                    Self.refusal(of: part, in: file, translations, merger.diagnostics(of: [locale])))
                strayCount += part.units.count
                continue
            }
            results.append(CatalogImport(of: part, into: catalog, exchange: exchange, file: file, options: options))
        }
        refusals += results.flatMap(\.refusals)
        let damages = refusals.filter { $0.severity == .error }
        guard damages.isEmpty || options.keepsGoing else {
            throw TranslationToolError(
                diagnostics: damages.sorted(), "the file is damaged, so that nothing was imported",
                remedy: "have it mended, or take the rest with --keep-going")
        }
        self.refusals = refusals.sorted()
        refusedCount = results.reduce(strayCount) { $0 + $1.refusedCount }
        files = results.compactMap(\.file)
        unchangedCount = results.reduce(0) { $0 + $1.unchangedCount }
        untranslatedCount = results.reduce(0) { $0 + $1.untranslatedCount }
        root = translations.folder.root
    }

    /// Writes the files, each at once: whoever reads meanwhile finds the old file or the new one.
    ///
    /// - Returns: The files that could not be written; they are as they were.
    /// - Throws: ``TranslationFileError`` where there is no folder to write into.
    public func write() throws(TranslationFileError) -> [TranslationFileError] {
        try TranslationsWriter.replace(
            files.map { .init(path: $0.path, contents: $0.contents, previousContents: $0.previousContents) },
            below: root)
    }

    /// Refuses a file whose sources are in another language than the guides'.
    private static func checkLanguages(
        of document: XLIFFDocument, in translations: TranslationsFolder, file: ExchangeFile
    ) throws(TranslationToolError) {
        let wrong = document.files.compactMap { part -> Diagnostic? in
            let language = translations.exhibition.sourceLocale(ofDomain: part.id)
            guard !language.isLikely(document.sourceLanguage) else { return nil }
            return Diagnostic(
                at: file.location(part.offset),
                "the sources of “\(part.id)” are in \(language), and those of this file in \(document.sourceLanguage)",
                remedy: "give the file that was exported from this exhibition")
        }
        guard wrong.isEmpty else {
            throw TranslationToolError(diagnostics: wrong, "the file has other sources, so that nothing was imported")
        }
    }

    /// Why nothing of a file can be taken.
    private static func refusal(
        of part: XLIFFDocument.File, in file: ExchangeFile, _ translations: TranslationsFolder,
        _ diagnostics: [Diagnostic]
    ) -> Diagnostic {
        let count = "\(part.units.count) \(part.units.count == 1 ? "unit" : "units")"
        if translations.damagedDomains.contains(part.id) {
            return Diagnostic(
                .warning, at: file.location(part.offset),
                "\(count) not taken: the guide “\(part.id)” has an error", remedy: "mend it; guide check says where")
        }
        if let broken = diagnostics.first(where: { $0.location.file.hasSuffix("/\(part.id).po") }) {
            return Diagnostic(
                .warning, at: file.location(part.offset),
                "\(count) not taken: \(broken.location.file) cannot be read without loss",
                remedy: "mend it; guide check says where")
        }
        return Diagnostic(
            .warning, at: file.location(part.offset), "\(count) not taken: there is no product “\(part.id)”")
    }
}

/// An XLIFF file as it stands on the disk.
struct ExchangeFile: Sendable {
    private let path: String
    private let bytes: [UInt8]
    private let places: XMLPlaces

    init(_ path: String) throws(TranslationToolError) {
        self.path = path
        do {
            bytes = try BoundedFile.read(path, limit: XMLReader.maximumSize)
        } catch {
            throw TranslationToolError(diagnostics: [error], "nothing was imported")
        }
        places = XMLPlaces(bytes)
    }

    func location(_ offset: Int) -> SourceLocation {
        let (line, column) = places[offset]
        return SourceLocation(file: path, line: line, column: column)
    }

    /// The document, where nothing is wrong with it.
    func document() throws(TranslationToolError) -> XLIFFDocument {
        var errors: [XMLError] = []
        do {
            var parser = try XLIFFParser(bytes)
            do throws(XMLError) {
                let document = try parser.document()
                if parser.errors.isEmpty { return document }
                errors = parser.errors
            } catch {
                errors = parser.errors + [error]
            }
        } catch {
            errors = [error]
        }
        throw TranslationToolError(
            diagnostics: errors.map { Diagnostic(at: location($0.offset), $0.message, remedy: $0.remedy) }.sorted(),
            "the file is damaged, so that nothing was imported")
    }
}
