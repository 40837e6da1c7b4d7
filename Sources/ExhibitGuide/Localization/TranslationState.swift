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
