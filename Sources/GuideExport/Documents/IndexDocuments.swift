import ExhibitGuide

/// One language's list of products: `<locale>/index.json`.
public struct LocaleIndexDocument: Hashable, Sendable, Codable {
    /// One product of the list.
    public struct Product: Hashable, Sendable, Codable {
        /// The product's id, which names its document.
        public let id: String
        /// The number that a visitor types.
        public let stop: Int
        /// Its name.
        public let title: TextDocument
        /// The company that shows it.
        public let company: TextDocument
        /// Where the booth is.
        public let booth: String
        /// The id of its concept.
        public let concept: String
        /// The letter of the index under which it stands.
        public let indexLetter: String
        /// Whether the whole guide was invented for demonstration.
        public let sample: Bool
    }

    /// The version of the document's shape.
    public let schemaVersion: Int
    /// The BCP 47 tag that the document was made for.
    public let locale: String
    /// The language of its texts, as far as they have been translated.
    public let textLocale: String
    /// The locale of its numbers, dates and lists.
    public let formattingLocale: String
    /// The direction in which it is laid out.
    public let direction: DirectionDocument
    /// The exhibition's name.
    public let title: TextDocument
    /// What greets visitors.
    public let welcome: TextDocument?
    /// Where the exhibition takes place.
    public let venue: TextDocument?
    /// When it takes place.
    public let dates: TextDocument?
    /// The concepts in the exhibition's order.
    public let concepts: [ConceptDocument]
    /// The products in the language's own order.
    public let products: [Product]
    /// The letters of the index that have products, in order.
    public let indexLetters: [String]

    /// Describes an exhibition in a reader's language.
    ///
    /// - Parameters:
    ///   - exhibition: The exhibition's own texts.
    ///   - catalogue: The products in the reader's order.
    ///   - locale: The BCP 47 tag that they were rendered for.
    public init(_ exhibition: LocalizedExhibition, _ catalogue: Catalogue, for locale: String) {
        schemaVersion = ExportSchema.version
        self.locale = locale
        textLocale = exhibition.locale.identifier
        formattingLocale = exhibition.formattingLocale.identifier
        direction = exhibition.direction == .rightToLeft ? .rightToLeft : .leftToRight
        title = TextDocument(exhibition.title)
        welcome = exhibition.welcome.map(TextDocument.init)
        venue = exhibition.venue.map(TextDocument.init)
        dates = exhibition.dates.map(TextDocument.init)
        concepts = exhibition.concepts.map(ConceptDocument.init)
        products = catalogue.entries.map {
            Product(
                id: $0.id, stop: $0.stop, title: TextDocument($0.title), company: TextDocument($0.company),
                booth: $0.booth, concept: $0.concept, indexLetter: $0.indexLetter, sample: $0.sample.isWhole)
        }
        indexLetters = catalogue.indexLetters
    }
}

/// The whole export: `index.json`.
public struct ExportIndexDocument: Hashable, Sendable, Codable {
    /// One language of the export.
    public struct Locale: Hashable, Sendable, Codable {
        /// How many messages of each state the language has.
        public struct Coverage: Hashable, Sendable, Codable {
            /// Messages that say what their sources say.
            public let translated: Int
            /// Messages whose sources have changed since.
            public let outdated: Int
            /// Messages that are not yet approved.
            public let draft: Int
            /// Messages that have not been translated.
            public let missing: Int
            /// All messages.
            public let total: Int
        }

        /// The BCP 47 tag, which names the folder.
        public let locale: String
        /// The language's name in itself.
        public let name: String
        /// The direction of its script.
        public let direction: DirectionDocument
        /// How much of it has been translated.
        public let coverage: Coverage
    }

    /// One product of the exhibition.
    public struct Product: Hashable, Sendable, Codable {
        /// The product's id.
        public let id: String
        /// The number that a visitor types.
        public let stop: Int
        /// Where the booth is.
        public let booth: String
        /// The id of its concept.
        public let concept: String
    }

    /// The version of the document's shape.
    public let schemaVersion: Int
    /// The exhibition's id.
    public let id: String
    /// The language in which the guides are written.
    public let sourceLocale: String
    /// The exhibition's name in that language.
    public let title: TextDocument
    /// When the exhibition takes place, as ISO 8601 dates.
    public let dates: FactValueDocument?
    /// The IANA identifier of the exhibition's time zone.
    public let timeZone: String
    /// The languages of the export.
    public let locales: [Locale]
    /// The products by stop number.
    public let products: [Product]
}
