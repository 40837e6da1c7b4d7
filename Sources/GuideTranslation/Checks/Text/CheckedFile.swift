import ExhibitGuide
import Gettext
import ICU

/// A PO file that is checked, with the messages that it should translate.
struct CheckedFile: Sendable {
    /// Its path, relative to the exhibition's folder.
    let path: String
    let locale: LanguageTag
    let domain: CheckedDomain
    let contents: POFile
    /// Whether errors kept entries from being read, so that what is missing may be among those.
    let isDamaged: Bool
    /// For each message of the domain the index of its entry in ``contents``, where there is one.
    let entries: [Int?]
    /// How each message's translation stands to it.
    let states: [TranslationState]

    /// Reads how a file stands to its domain.
    init(path: String, locale: LanguageTag, domain: CheckedDomain, contents: POFile, isDamaged: Bool) {
        self.path = path
        self.locale = locale
        self.domain = domain
        self.contents = contents
        self.isDamaged = isDamaged
        var entries: [Int?] = []
        var states: [TranslationState] = []
        for text in domain.texts {
            let found = contents.indexOfTranslation(context: text.key, msgid: text.source)
            entries.append(found?.index)
            states.append(
                found.map { TranslationState(of: contents.entries[$0.index], isCurrent: $0.isCurrent) } ?? .missing)
        }
        self.entries = entries
        self.states = states
    }

    /// Where an entry begins.
    func location(ofEntry index: Int, _ part: POEntry.Part = .msgctxt) -> SourceLocation {
        let entry = contents.entries[index]
        return location(entry.position(of: part) ?? entry.position)
    }

    func location(_ position: POPosition?) -> SourceLocation {
        SourceLocation(file: path, line: position?.line ?? 1, column: position?.column ?? 1)
    }
}

/// A group of messages whose sources were read once for all languages.
struct CheckedDomain: Sendable {
    let domain: MessageDomain
    let texts: [SourceText]
    /// The sources in the order of ``texts``.
    let sources: [CheckedMessage]
    /// Which variables each message may use.
    let checks: [MessageCheck]
    /// The facts by their ids; `nil` for the interface.
    let facts: [String: FactValue]?
    let keys: Set<String>

    /// Reads a domain's sources.
    init(_ domain: MessageDomain) {
        self.domain = domain
        texts = domain.texts
        let checks = domain.texts.map(domain.check(of:))
        self.checks = checks
        sources = zip(domain.texts, checks).map { CheckedMessage($0.source, check: $1) }
        facts = domain.facts.map { Dictionary($0.map { ($0.id, $0.value) }) { first, _ in first } }
        keys = Set(domain.texts.map(\.key))
    }

    var id: String { domain.id }
}
