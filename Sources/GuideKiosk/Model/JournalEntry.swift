import ICU

/// A guide that was read: what the journal keeps of it. Nothing in it is about a person.
struct JournalEntry: Hashable, Sendable {
    /// How a reader came to a guide.
    enum Path: String, Hashable, Sendable, CaseIterable, Codable {
        /// By the list of products.
        case catalogue
        /// By a letter or a concept of the list's index, then the list.
        case index
        /// By searching.
        case search
        /// By its stop number.
        case stop
        /// As the next stop, at the end of another guide.
        case nextStop
        /// By changing the language of a guide that was open.
        case languageChange
    }

    /// The reader's locale, with the economy where one was chosen: `es-PE`.
    let locale: LanguageTag
    /// The product's id.
    let product: String
    /// How long ago the guide was opened, in seconds; the entry may be made long after its reader has gone.
    let age: Int
    /// How long the guide was open, in seconds, without the time in which the kiosk waited for its reader in vain.
    let seconds: Int
    /// How the reader came to it.
    let path: Path
}
