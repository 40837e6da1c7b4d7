import ExhibitGuide
import Gettext
import ICU

/// A PO file brought up to date with the guides, before it is written.
struct MergedCatalog: Sendable {
    let locale: LanguageTag
    let domain: MessageDomain
    /// The file as it is.
    let file: CatalogFile
    let merge: CatalogMerge
    let header: POEntry

    /// The file's contents with other entries in place of the merged ones.
    ///
    /// - Parameter entries: The entries of the messages, in their order.
    /// - Returns: The contents, in which what did not change keeps its bytes.
    func contents(with entries: [POEntry]) -> [UInt8] {
        let new = POFile(
            headerEntry: header, entries: entries + merge.obsolete,
            trailingComments: file.contents?.trailingComments ?? [])
        return file.bytes.map(new.serialized(keepingLayoutOf:)) ?? Array(new.serialized().utf8)
    }
}

extension PlannedFile {
    /// The file that a merged catalog becomes.
    init(_ catalog: MergedCatalog) {
        let changes = catalog.merge.changes
        self.init(
            path: catalog.file.path, changes: changes,
            contents: changes.isEmpty ? catalog.file.bytes ?? [] : catalog.contents(with: catalog.merge.entries),
            previousContents: catalog.file.bytes)
    }
}
