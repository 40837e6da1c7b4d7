import ICU

/// The words that must be the same everywhere, in every language: what `Translations/glossary.csv` says.
///
/// ```csv
/// term,pos,note,ko,en,ru
/// booth,noun,Where a product is shown,부스,booth,стенд | стенды
/// ```
///
/// The file is CSV (RFC 4180) in UTF-8. Its columns are `term`, an English headword; `pos`, the part of speech; `note`, for
/// translators; and one column for each language, by its tag. A cell may hold several accepted forms with ` | ` between them; what
/// an empty cell would say is not checked.
public struct Glossary: Hashable, Sendable {
    /// One row: a word in several languages.
    public struct Term: Hashable, Sendable {
        /// The English headword, which names the term.
        public let term: String
        /// The part of speech.
        public let partOfSpeech: String
        /// What a translator should know.
        public let note: String
        /// The accepted forms by language, the preferred one first.
        public let forms: [LanguageTag: [String]]
        /// Where the row stands.
        public let location: SourceLocation
    }

    /// Where the glossary is, relative to the exhibition's folder.
    public static let path = "Translations/glossary.csv"

    /// The terms in the order of the file.
    public let terms: [Term]
    /// The languages that have a column, in the order of the file.
    public let locales: [LanguageTag]

    /// Creates a glossary.
    ///
    /// - Parameters:
    ///   - terms: The terms.
    ///   - locales: The languages that have a column.
    public init(terms: [Term] = [], locales: [LanguageTag] = []) {
        self.terms = terms
        self.locales = locales
    }

    /// A glossary without terms.
    public static let empty = Glossary()
}
