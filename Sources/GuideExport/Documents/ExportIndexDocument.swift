import ExhibitGuide

/// The whole export: `index.json`.
public struct ExportIndexDocument: Hashable, Sendable, Codable {
    /// One language of the export.
    public struct Locale: Hashable, Sendable, Codable {
        /// The BCP 47 tag, which names the folder.
        public let locale: String
        /// The language of the texts, as far as they have been translated.
        public let textLocale: String
        /// The language's name in itself.
        public let name: String
        /// The direction of its script.
        public let direction: DirectionDocument
        /// How much of it has been translated.
        public let coverage: CoverageDocument
        /// Where this version of the language's index is, below the export's folder.
        public let path: String
        /// The digest of its bytes: `sha256:` and 64 hexadecimal digits.
        public let digest: String
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

    init(_ info: ExhibitionInfo, title: LocalizedText, locales: [Locale], products: [ExhibitGuide.Product]) {
        schemaVersion = ExportSchema.version
        id = info.id
        sourceLocale = info.sourceLocale.identifier
        self.title = TextDocument(title)
        dates = info.dates.map(FactValueDocument.init)
        timeZone = info.timeZone
        self.locales = locales
        self.products = products.sorted { ($0.stop, $0.id) < ($1.stop, $1.id) }.map {
            Product(id: $0.id, stop: $0.stop, booth: $0.booth, concept: $0.concept)
        }
    }
}

/// How many messages of each state a language has, in the whole exhibition.
public struct CoverageDocument: Hashable, Sendable, Codable, JSONWritable {
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

    init(_ coverage: Coverage) {
        translated = coverage[.translated]
        outdated = coverage[.outdated]
        draft = coverage[.draft]
        missing = coverage[.missing]
        total = coverage.total
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("draft", draft)
            json.field("missing", missing)
            json.field("outdated", outdated)
            json.field("total", total)
            json.field("translated", translated)
        }
    }
}

extension ExportIndexDocument: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("dates", dates)
            json.field("id", id)
            json.field("locales", locales)
            json.field("products", products)
            json.field("schemaVersion", schemaVersion)
            json.field("sourceLocale", sourceLocale)
            json.field("timeZone", timeZone)
            json.field("title", title)
        }
    }
}

extension ExportIndexDocument.Locale: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("coverage", coverage)
            json.field("digest", digest)
            json.field("direction", direction)
            json.field("locale", locale)
            json.field("name", name)
            json.field("path", path)
            json.field("textLocale", textLocale)
        }
    }
}

extension ExportIndexDocument.Product: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("booth", booth)
            json.field("concept", concept)
            json.field("id", id)
            json.field("stop", stop)
        }
    }
}
