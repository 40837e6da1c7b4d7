import ExhibitGuide
import Glibc

/// What is done when `index.json` names the new documents: the plain names follow, and what nobody needs any more goes.
struct Settlement: Sendable {
    let folder: ExportFolder
    /// Whether nothing is written.
    let isRehearsal: Bool
    /// The seconds since 1970.
    let now: Int
    /// How long replaced versions stay, in seconds.
    let grace: Int

    /// Gives each document's newest version its plain name.
    ///
    /// - Parameters:
    ///   - documents: The documents of the tree.
    ///   - staged: Those that this run wrote.
    /// - Returns: Those whose plain name changed.
    /// - Throws: ``ExportError`` where one cannot be named.
    func renew(_ documents: DocumentList, staged: DocumentList) throws -> DocumentList {
        var isRenewed: [Bool] = []
        // Language by language, so that little is in the air at a time.
        for (_, documents) in documents.languages {
            let outcomes = documents.concurrentMap { document in
                Result { () throws(ExportError) in try renew(document, isStaged: staged.contains(document)) }
            }
            for outcome in outcomes { isRenewed.append(try outcome.get()) }
        }
        if isRenewed.allSatisfy(\.self) { return documents }
        return DocumentList(zip(documents, isRenewed).filter(\.1).map(\.0))
    }

    /// Gives a document's newest version its plain name.
    ///
    /// - Returns: Whether it did not have it.
    private func renew(_ document: PublishedDocument, isStaged: Bool) throws(ExportError) -> Bool {
        let path = document.currentPath
        if !isStaged, folder.areSame(document.path, path) || folder.holds(document.digest, at: path) { return false }
        if !isRehearsal { try folder.link(document.path, as: path) }
        return true
    }

    /// Removes documents that are gone, versions that were replaced long enough ago, and what dead runs left.
    ///
    /// - Parameter state: What the export will remember; it forgets what is removed.
    /// - Returns: The paths of the documents that are gone, in order.
    func remove(_ state: inout ExportState) -> [String] {
        var gone: Set<String> = []
        for document in state.superseded.keys where !state.documents.containsAnyVersion(of: document) {
            // What somebody else has put there since stays.
            guard
                folder.areSame(document.path, document.currentPath)
                    || folder.holds(document.digest, at: document.currentPath)
            else { continue }
            gone.insert(document.currentPath)
            if !isRehearsal { folder.remove(document.currentPath) }
        }
        guard !isRehearsal else { return gone.sorted() }
        let known = Set(state.documents.languages.map(\.locale)).union(state.superseded.keys.map(\.locale))
        state.superseded = state.superseded.filter { now - $0.value < grace }
        let waiting = Set(state.superseded.keys.map(\.path))
        let languages = Dictionary(uniqueKeysWithValues: state.documents.languages.map { ($0.locale, $0.documents) })
        folder.removeUnfinished(in: "")
        for locale in folder.names(in: "")
        where folder.kind(of: locale) == S_IFDIR
            ? known.contains(locale) || folder.isLeftLanguage(locale)
            : languages[locale] != nil && folder.isLinkWithin(locale)
        {
            let path = locale + "/" + PublishedDocument.versionsFolder
            let versions = Set(languages[locale, default: []].map(\.path))
            folder.removeUnfinished(in: locale)
            for version in folder.versions(of: locale, where: { !versions.contains($0) && !waiting.contains($0) }) {
                folder.remove(version.path)
            }
            folder.removeUnfinished(in: path)
            if languages[locale] == nil, folder.names(in: path).isEmpty {
                folder.removeFolder(path)
                folder.removeFolder(locale)
            }
        }
        return gone.sorted()
    }
}
