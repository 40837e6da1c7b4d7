/// What bringing a PO file up to date with its sources changes in it.
public struct CatalogChanges: Hashable, Sendable {
    /// Translations whose source has changed: they are kept, flagged fuzzy, with the source that they translate.
    public var outdated = 0
    /// Drafts whose source has changed: they stay drafts.
    public var drafts = 0
    /// Messages without a translation that are new or have a new text.
    public var new = 0
    /// Translations that went along with their text to another key.
    public var renamed = 0
    /// Outdated translations whose source is again the one that they translate: they are translated again.
    public var restored = 0
    /// Obsolete translations that have a source again.
    public var revived = 0
    /// Translations without a source any more: they are kept as obsolete.
    public var obsolete = 0
    /// Messages without a source that had no translation either: they are left out.
    public var removed = 0
    /// Messages of which only the comments for translators change.
    public var comments = 0
    /// Whether the messages stand in another order.
    public var isReordered = false
    /// Whether fields are added to the header.
    public var isHeaderChanged = false
    /// Whether there was no file before.
    public var isNewFile = false

    /// No changes.
    public init() {}

    /// Whether nothing changes, so that the file need not be touched.
    public var isEmpty: Bool { self == CatalogChanges() }
}

extension CatalogChanges: CustomStringConvertible {
    /// What changes, on one line: `1 outdated, 2 new, 1 obsolete, 1 renamed`.
    public var description: String {
        var parts = isNewFile ? ["created"] : []
        let counts = [
            (outdated, "outdated"), (drafts, "draft"), (new, "new"), (obsolete, "obsolete"), (renamed, "renamed"),
            (restored, "restored"), (revived, "revived"), (removed, "removed"),
        ]
        for (count, name) in counts where count > 0 { parts.append("\(count) \(name)") }
        if comments > 0 { parts.append("comments on \(comments)") }
        if isReordered { parts.append("reordered") }
        if isHeaderChanged, !isNewFile { parts.append("header") }
        return parts.isEmpty ? "up to date" : parts.joined(separator: ", ")
    }
}
