import ICU

/// A product's guide, rendered for one reader. It is plain data: whoever shows it needs neither files nor ICU.
public struct LocalizedGuide: Hashable, Sendable, Identifiable {
    /// The product's id.
    public let id: String
    /// The language of the texts, as far as they have been translated.
    public let locale: LanguageTag
    /// The locale of the numbers, dates and lists.
    public let formattingLocale: LanguageTag
    /// The direction in which the guide is laid out.
    public let direction: TextDirection
    /// The number that a visitor types.
    public let stop: Int
    /// Where the booth is.
    public let booth: String
    /// The concept under which the product is shown.
    public let concept: LocalizedConcept
    /// What of the guide was invented for demonstration.
    public let sample: Sample
    /// The product's name.
    public let title: LocalizedText
    /// A line about it.
    public let tagline: LocalizedText
    /// The company that shows it.
    public let company: LocalizedText
    /// The facts, in the author's order.
    public let facts: [LocalizedFact]
    /// The narration's paragraphs, in their order.
    public let narration: [LocalizedParagraph]

    /// How long the narration takes read aloud, in seconds.
    public var seconds: Int { narration.reduce(0) { $0 + $1.seconds } }

    /// Every text of the guide.
    public var texts: [LocalizedText] {
        [title, tagline, company, concept.title] + facts.map(\.label) + narration.map(\.text)
    }
}

/// A concept in a reader's language.
public struct LocalizedConcept: Hashable, Sendable, Identifiable {
    /// The concept's id.
    public let id: String
    /// Its name.
    public let title: LocalizedText
    /// Whether it was invented for demonstration.
    public let isSample: Bool
}

/// A fact in a reader's language.
public struct LocalizedFact: Hashable, Sendable, Identifiable {
    /// The fact's id.
    public let id: String
    /// What is stated.
    public let label: LocalizedText
    /// The value, as the reader writes it.
    public let text: LocalizedText
    /// The value itself.
    public let value: FactValue
}

/// A paragraph of a narration in a reader's language.
public struct LocalizedParagraph: Hashable, Sendable, Identifiable {
    /// The paragraph's id.
    public let id: String
    /// The text, with emphasis and pauses in its runs.
    public let text: LocalizedText
    /// The text's sentences, in their order.
    public let sentences: [LocalizedSentence]
    /// How long it takes read aloud, in seconds.
    public let seconds: Int
}

/// The exhibition's own texts in a reader's language.
public struct LocalizedExhibition: Hashable, Sendable {
    /// The exhibition's id.
    public let id: String
    /// The language of the texts, as far as they have been translated.
    public let locale: LanguageTag
    /// The locale of the numbers, dates and lists.
    public let formattingLocale: LanguageTag
    /// The direction in which texts are laid out.
    public let direction: TextDirection
    /// Its name.
    public let title: LocalizedText
    /// What greets visitors.
    public let welcome: LocalizedText?
    /// Where it takes place.
    public let venue: LocalizedText?
    /// When it takes place, as the reader writes it.
    public let dates: LocalizedText?
    /// The concepts in the exhibition's order.
    public let concepts: [LocalizedConcept]
}
