import Dispatch
import ExhibitGuide
import Foundation
import ICU
import Synchronization

/// One run of an export into a folder.
///
/// 1. Versions are written that are not there yet; nobody reads them.
/// 2. `index.json` is replaced. From here on a reader who begins sees the new tree, and one who began before finds the old one.
/// 3. The documents of the plain names are replaced, and versions removed that were replaced some time ago.
///
/// A run that dies at any moment leaves a tree that is whole, and files that the next run uses or removes.
struct Publication {
    let exporter: Exporter
    let folder: ExportFolder
    /// Whether nothing is written.
    let isRehearsal: Bool
    let progress: Exporter.Progress?

    /// What was rendered and written in this run, to be taken back if it fails.
    private let staged = Staging()

    final class Staging: Sendable {
        /// The documents, and whether they were not there before.
        let documents = Mutex<[(document: PublishedDocument, isNew: Bool)]>([])
        let folders = Mutex<[String]>([])
        /// The languages whose folders are known to be there.
        let locales = Mutex<Set<String>>([])
    }

    init(of exporter: Exporter, in path: String, isRehearsal: Bool, progress: Exporter.Progress?) {
        self.exporter = exporter
        self.isRehearsal = isRehearsal
        self.progress = progress
        let root = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.path(percentEncoded: false)
        folder = ExportFolder(root: root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root)
    }

    func run() throws -> ExportReport {
        try folder.checkPlace(content: exporter.path, isRehearsal: isRehearsal)
        let lock = isRehearsal ? nil : FolderLock(folder.root)
        defer { lock?.release() }
        let before = try PublishedTree(in: folder)
        // Before the content is read: what changes in between is then seen by the next run.
        let digests = SourceDigests(ContentFolder(exporter.path), request: exporter.options.request)
        let kept = digests.map { before.languages(unchangedSince: $0, in: folder) } ?? []
        if let source = digests?.common, !kept.isEmpty, kept.count == before.state?.languages.count {
            var state = ExportState(index: before.indexDigest)
            state.source = source
            state.languages = before.state?.languages ?? []
            state.documents = before.documents
            return try settle(before, state, DocumentList(), ExportReport.empty)
        }
        // What takes longest to open, and what every language waits for at its end, is opened while guides are read.
        DispatchQueue.global().async { [formatters = exporter.formatters] in
            _ = try? formatters.latinTransliterator()
        }
        let (content, diagnostics) = try exporter.content()
        guard let content else { return ExportReport(diagnostics: diagnostics) }
        return try write(content, keeping: kept, before, digests, isLocked: lock != nil)
    }

    // MARK: Documents

    private func write(
        _ content: Exporter.Content, keeping kept: Set<String>, _ before: PublishedTree, _ digests: SourceDigests?,
        isLocked: Bool
    ) throws -> ExportReport {
        let products = content.products ?? Set(content.sources.exhibition.products.map(\.id))
        var before = before
        let names = products.sorted() + [PublishedDocument.indexName]
        try folder.checkTree(
            locales: content.locales.map(\.identifier), names: names, before: before, content: exporter.path,
            isRehearsal: isRehearsal)
        let translations = digests?.translations(Set(content.sources.availableLocales.map(\.identifier)))
        var lateLock: FolderLock?
        defer { lateLock?.release() }
        var state: ExportState
        let report: ExportReport
        do {
            if !isRehearsal {
                try makeRoot()
                if !isLocked {
                    lateLock = FolderLock(folder.root)
                    // Another export may have been first to make the folder.
                    before = try PublishedTree(in: folder)
                    try folder.checkTree(
                        locales: content.locales.map(\.identifier), names: names, before: before,
                        content: exporter.path, isRehearsal: isRehearsal)
                }
                folder.removeUnfinished(in: "")
            }
            let (languages, found) = try RenderingRun(
                content, isPretty: exporter.options.isPretty, formatters: exporter.formatters, progress: progress,
                store: store
            ).run(content.locales.filter { !kept.contains($0.identifier) })
            let diagnostics = Set(content.diagnostics).union(found).sorted()
            let hasErrors = diagnostics.contains { $0.severity == .error }
            if hasErrors, !exporter.options.keepsGoing {
                takeBack()
                return ExportReport(diagnostics: diagnostics)
            }
            let index = try before.index(content, rendered: languages, keeping: kept)
            let bytes = JSONWriter.document(index, isPretty: exporter.options.isPretty)
            state = ExportState(index: SHA256(bytes))
            state.documents = DocumentList(
                staged.documents.withLock { $0.map(\.document) } + before.documents.filter { kept.contains($0.locale) })
            if diagnostics.isEmpty, let digests, let translations {
                state.source = digests.common
                let rendered = languages.compactMap { language in
                    digests.language(language.description.locale, chain: language.chain, translations: translations).map
                    {
                        ExportState.Language(locale: language.description.locale, chain: language.chain, source: $0)
                    }
                }
                let unchanged = before.state?.languages.filter { kept.contains($0.locale) } ?? []
                state.languages = (rendered + unchanged).sorted { $0.locale < $1.locale }
                if state.languages.count < content.locales.count { state.source = nil }
            }
            let isNew = before.index != bytes
            state.superseded = before.superseded(by: state.documents, now: Int(time(nil)))
            if before.isForgotten {
                for document in folder.otherVersions(than: state.documents, before.documents) {
                    state.superseded[document] = state.superseded[document] ?? Int(time(nil))
                }
            }
            if !isRehearsal, isNew {
                try folder.replace(ExportState.file, withPieces: state.pieces)
                try folder.replace("index.json", with: bytes)
            }
            report = ExportReport(
                diagnostics: diagnostics, isPublished: true, documentCount: 0, renewed: DocumentList(),
                isIndexWritten: isNew, removed: [])
        } catch {
            takeBack()
            throw error
        }
        // From here on nothing is taken back: `index.json` names what was written.
        return try settle(before, state, newDocuments(of: state), report)
    }

    /// The documents that this run wrote; what it remembers of them is let go.
    private func newDocuments(of state: ExportState) -> DocumentList {
        let all = staged.documents.withLock { documents in
            defer { documents = [] }
            return documents
        }
        // The first export of all remembers its documents once.
        if all.count == state.documents.count, all.allSatisfy(\.isNew) { return state.documents }
        return DocumentList(all.filter(\.isNew).map(\.document))
    }

    /// Writes a version that is not there yet.
    private var store: RenderingRun.Store {
        { [folder, isRehearsal, staged] document, bytes in
            let path = document.path
            let isNew = folder.read(path, size: bytes.count) != bytes
            staged.documents.withLock { $0.append((document, isNew)) }
            guard isNew, !isRehearsal else { return }
            if !staged.locales.withLock({ $0.contains(document.locale) }) {
                for path in [document.locale, document.locale + "/" + PublishedDocument.versionsFolder]
                where folder.kind(of: path) == nil {
                    if try folder.makeFolder(path) { staged.folders.withLock { $0.append(folder.absolute(path)) } }
                }
                staged.locales.withLock { _ = $0.insert(document.locale) }
            }
            try folder.replace(path, with: bytes)
        }
    }

    /// Makes the folder, and those above it.
    private func makeRoot() throws(ExportError) {
        var missing: [String] = []
        var path = folder.root
        while access(path, F_OK) != 0, errno == ENOENT, path != "/", !path.isEmpty {
            missing.append(path)
            path = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
            if path.count > 1, path.hasSuffix("/") { path.removeLast() }
        }
        for path in missing.reversed() {
            if try ExportFolder(root: path).makeFolder("") { staged.folders.withLock { $0.append(path) } }
        }
    }

    /// Removes what this run wrote.
    private func takeBack() {
        guard !isRehearsal else { return }
        for (document, isNew) in staged.documents.withLock({ $0 }) where isNew { folder.remove(document.path) }
        for path in staged.folders.withLock({ $0 }).reversed() { rmdir(path) }
    }

    // MARK: Afterwards

    /// Brings the plain names up to date, and removes what nobody needs any more.
    private func settle(
        _ before: PublishedTree, _ state: ExportState, _ staged: DocumentList, _ report: ExportReport
    ) throws -> ExportReport {
        let settlement = Settlement(
            folder: folder, isRehearsal: isRehearsal, now: Int(time(nil)), grace: exporter.options.grace)
        var state = state
        state.superseded.merge(before.superseded(by: state.documents, now: settlement.now)) { first, _ in first }
        let renewed = try settlement.renew(state.documents, staged: staged)
        let removed = settlement.remove(&state)
        if !isRehearsal, before.state != state || before.stateBytes == nil {
            try folder.replace(ExportState.file, withPieces: state.pieces)
        }
        return ExportReport(
            diagnostics: report.diagnostics, isPublished: true, documentCount: state.documents.count + 1,
            renewed: renewed, isIndexWritten: report.isIndexWritten, removed: removed)
    }
}

extension ExportReport {
    /// Of an exhibition in which nothing is wrong.
    static let empty = ExportReport(
        diagnostics: [], isPublished: true, documentCount: 0, renewed: DocumentList(), isIndexWritten: false,
        removed: [])

    /// Of content from which nothing was written.
    init(diagnostics: [Diagnostic]) {
        self.init(
            diagnostics: diagnostics, isPublished: false, documentCount: 0, renewed: DocumentList(),
            isIndexWritten: false, removed: [])
    }
}

/// Keeps other exports out of a folder while it lives; the system takes it back from a process that dies.
struct FolderLock {
    private let descriptor: Int32

    /// Waits until no other export is at work; `nil` where there is no folder.
    init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        // A file system that knows no locks is written to without.
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    }

    func release() { close(descriptor) }
}
