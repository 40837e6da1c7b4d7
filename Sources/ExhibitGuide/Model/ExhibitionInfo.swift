import ICU

/// The exhibition itself: its languages, texts, concepts, economies and rules.
public struct ExhibitionInfo: Hashable, Sendable {
    /// The exhibition's id.
    public let id: String
    /// The language in which guides are written.
    public let sourceLocale: LanguageTag
    /// Where a reader goes whose language has no text, in order.
    public let fallback: [LanguageTag]
    /// The language whose translations are shown to other translators beside the source, if there is one.
    public let reference: LanguageTag?
    /// The first and the last day.
    public let dates: FactValue?
    /// The IANA identifier of the exhibition's time zone.
    public let timeZone: String
    /// Its name.
    public let title: SourceText
    /// What greets visitors.
    public let welcome: SourceText?
    /// Where it takes place.
    public let venue: SourceText?
    /// Facts of the exhibition that its texts use.
    public let facts: [Fact]
    /// The names of facts that are wrong, and therefore not among ``facts``.
    let damagedFacts: Set<String>
    /// The concepts in the exhibition's order.
    public let concepts: [Concept]
    /// The labels that products share, by the id of the fact.
    public let labels: [SourceText]
    /// The economies in APEC's order.
    public let economies: [Economy]
    /// What happens to translations that are not quite right.
    public let policy: TranslationPolicy
    /// What `guide check` does not say of this exhibition.
    public let ignoredRules: [IgnoredRule]
    /// Where it was read from.
    public let file: String
    /// Where in ``labels`` the label of a key stands.
    private let labelPlaces: [String: Int]

    init(
        id: String, sourceLocale: LanguageTag, fallback: [LanguageTag], reference: LanguageTag?, dates: FactValue?,
        timeZone: String, title: SourceText, welcome: SourceText?, venue: SourceText?, facts: [Fact],
        damagedFacts: Set<String>, concepts: [Concept], labels: [SourceText], economies: [Economy],
        policy: TranslationPolicy,
        ignoredRules: [IgnoredRule], file: String
    ) {
        self.id = id
        self.sourceLocale = sourceLocale
        self.fallback = fallback
        self.reference = reference
        self.dates = dates
        self.timeZone = timeZone
        self.title = title
        self.welcome = welcome
        self.venue = venue
        self.facts = facts
        self.damagedFacts = damagedFacts
        self.concepts = concepts
        self.labels = labels
        self.economies = economies
        self.policy = policy
        self.ignoredRules = ignoredRules
        self.file = file
        labelPlaces = Dictionary(labels.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    /// Every message of the exhibition, in the order of its file.
    public var texts: [SourceText] {
        [title] + [welcome, venue].compactMap { $0 } + concepts.map(\.title) + facts.compactMap(\.label) + labels
            + economies.compactMap(\.name)
    }

    /// The label that products share for a fact.
    ///
    /// - Parameter fact: The fact's id.
    /// - Returns: The label, if the exhibition has one.
    public func label(of fact: String) -> SourceText? {
        labelPlaces["labels." + fact].map { labels[$0] }
    }
}

/// A theme under which products are shown.
public struct Concept: Hashable, Sendable, Identifiable {
    /// The concept's id.
    public let id: String
    /// Its name.
    public let title: SourceText
    /// Whether it was invented for demonstration.
    public let isSample: Bool
}

/// A member economy of APEC.
public struct Economy: Hashable, Sendable {
    /// The ISO 3166-1 alpha-2 code.
    public let code: String
    /// APEC's name, where CLDR's is another.
    public let name: SourceText?
    /// The languages that its delegates are offered, the default first.
    public let locales: [LanguageTag]
}

/// What happens to translations that are not quite right.
public struct TranslationPolicy: Hashable, Sendable {
    /// Whether readers see a text or its fallback.
    public enum Visibility: String, Hashable, Sendable {
        /// Readers see the translation.
        case show
        /// Readers see the text in the next language of the fallback.
        case hide
    }

    /// What happens to drafts.
    public var drafts = Visibility.hide
    /// What happens to translations of a source that has changed since.
    public var outdated = Visibility.show
}
