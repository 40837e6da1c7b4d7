import ExhibitGuide
import Foundation
import Glibc
import ICU

/// What a folder holds before an export.
struct PublishedTree: Sendable {
    /// The bytes of `index.json`, if there is one.
    let index: [UInt8]?
    /// What the last export remembers, where it belongs to this `index.json`.
    let state: ExportState?
    /// The bytes of that file, whatever it belongs to.
    let stateBytes: [UInt8]?
    /// Whether what exports remember has been lost, so that nobody knows which versions were replaced, and when.
    let isForgotten: Bool
    /// The documents that `index.json` names.
    let documents: DocumentList
    /// Versions that were replaced, and when.
    private let knownSuperseded: [PublishedDocument: Int]
    /// The same versions in order.
    private let replaced: DocumentList

    /// Looks at a folder.
    ///
    /// - Throws: ``ExportError`` where there is an `index.json` that no export wrote, or that cannot be read.
    init(in folder: ExportFolder) throws(ExportError) {
        index = folder.read("index.json")
        if index == nil { try Self.checkUnread("index.json", in: folder) }
        stateBytes = folder.read(ExportState.file)
        let state = stateBytes.flatMap { ExportState($0) }
        isForgotten = state == nil
        let superseded = state?.superseded ?? [:]
        replaced = DocumentList(Array(superseded.keys))
        guard let index, index.contains(where: { $0 > 0x20 }) else {
            // Without the index nobody reads the documents; those that are not written again are removed.
            self.state = nil
            documents = state?.documents ?? DocumentList()
            knownSuperseded = superseded
            return
        }
        if let state, state.index == SHA256(index) {
            self.state = state
            documents = state.documents
            knownSuperseded = superseded
            return
        }
        self.state = nil
        guard let named = Self.documents(of: index, in: folder) else {
            throw ExportError(
                path: folder.absolute("index.json"),
                reason: "there is a file of that name that no export wrote; choose another folder, or remove it")
        }
        documents = DocumentList(named)
        // A run that ended before it replaced `index.json` remembers them as replaced; until now they are what readers find.
        var others = superseded
        for document in named { others[document] = nil }
        knownSuperseded = others
    }

    /// Whether exports have written a document here, in any version.
    ///
    /// - Parameters:
    ///   - name: The document's name.
    ///   - locale: Its language's folder.
    /// - Returns: Whether `index.json` names it, or did before.
    func wrote(_ name: String, in locale: String) -> Bool {
        documents.containsAnyVersion(of: locale, name) || replaced.containsAnyVersion(of: locale, name)
    }

    /// The digest of `index.json`, or of nothing.
    var indexDigest: SHA256 { SHA256(index ?? []) }

    /// Refuses a file that could not be read, whosever it is. Folders and links are refused with all that stands in the way.
    private static func checkUnread(_ path: String, in folder: ExportFolder) throws(ExportError) {
        guard let kind = folder.kind(of: path), kind != S_IFDIR, kind != S_IFLNK else { return }
        throw ExportError(
            path: folder.absolute(path),
            reason: "there is a file of that name that cannot be read; choose another folder, or remove it")
    }

    /// The documents that an index names; `nil` where it is no index of an export.
    private static func documents(of index: [UInt8], in folder: ExportFolder) -> [PublishedDocument]? {
        /// What indexes of all versions of the schema have.
        struct Outline: Decodable {
            struct Entry: Decodable { init(from decoder: any Decoder) {} }
            let schemaVersion: Int
            let id: String
            let locales: [Entry]
            let products: [Entry]
        }
        let decoder = JSONDecoder()
        guard (try? decoder.decode(Outline.self, from: Data(index))) != nil else { return nil }
        // An export of another version of the schema is replaced, and its documents left.
        guard let index = try? decoder.decode(ExportIndexDocument.self, from: Data(index)) else { return [] }
        var documents: [PublishedDocument] = []
        for locale in index.locales {
            guard let published = PublishedDocument(path: locale.path, digestText: locale.digest) else { continue }
            documents.append(published)
            guard let bytes = folder.read(published.path),
                let list = try? decoder.decode(LocaleIndexDocument.self, from: Data(bytes))
            else { continue }
            documents += list.products.compactMap { product in
                guard let path = product.path, let digest = product.digest else { return nil }
                return PublishedDocument(path: path, digestText: digest)
            }
        }
        return documents
    }

    /// The languages that are made from the same as before, and whose documents are all there, whole.
    func languages(unchangedSince digests: SourceDigests, in folder: ExportFolder) -> Set<String> {
        guard let state, state.source == digests.common else { return [] }
        let translations = digests.translations(Set(state.languages.flatMap(\.chain)))
        var unchanged = Set(
            state.languages.filter {
                digests.language($0.locale, chain: $0.chain, translations: translations) == $0.source
            }.map(\.locale))
        let damaged = documents.filter { unchanged.contains($0.locale) }.concurrentMap { document in
            folder.holds(document.digest, at: document.path) ? nil : document.locale
        }
        unchanged.subtract(damaged.compactMap(\.self))
        return unchanged
    }

    /// The index of the export: languages that were rendered, and what the old index says of those that were not.
    func index(
        _ content: Exporter.Content, rendered: [RenderingRun.Language], keeping kept: Set<String>
    ) throws -> ExportIndexDocument {
        var descriptions = Dictionary(uniqueKeysWithValues: rendered.map { ($0.description.locale, $0.description) })
        if !kept.isEmpty, let index {
            let old = try JSONDecoder().decode(ExportIndexDocument.self, from: Data(index))
            for locale in old.locales where kept.contains(locale.locale) { descriptions[locale.locale] = locale }
        }
        let info = content.sources.exhibition.info
        let source = Localizer(content.sources.exhibition, for: info.sourceLocale, formatters: FormatterCache())
        return ExportIndexDocument(
            info, title: source.localizedExhibition().title,
            locales: content.locales.compactMap { descriptions[$0.identifier] },
            products: content.sources.exhibition.products)
    }

    /// The versions that are not among the new documents, and since when.
    func superseded(by new: DocumentList, now: Int) -> [PublishedDocument: Int] {
        var superseded = knownSuperseded.filter { !new.contains($0.key) }
        for document in documents where !new.contains(document) { superseded[document] = superseded[document] ?? now }
        return superseded
    }
}
