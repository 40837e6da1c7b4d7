import ExhibitGuide
import Gettext

/// Brings the translations of a PO file and the messages of its sources together, as `msgmerge --previous` does, by key and text.
///
/// A message takes, in this order, the entry
/// 1. of its key and text, live or obsolete;
/// 2. of its text under a key that no longer has it, where only one message and one entry come into question: the key was renamed;
/// 3. of its key under another text: the text was changed. The entry becomes fuzzy and remembers the text that it translates
///    (`#| msgid`); one that was outdated already still remembers the older text, and a draft remains a draft.
///
/// An outdated entry whose message has the key and the text again that it translates is translated again: the change was taken back.
///
/// What no message takes becomes obsolete. Nothing that somebody translated is ever left out.
struct CatalogMerge: Sendable {
    /// The entries of the sources' messages, in the sources' order, without new comments.
    private(set) var entries: [POEntry]
    /// The entries that have no source, newly obsolete ones first.
    let obsolete: [POEntry]
    /// What has changed so far.
    private(set) var changes = CatalogChanges()
    /// Which of the messages have an entry that did not change.
    let isUnchanged: [Bool]

    /// Brings sources and translations together.
    ///
    /// - Parameters:
    ///   - texts: The messages, in the order in which the file will have them.
    ///   - file: The file as it is; `nil` where there is none.
    init(_ texts: [SourceText], into file: POFile?) {
        var matcher = EntryMatcher(texts, old: file?.entries ?? [])
        matcher.matchKeyAndText()
        matcher.matchText()
        matcher.matchKey()
        changes.isNewFile = file == nil
        changes.isReordered = matcher.isReordered
        var entries: [POEntry] = []
        entries.reserveCapacity(texts.count)
        for (text, match) in zip(texts, matcher.matches) {
            entries.append(Self.entry(for: text, match, among: matcher.old, &changes))
        }
        self.entries = entries
        isUnchanged = zip(texts, matcher.matches).map { text, match in
            match.map { $0.kind == .same && !matcher.old[$0.index].translates(text) } ?? false
        }
        obsolete = Self.obsolete(matcher, &changes)
    }

    private static func entry(
        for text: SourceText, _ match: EntryMatcher.Match?, among old: [POEntry], _ changes: inout CatalogChanges
    ) -> POEntry {
        guard let match else {
            changes.new += 1
            return POEntry(msgctxt: text.key, msgid: text.source)
        }
        var entry = old[match.index]
        if match.kind == .same || match.kind == .changed, !entry.isObsolete, entry.translates(text) {
            changes.restored += 1
            entry.isFuzzy = false
            entry.forgetPrevious()
            if match.kind == .changed { entry.msgid = text.source }
            return entry
        }
        switch match.kind {
        case .same: return entry
        case .revived: changes.revived += 1
        case .renamed:
            if entry.isObsolete { changes.revived += 1 } else { changes.renamed += 1 }
        case .changed:
            if entry.msgstrs.allSatisfy(\.isEmpty) {
                changes.new += 1
                entry.forgetPrevious()
                entry.isFuzzy = false
            } else if entry.isFuzzy, entry.previousMsgid == nil {
                changes.drafts += 1
            } else {
                changes.outdated += 1
                if entry.previousMsgid == nil {
                    entry.previousMsgctxt = entry.msgctxt
                    entry.previousMsgid = entry.msgid
                    entry.previousMsgidPlural = entry.msgidPlural
                }
                entry.isFuzzy = true
            }
        }
        entry.isObsolete = false
        // Assigned only where it differs: an entry forgets where an assigned text stood.
        if entry.msgctxt != text.key { entry.msgctxt = text.key }
        if entry.key != POEntry.Key(msgctxt: text.key, msgid: text.source) { entry.msgid = text.source }
        return entry
    }

    private static func obsolete(_ matcher: EntryMatcher, _ changes: inout CatalogChanges) -> [POEntry] {
        var fresh: [POEntry] = []
        var kept: [POEntry] = []
        for (index, entry) in matcher.old.enumerated() where !matcher.isTaken[index] {
            if entry.isObsolete {
                kept.append(entry)
            } else if entry.msgstrs.allSatisfy(\.isEmpty), entry.translatorComments.isEmpty {
                changes.removed += 1
            } else {
                changes.obsolete += 1
                var entry = entry
                entry.isObsolete = true
                entry.references = []
                entry.extractedComments = []
                fresh.append(entry)
            }
        }
        // The same message may have become obsolete before; the newer translation counts.
        let keys = Set(fresh.map(\.key))
        return fresh + kept.filter { !keys.contains($0.key) }
    }

    /// Fills messages without a translation with drafts.
    ///
    /// - Parameters:
    ///   - texts: The messages that were merged.
    ///   - translation: The draft of a message, if there is one.
    mutating func fill(_ texts: [SourceText], _ translation: (SourceText) -> String?) {
        for (index, text) in texts.enumerated() where !entries[index].hasTranslation {
            guard let draft = translation(text) else { continue }
            entries[index].msgstr = draft
            entries[index].isFuzzy = true
        }
    }

    // MARK: Comments

    /// Gives each message its comments for translators (`#.`) and the place of its source (`#:`).
    ///
    /// A source that only moved to another line is no change: else a line added to a guide would touch every language.
    ///
    /// - Parameters:
    ///   - comments: The comments on each message, in the order of the messages.
    ///   - references: The place of each message's source.
    mutating func annotate(_ comments: [[String]], references: [POReference]) {
        for index in entries.indices {
            let paths = entries[index].references.map(\.path)
            let isSame = entries[index].extractedComments == comments[index] && paths == [references[index].path]
            entries[index].extractedComments = comments[index]
            entries[index].references = [references[index]]
            if !isSame, isUnchanged[index] { changes.comments += 1 }
        }
    }

    /// Notes that the header has been completed.
    mutating func noteHeaderChange() { changes.isHeaderChanged = true }
}

extension POEntry {
    /// Whether the entry became outdated by a change that was taken back: it translates what the message says now.
    ///
    /// Who made it outdated noted the key as well as the text; a draft has neither.
    ///
    /// - Parameter text: The message.
    /// - Returns: Whether the entry is fuzzy for no other reason.
    func translates(_ text: SourceText) -> Bool {
        guard isFuzzy, hasTranslation, let previousMsgctxt, let previousMsgid else { return false }
        return Key(msgctxt: previousMsgctxt, msgid: previousMsgid) == Key(msgctxt: text.key, msgid: text.source)
    }

    /// Forgets the source that was last translated.
    mutating func forgetPrevious() {
        guard hasPrevious else { return }
        previousMsgctxt = nil
        previousMsgid = nil
        previousMsgidPlural = nil
    }
}
