import ExhibitGuide

/// What an export came to.
public struct ExportReport: Hashable, Sendable {
    /// What is wrong with the content, sorted by file, line and column.
    public let diagnostics: [Diagnostic]
    /// Whether the folder now shows the content; `false` where there was no exhibition, or it has errors and nobody said to go on.
    public let isPublished: Bool
    /// How many documents the tree has.
    public let documentCount: Int
    /// The documents of languages that were written, or that would be.
    let renewed: DocumentList
    /// Whether the index of the export was written, or would be.
    let isIndexWritten: Bool
    /// The documents that were removed, or that would be, by their paths.
    public let removed: [String]

    /// The documents that were written, or that would be, by their paths, in order. They are put together anew each time.
    public var written: [String] {
        renewed.map(\.currentPath).sorted() + (isIndexWritten ? ["index.json"] : [])
    }

    /// Whether there was nothing to do.
    public var isCurrent: Bool { isPublished && renewed.isEmpty && !isIndexWritten && removed.isEmpty }

    /// Whether something is wrong with the content that must be mended.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
