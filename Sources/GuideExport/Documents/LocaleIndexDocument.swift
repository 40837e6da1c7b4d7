import ExhibitGuide

/// One language's list of products, with the exhibition's own texts: `<locale>/index.json`.
public struct LocaleIndexDocument: Hashable, Sendable, Codable {
    /// One product of the list.
    public struct Product: Hashable, Sendable, Codable {
        /// The keys by which a product is found.
        public struct Search: Hashable, Sendable, Codable {
            /// Those of its name.
            public let title: SearchDocument
            /// Those of the company that shows it.
            public let company: SearchDocument
        }

        /// The product's id, which names its document.
        public let id: String
        /// The number that a visitor types.
        public let stop: Int
        /// Its name.
        public let title: TextDocument
        /// A line about it.
        public let tagline: TextDocument
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
        /// What of the guide was invented for demonstration, where it is not the whole: `booth`, `concept`, `stop`.
        public let sampleFields: [String]
        /// How long the narration takes read aloud, in seconds.
        public let seconds: Int
        /// What somebody may type to find it.
        public let search: Search
        /// Where this version of the guide is, below the export's folder; absent where the guide was not exported.
        public let path: String?
        /// The digest of its bytes: `sha256:` and 64 hexadecimal digits; absent where the guide was not exported.
        public let digest: String?
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
    /// The economies in APEC's order.
    public let economies: [EconomyDocument]
    /// The words that are the same everywhere.
    public let glossary: [GlossaryTermDocument]
    /// The products in the language's own order.
    public let products: [Product]
    /// The letters of the index that have products, in order.
    public let indexLetters: [String]
    /// The guides themselves, in the order of ``products``: only in the single document of `--stdout`.
    public let guides: [GuideDocument]?

    init(
        _ exhibition: LocalizedExhibition, locale: String, economies: [EconomyDocument],
        glossary: [GlossaryTermDocument], products: [Product] = [], indexLetters: [String],
        guides: [GuideDocument]? = nil
    ) {
        schemaVersion = ExportSchema.version
        self.locale = locale
        textLocale = exhibition.locale.identifier
        formattingLocale = exhibition.formattingLocale.identifier
        direction = DirectionDocument(exhibition.direction)
        title = TextDocument(exhibition.title)
        welcome = exhibition.welcome.map(TextDocument.init)
        venue = exhibition.venue.map(TextDocument.init)
        dates = exhibition.dates.map(TextDocument.init)
        concepts = exhibition.concepts.map(ConceptDocument.init)
        self.economies = economies
        self.glossary = glossary
        self.products = products
        self.indexLetters = indexLetters
        self.guides = guides
    }
}

extension LocaleIndexDocument: JSONWritable {
    func write(to json: inout JSONWriter) { write(to: &json, products: products) }

    /// Writes the document with products that are made as they are written.
    func write(to json: inout JSONWriter, products: some Sequence<Product>) {
        json.object { json in
            json.field("concepts", concepts)
            json.field("dates", dates)
            json.field("direction", direction)
            json.field("economies", economies)
            json.field("formattingLocale", formattingLocale)
            json.field("glossary", glossary)
            json.field("guides", guides)
            json.field("indexLetters", indexLetters)
            json.field("locale", locale)
            json.field("products", each: products)
            json.field("schemaVersion", schemaVersion)
            json.field("textLocale", textLocale)
            json.field("title", title)
            json.field("venue", venue)
            json.field("welcome", welcome)
        }
    }
}

extension LocaleIndexDocument.Product: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("booth", booth)
            json.field("company", company)
            json.field("concept", concept)
            json.field("digest", digest)
            json.field("id", id)
            json.field("indexLetter", indexLetter)
            json.field("path", path)
            json.field("sample", sample)
            json.field("sampleFields", sampleFields)
            json.field("search", search)
            json.field("seconds", seconds)
            json.field("stop", stop)
            json.field("tagline", tagline)
            json.field("title", title)
        }
    }
}

extension LocaleIndexDocument.Product.Search: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("company", company)
            json.field("title", title)
        }
    }
}
