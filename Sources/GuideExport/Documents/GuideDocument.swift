import ExhibitGuide
import ICU

/// One guide, rendered in one language: `<locale>/<product>.json`.
public struct GuideDocument: Hashable, Sendable, Codable {
    /// The version of the document's shape.
    public let schemaVersion: Int
    /// The product's id.
    public let id: String
    /// The BCP 47 tag that the document was made for.
    public let locale: String
    /// The language of its texts, as far as they have been translated.
    public let textLocale: String
    /// The locale of its numbers, dates and lists.
    public let formattingLocale: String
    /// The direction in which it is laid out.
    public let direction: DirectionDocument
    /// The number that a visitor types.
    public let stop: Int
    /// Where the booth is.
    public let booth: String
    /// The concept under which the product is shown.
    public let concept: ConceptDocument
    /// Whether the whole guide was invented for demonstration.
    public let sample: Bool
    /// What of the guide was invented for demonstration, where it is not the whole: `booth`, `concept`, `stop`.
    public let sampleFields: [String]
    /// The product's name.
    public let title: TextDocument
    /// A line about it.
    public let tagline: TextDocument
    /// The company that shows it.
    public let company: TextDocument
    /// The facts, in the author's order.
    public let facts: [FactDocument]
    /// The narration's paragraphs, in their order.
    public let narration: [ParagraphDocument]
    /// How long the narration takes read aloud, in seconds.
    public let seconds: Int

    /// Describes a rendered guide.
    ///
    /// - Parameters:
    ///   - guide: The guide.
    ///   - locale: What it was rendered for.
    public init(_ guide: LocalizedGuide, for locale: LanguageTag) {
        schemaVersion = ExportSchema.version
        id = guide.id
        self.locale = locale.identifier
        textLocale = guide.locale.identifier
        formattingLocale = guide.formattingLocale.identifier
        direction = DirectionDocument(guide.direction)
        stop = guide.stop
        booth = guide.booth
        concept = ConceptDocument(guide.concept)
        sample = guide.sample.isWhole
        sampleFields = guide.sample.fieldNames
        title = TextDocument(guide.title)
        tagline = TextDocument(guide.tagline)
        company = TextDocument(guide.company)
        facts = guide.facts.map(FactDocument.init)
        narration = guide.narration.map { ParagraphDocument($0, in: locale) }
        seconds = guide.seconds
    }
}

extension GuideDocument: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("booth", booth)
            json.field("company", company)
            json.field("concept", concept)
            json.field("direction", direction)
            json.field("facts", facts)
            json.field("formattingLocale", formattingLocale)
            json.field("id", id)
            json.field("locale", locale)
            json.field("narration", narration)
            json.field("sample", sample)
            json.field("sampleFields", sampleFields)
            json.field("schemaVersion", schemaVersion)
            json.field("seconds", seconds)
            json.field("stop", stop)
            json.field("tagline", tagline)
            json.field("textLocale", textLocale)
            json.field("title", title)
        }
    }
}

/// A concept of the exhibition.
public struct ConceptDocument: Hashable, Sendable, Codable {
    /// The concept's id.
    public let id: String
    /// Its name.
    public let title: TextDocument
    /// Whether it was invented for demonstration.
    public let sample: Bool

    init(_ concept: LocalizedConcept) {
        id = concept.id
        title = TextDocument(concept.title)
        sample = concept.isSample
    }
}

extension ConceptDocument: JSONWritable {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("id", id)
            json.field("sample", sample)
            json.field("title", title)
        }
    }
}
