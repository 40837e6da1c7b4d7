import Gettext

/// How a translation stands to its source; everywhere the same words.
public enum TranslationState: String, Hashable, Sendable, CaseIterable, Codable {
    /// It says what the source says, and was approved.
    case translated
    /// The source has changed since.
    case outdated
    /// It was made by a machine, or is not yet approved.
    case draft
    /// There is none.
    case missing
}

extension TranslationState {
    /// How an entry of a PO file stands to the message that it translates.
    ///
    /// - Parameters:
    ///   - entry: The entry.
    ///   - isCurrent: Whether its source text is the message's, byte by byte.
    public init(of entry: POEntry, isCurrent: Bool) {
        if entry.msgstr.isEmpty {
            self = .missing
        } else if !isCurrent {
            self = .outdated
        } else if entry.isFuzzy {
            self = entry.previousMsgid == nil ? .draft : .outdated
        } else {
            self = .translated
        }
    }
}
