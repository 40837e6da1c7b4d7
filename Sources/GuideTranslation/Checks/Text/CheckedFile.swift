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
    /// For each message of the domain the index of its entry in ``contents``, where there is one.
    let entries: [Int?]
    /// How each message's translation stands to it.
    let states: [TranslationState]

    /// Reads how a file stands to its domain.
    init(path: String, locale: LanguageTag, domain: CheckedDomain, contents: POFile) {
        self.path = path
        self.locale = locale
        self.domain = domain
        self.contents = contents
        var byContext: [String: [Int]] = [:]
        for (index, entry) in contents.entries.enumerated() where !entry.isObsolete {
            if let context = entry.msgctxt { byContext[context, default: []].append(index) }
        }
        var entries: [Int?] = []
        var states: [TranslationState] = []
        for text in domain.texts {
            let candidates = byContext[text.key] ?? []
            let index = candidates.first { contents.entries[$0].msgid == text.source } ?? candidates.first
            entries.append(index)
            states.append(index.map { Self.state(of: contents.entries[$0], source: text) } ?? .missing)
        }
        self.entries = entries
        self.states = states
    }

    private static func state(of entry: POEntry, source: SourceText) -> TranslationState {
        if entry.msgstr.isEmpty { return .missing }
        if entry.msgid != source.source { return .outdated }
        guard entry.isFuzzy else { return .translated }
        return entry.previousMsgid == nil ? .draft : .outdated
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
    /// The variables of each message.
    let variables: [Set<String>]
    /// The facts by their ids; `nil` for the interface.
    let facts: [String: FactValue]?
    let keys: Set<String>

    /// Reads a domain's sources.
    init(_ domain: MessageDomain) {
        self.domain = domain
        texts = domain.texts
        let variables = domain.texts.map(domain.variables(of:))
        self.variables = variables
        sources = zip(domain.texts, variables).map { CheckedMessage($0.source, variables: $1) }
        facts = domain.facts.map { Dictionary($0.map { ($0.id, $0.value) }) { first, _ in first } }
        keys = Set(domain.texts.map(\.key))
    }

    var id: String { domain.id }
}
