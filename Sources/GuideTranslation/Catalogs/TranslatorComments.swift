import ExhibitGuide
import Gettext
import ICU
import MessageFormat

/// A domain's messages, read once for all languages.
struct DomainSources: Sendable {
    /// One message with what comments on it say in every language.
    struct Item: Sendable {
        let text: SourceText
        /// Where the message uses facts, as far as its source can be read.
        let uses: FactUses?
        /// The facts as readers of the source see them.
        let samples: [FactSample]
        let pluralKinds: [PluralRules.Kind]
        /// Where the source stands.
        let reference: POReference
    }

    let domain: MessageDomain
    let items: [Item]

    /// Reads the messages of a domain.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - localizer: Who renders for readers of the source language.
    init(_ domain: MessageDomain, localizer: Localizer) {
        self.domain = domain
        let sampler = FactSampler(localizer)
        let values = sampler.values(of: domain.facts ?? [])
        items = domain.texts.map { text in
            let message = Message.parse(text.source).message
            let uses = message.map { FactUses(of: domain.facts ?? [], in: $0) }
            let path = domain.file ?? "interface"
            return Item(
                text: text, uses: uses, samples: uses.map { sampler.samples(of: $0, values: values) } ?? [],
                pluralKinds: message.map(MessageSelection.pluralKinds(of:)) ?? [],
                reference: POReference(path: path, line: domain.file == nil ? nil : text.location.line))
        }
    }
}

/// The comments that show the translators into one language what their readers will see.
struct TranslatorComments: Sendable {
    private let sampler: FactSampler
    private let plurals: [PluralRules.Kind: String]

    /// Prepares comments for a language.
    ///
    /// - Parameters:
    ///   - localizer: Who renders for readers of the language.
    ///   - formatters: Where plural rules are shared.
    init(_ localizer: Localizer, formatters: FormatterCache) {
        sampler = FactSampler(localizer)
        let locale = localizer.negotiation.text
        var plurals: [PluralRules.Kind: String] = [:]
        for kind in [PluralRules.Kind.cardinal, .ordinal] {
            plurals[kind] = try? formatters.pluralRules(locale: locale, kind: kind).overview
        }
        self.plurals = plurals
    }

    /// The comments on each message of a domain, one element a line.
    ///
    /// - Parameters:
    ///   - sources: The domain.
    ///   - reference: The translations that are shown beside the source, if any.
    /// - Returns: The lines, in the order of the messages.
    func lines(on sources: DomainSources, reference: ReferenceTranslations?) -> [[String]] {
        let values = sampler.values(of: sources.domain.facts ?? [])
        return sources.items.enumerated().map { index, item in
            var lines: [String] = []
            if let uses = item.uses, !item.samples.isEmpty {
                lines = zip(sampler.samples(of: uses, values: values), item.samples).map(Self.line)
            }
            for kind in item.pluralKinds {
                guard let overview = plurals[kind] else { continue }
                lines.append("\(kind == .ordinal ? "ordinal" : "plural"): \(overview)")
            }
            return lines + (reference?.lines(onMessage: index) ?? [])
        }
    }

    /// `$price → ฿… / ₩18,500,000`: what this language's readers see, and where it differs what the source's do.
    private static func line(_ own: FactSample, _ source: FactSample) -> String {
        let shown = own.texts.joined(separator: " | ")
        let original = source.texts.joined(separator: " | ")
        return "$\(own.fact) → \(shown)" + (shown == original ? "" : " / \(original)")
    }
}

/// Another language's translations of a domain, for translators who do not read the source.
struct ReferenceTranslations: Sendable {
    let locale: LanguageTag
    /// The entries in the order of the messages.
    let entries: [POEntry]

    /// `en: Stop {$stop}`; further lines are indented below the first.
    func lines(onMessage index: Int) -> [String] {
        let entry = entries[index]
        guard !entry.msgstr.isEmpty else { return [] }
        let remark = !entry.isFuzzy ? "" : entry.previousMsgid == nil ? " (draft)" : " (outdated)"
        guard entry.msgstr.utf8.contains(where: { $0 < 0x20 }) else {
            return ["\(locale)\(remark): \(entry.msgstr)"]
        }
        var lines = entry.msgstr.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String(String.UnicodeScalarView($0.map { $0.value < 0x20 ? " " : $0 })) }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.enumerated().map { $0.offset == 0 ? "\(locale)\(remark): \($0.element)" : "    \($0.element)" }
    }
}
