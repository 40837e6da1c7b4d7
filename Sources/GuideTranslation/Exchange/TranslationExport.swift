import ExhibitGuide
import Foundation
import Gettext
import ICU
import MessageFormat

/// The translations into a language as XLIFF 2.1 documents, for agencies and the tools that they use.
///
/// ```swift
/// let export = try TranslationExport(of: LanguageTag("th"), folder: ".", states: [.missing, .outdated])
/// for document in export.documents { print(document.sourceLanguage, document.unitCount) }
/// ```
///
/// A document has one source language, so that the interface, whose sources are English, gets a document of its own where the guides are
/// written in another language. The bytes are a function of the content alone.
public struct TranslationExport: Sendable {
    /// One XLIFF document.
    public struct Document: Sendable {
        /// The language of its sources.
        public let sourceLanguage: LanguageTag
        /// Whether it has the interface's texts alone.
        public let isInterface: Bool
        /// How many `<file>` elements it has.
        public let fileCount: Int
        /// How many `<unit>` elements it has.
        public let unitCount: Int
        /// What it says.
        public let contents: [UInt8]

        /// Writes the document, at once.
        ///
        /// - Parameter path: The file.
        /// - Throws: ``TranslationFileError``, with the file as it was.
        public func write(to path: String) throws(TranslationFileError) {
            let target = URL(filePath: path).absoluteURL.resolvingSymlinksInPath()
            try TranslationsWriter.replace(target, with: contents, path: path)
        }
    }

    /// The language.
    public let locale: LanguageTag
    /// The documents; none where there is nothing to translate.
    public let documents: [Document]
    /// What is wrong with guides and PO files; a file that cannot be read without loss is in no document.
    public let diagnostics: [Diagnostic]

    /// Whether something is wrong that must be mended.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Prepares documents. Nothing is written.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - states: The states of the messages that are wanted; `nil` for all.
    ///   - formatters: Where formatters are shared.
    /// - Throws: ``TranslationToolError`` where there are no translations into this language.
    public init(
        of locale: LanguageTag, folder: String, states: Set<TranslationState>? = nil,
        formatters: FormatterCache = FormatterCache()
    ) throws(TranslationToolError) {
        self.locale = locale
        let translations = try TranslationsFolder(path: folder)
        try translations.requireTranslations(into: locale)
        var merger = CatalogMerger(translations, formatters: formatters)
        merger.read([locale], reference: nil)
        let exchange = ExchangeContext(
            translations, exhibition: merger.namingExhibition, locale: locale, formatters: formatters)
        let writers = merger.annotated { catalog in
            DomainWriter(exchange: exchange, catalog: catalog, states: states)
        }
        diagnostics = (translations.diagnostics + merger.diagnostics(of: [locale])).sorted()
        // The guides before the interface, whose file names itself after theirs.
        var sources: [LanguageTag] = []
        for writer in writers.reversed() where !sources.contains(writer.source) { sources.append(writer.source) }
        documents = sources.compactMap { source in
            Self.document(writers.filter { $0.source == source }, source: source, target: locale)
        }
    }

    private static func document(_ domains: [DomainWriter], source: LanguageTag, target: LanguageTag) -> Document? {
        var writer = XLIFFWriter(source: source, target: target)
        var files = 0
        var units = 0
        for domain in domains {
            let count = domain.write(to: &writer)
            if count > 0 { files += 1 }
            units += count
        }
        guard files > 0 else { return nil }
        writer.end()
        return Document(
            sourceLanguage: source, isInterface: domains.allSatisfy { $0.catalog.domain.file == nil },
            fileCount: files, unitCount: units, contents: Array(writer.output.utf8))
    }
}

/// Writes the messages of one domain.
private struct DomainWriter: Sendable {
    let exchange: ExchangeContext
    let catalog: MergedCatalog
    let states: Set<TranslationState>?

    /// The language of the domain's sources.
    var source: LanguageTag { exchange.sourceLanguage(of: catalog.domain) }

    /// Writes the messages that are wanted.
    ///
    /// - Returns: How many units were written.
    func write(to writer: inout XLIFFWriter) -> Int {
        let messages = zip(catalog.domain.texts, catalog.merge.entries).compactMap { text, entry in
            exchange.message(text, entry: entry, in: catalog.domain).map { (message: $0, entry: entry) }
        }.filter { states?.contains($0.message.state(by: $0.entry)) ?? true }
        guard !messages.isEmpty else { return 0 }
        let limits = messages.map { exchange.limit(of: $0.message.text, in: catalog.domain) }
        writer.beginFile(
            catalog.domain, subject: catalog.domain.subject, hasLimits: limits.contains { $0 != nil })
        for ((message, entry), limit) in zip(messages, limits) {
            write(message, entry, limit, to: &writer)
        }
        writer.endFile()
        return messages.reduce(0) { $0 + $1.message.units.count }
    }

    private func write(_ message: ExchangeMessage, _ entry: POEntry, _ limit: Int?, to writer: inout XLIFFWriter) {
        let remarks = remarks(on: message, entry)
        let samples = exchange.samples(of: message, in: catalog.domain)
        if message.isGroup {
            writer.beginGroup(message, id: String(message.units[0].id.prefix { $0 != ":" }), remarks: remarks)
        }
        for unit in message.units {
            let form = unit.keys.isEmpty ? nil : exchange.form(of: unit, in: message)
            writer.add(
                unit, name: message.text.key + (form.map { " " + $0.name } ?? ""), state: message.state(by: entry),
                limit: limit, terms: exchange.terms(in: unit.source, from: source),
                remarks: form.map { [.init(category: "form", text: $0.explanation)] } ?? remarks,
                depth: message.isGroup ? 3 : 2, sample: samples)
        }
        if message.isGroup { writer.endGroup() }
    }

    /// What the PO file tells translators, and the source that an outdated translation translates.
    private func remarks(on message: ExchangeMessage, _ entry: POEntry) -> [XLIFFWriter.Remark] {
        var remarks = [
            XLIFFWriter.Remark(
                category: "location", text: entry.references.map(\.description).joined(separator: " "))
        ]
        if !entry.extractedComments.isEmpty {
            remarks.append(.init(category: "context", text: entry.extractedComments.joined(separator: "\n")))
        }
        if !entry.translatorComments.isEmpty {
            remarks.append(.init(category: "translator", text: entry.translatorComments.joined(separator: "\n")))
        }
        if let previous = entry.previousMsgid {
            remarks.append(.init(category: "previous-source", text: previous))
        }
        if entry.hasTranslation, message.translation == nil {
            remarks.append(.init(category: "broken-translation", text: entry.msgstr))
        }
        return remarks
    }
}
