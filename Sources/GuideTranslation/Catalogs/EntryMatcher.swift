import ExhibitGuide
import Gettext

/// Finds for each message of the sources the entry of a PO file that belongs to it.
struct EntryMatcher {
    /// How an entry belongs to a message.
    enum Kind: Hashable {
        /// It has its key and its text.
        case same
        /// It has its key and its text, and was obsolete.
        case revived
        /// It has its text.
        case renamed
        /// It has its key.
        case changed
    }

    struct Match {
        /// The place of the entry among the old ones.
        let index: Int
        let kind: Kind
    }

    let texts: [SourceText]
    let old: [POEntry]
    private(set) var matches: [Match?]
    /// Which of the old entries belong to a message.
    private(set) var isTaken: [Bool]

    init(_ texts: [SourceText], old: [POEntry]) {
        self.texts = texts
        self.old = old
        matches = Array(repeating: nil, count: texts.count)
        isTaken = Array(repeating: false, count: old.count)
    }

    /// Whether the live entries that were kept stood in another order than the messages do.
    var isReordered: Bool {
        let kept = matches.compactMap(\.self).filter { !old[$0.index].isObsolete }.map(\.index)
        return zip(kept, kept.dropFirst()).contains { $0 > $1 }
    }

    private mutating func take(_ index: Int, for text: Int, _ kind: Kind) {
        matches[text] = Match(index: index, kind: kind)
        isTaken[index] = true
    }

    // MARK: By key and text

    mutating func matchKeyAndText() {
        var live: [POEntry.Key: Int] = [:]
        var obsolete: [POEntry.Key: Int] = [:]
        live.reserveCapacity(old.count)
        for (index, entry) in old.enumerated().reversed() {
            if entry.isObsolete { obsolete[entry.key] = index } else { live[entry.key] = index }
        }
        for (place, text) in texts.enumerated() {
            let key = POEntry.Key(msgctxt: text.key, msgid: text.source)
            if let index = live[key] {
                take(index, for: place, .same)
            } else if let index = obsolete[key] {
                take(index, for: place, .revived)
            }
        }
    }

    // MARK: By text

    /// A text by its bytes: two texts that differ in their normalization are two texts, as for gettext.
    private typealias Text = POEntry.Key

    private static func text(_ text: String) -> Text { Text(msgctxt: nil, msgid: text) }

    mutating func matchText() {
        guard matches.contains(where: { $0 == nil }) else { return }
        var wanting: [Text: [Int]] = [:]
        for (place, text) in texts.enumerated() where matches[place] == nil {
            wanting[Self.text(text.source), default: []].append(place)
        }
        var candidates: [Text: [Int]] = [:]
        for (index, entry) in old.enumerated() where !isTaken[index] {
            let text = Self.text(entry.msgid)
            if wanting[text] != nil { candidates[text, default: []].append(index) }
        }
        for (text, places) in wanting {
            guard places.count == 1, let index = unambiguous(candidates[text] ?? []) else { continue }
            take(index, for: places[0], .renamed)
        }
    }

    /// The only one of some entries that comes into question: live before obsolete, translated before not.
    private func unambiguous(_ candidates: [Int]) -> Int? {
        let live = candidates.filter { !old[$0].isObsolete }
        let obsolete = candidates.filter { old[$0].isObsolete && old[$0].hasTranslation }
        for group in [live.filter { old[$0].hasTranslation }, obsolete, live] where !group.isEmpty {
            return group.count == 1 ? group[0] : nil
        }
        return nil
    }

    // MARK: By key

    mutating func matchKey() {
        guard matches.contains(where: { $0 == nil }) else { return }
        var byKey: [String: Int] = [:]
        // Live entries before obsolete ones, and of several the first, which is the one that became obsolete last.
        for isObsolete in [true, false] {
            for (index, entry) in old.enumerated().reversed() where !isTaken[index] && entry.isObsolete == isObsolete {
                guard let key = entry.msgctxt, !isObsolete || entry.hasTranslation else { continue }
                byKey[key] = index
            }
        }
        for (place, text) in texts.enumerated() where matches[place] == nil {
            if let index = byKey[text.key] { take(index, for: place, .changed) }
        }
    }
}
