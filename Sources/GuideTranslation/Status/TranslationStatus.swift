import ExhibitGuide
import ICU

/// How far the translations of an exhibition are, by language and file.
public struct TranslationStatus: Hashable, Sendable, Codable {
    /// The version of the document's shape; it grows when a consumer could break.
    public let schemaVersion: Int
    /// The language of the sources.
    public let source: String
    /// The languages, in the order of their tags.
    public let locales: [LocaleStatus]

    /// How far one language is.
    public struct LocaleStatus: Hashable, Sendable, Codable {
        /// The language's tag.
        public let locale: String
        /// The messages of all files by their state.
        public let messages: MessageCounts
        /// How many words of the sources are still to be translated.
        public let wordsLeft: Int
        /// The files: the interface, the exhibition, then the products in the order of their ids.
        public let domains: [DomainStatus]
    }

    /// How far one file is.
    public struct DomainStatus: Hashable, Sendable, Codable {
        /// A product's id, `exhibition` or `interface`.
        public let id: String
        /// The path of the PO file, relative to the exhibition's folder.
        public let file: String
        /// The messages by their state.
        public let messages: MessageCounts
        /// How many words of the sources are still to be translated.
        public let wordsLeft: Int
    }

    /// Counts the messages and words of languages.
    ///
    /// A word is left while its message is not translated: missing, draft or outdated. Of a message with variants the longest counts.
    ///
    /// - Parameters:
    ///   - exhibition: The exhibition, with the translations of these languages.
    ///   - locales: The languages; each lists the files that are translated into it.
    /// - Throws: ``ICUError`` where ICU cannot divide the source language into words.
    public init(of exhibition: Exhibition, locales: [LanguageTag]) throws(ICUError) {
        schemaVersion = 1
        source = exhibition.info.sourceLocale.identifier
        var domains: [(domain: MessageDomain, words: [Int])] = []
        for domain in exhibition.domains {
            let counter = try WordCounter(locale: exhibition.sourceLocale(ofDomain: domain.id))
            var words: [Int] = []
            for text in domain.texts { words.append(try counter.words(in: text.source)) }
            domains.append((domain, words))
        }
        self.locales = locales.sorted().map { locale in
            let statuses = domains.compactMap { domain, words -> DomainStatus? in
                guard exhibition.sourceLocale(ofDomain: domain.id) != locale else { return nil }
                return DomainStatus(
                    domain, words: words, catalog: exhibition.catalog(locale: locale, domain: domain.id), in: locale)
            }
            return LocaleStatus(
                locale: locale.identifier, messages: statuses.reduce(MessageCounts()) { $0 + $1.messages },
                wordsLeft: statuses.reduce(0) { $0 + $1.wordsLeft }, domains: statuses)
        }
    }
}

extension TranslationStatus.DomainStatus {
    fileprivate init(_ domain: MessageDomain, words: [Int], catalog: TranslationCatalog?, in locale: LanguageTag) {
        var counts = MessageCounts()
        var left = 0
        for (text, words) in zip(domain.texts, words) {
            let state = catalog?.state(of: text.key) ?? .missing
            counts.add(state)
            if state != .translated { left += words }
        }
        self.init(
            id: domain.id, file: TranslationsFolder.path(locale, domain.id), messages: counts, wordsLeft: left)
    }
}

/// How many messages are in each state.
public struct MessageCounts: Hashable, Sendable, Codable {
    /// Messages that say what the source says, and were approved.
    public private(set) var translated = 0
    /// Messages whose source has changed since.
    public private(set) var outdated = 0
    /// Messages that nobody has approved yet.
    public private(set) var draft = 0
    /// Messages without a translation that can be used.
    public private(set) var missing = 0
    /// All messages.
    public private(set) var total = 0

    /// No messages.
    public init() {}

    mutating func add(_ state: TranslationState) {
        total += 1
        switch state {
        case .translated: translated += 1
        case .outdated: outdated += 1
        case .draft: draft += 1
        case .missing: missing += 1
        }
    }

    /// The messages of two files.
    ///
    /// - Parameters:
    ///   - left: Those of one.
    ///   - right: Those of the other.
    /// - Returns: The sums.
    public static func + (left: MessageCounts, right: MessageCounts) -> MessageCounts {
        var sum = left
        sum.translated += right.translated
        sum.outdated += right.outdated
        sum.draft += right.draft
        sum.missing += right.missing
        sum.total += right.total
        return sum
    }

    /// The translated messages in whole per cent, rounded down, so that only what is complete has 100.
    public var percentage: Int { total == 0 ? 100 : translated * 100 / total }
}
