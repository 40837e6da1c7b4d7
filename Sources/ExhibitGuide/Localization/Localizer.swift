import ICU
import MessageFormat
import Synchronization

/// Renders an exhibition for one reader.
///
/// A localizer may be used by many tasks at once; localizers of one process share their formatters.
///
/// ```swift
/// let localizer = Localizer(exhibition, for: try LanguageTag("es-PE"), formatters: FormatterCache())
/// let guide = localizer.guide(of: product)
/// ```
public final class Localizer: Sendable {
    /// The exhibition.
    public let exhibition: Exhibition
    /// What the reader gets for the language that they asked for.
    public let negotiation: LocaleNegotiation
    let formatters: FormatterCache
    /// The labels that products share, by the id of the fact.
    let labels: [String: SourceText]
    /// The languages that messages are looked for in, in order.
    let chains: (interface: [LanguageTag], guides: [LanguageTag])
    private let memory: Memory

    /// What is found out for a reader once, whichever products are rendered.
    private final class Memory: Sendable {
        /// The exhibition of the reader's first localizer. Those of the others, with their products, are let go when they have been
        /// rendered.
        let exhibition: Exhibition
        /// The languages of texts. A handful: looking through them takes less than hashing a tag.
        let languages = Mutex<[Known]>([])
        /// The exhibition's own texts, by their keys.
        let exhibitionTexts = Mutex<[String: LocalizedText]>([:])

        init(_ exhibition: Exhibition) { self.exhibition = exhibition }
    }

    /// What is worth knowing of a language that texts were found in.
    private final class Known: Sendable {
        let locale: LanguageTag
        let context: FormattingContext
        let names: ExhibitionNames
        let isFallback: Bool
        let direction: TextDirection

        init(
            locale: LanguageTag, context: FormattingContext, names: ExhibitionNames, isFallback: Bool,
            direction: TextDirection
        ) {
            self.locale = locale
            self.context = context
            self.names = names
            self.isFallback = isFallback
            self.direction = direction
        }
    }

    /// Prepares to render.
    ///
    /// - Parameters:
    ///   - exhibition: The exhibition, with the translations that the reader needs.
    ///   - requested: What the reader asked for; `nil` is the source language.
    ///   - formatters: Where formatters are shared.
    public init(_ exhibition: Exhibition, for requested: LanguageTag?, formatters: FormatterCache) {
        self.exhibition = exhibition
        self.formatters = formatters
        memory = Memory(exhibition)
        let info = exhibition.info
        negotiation = LocaleNegotiation(requested, info: info, available: exhibition.availableLocales)
        direction = negotiation.text.isRightToLeft ? .rightToLeft : .leftToRight
        chains = (
            negotiation.chain(for: MessageDomain.interface.id, info: info),
            negotiation.chain(for: "exhibition", info: info)
        )
        labels = Dictionary(
            info.labels.map { (String($0.key.dropFirst("labels.".count)), $0) }, uniquingKeysWith: { first, _ in first }
        )
    }

    /// Prepares to render other products of the same exhibition for the same reader.
    ///
    /// - Parameters:
    ///   - exhibition: The other products, with the translations that the reader needs.
    ///   - other: Who renders for the reader already; what either finds out of the reader's language, the other knows.
    public init(_ exhibition: Exhibition, like other: Localizer) {
        self.exhibition = exhibition
        formatters = other.formatters
        negotiation = other.negotiation
        direction = other.direction
        chains = other.chains
        labels = other.labels
        memory = other.memory
    }

    /// The direction in which a screen or page for this reader is laid out.
    public let direction: TextDirection

    /// The languages in which texts are looked for, in order; the last is the source language.
    public var languages: [LanguageTag] { chains.guides }

    /// The names of economies and languages among texts in the reader's language, for messages that are none of the exhibition's own.
    package var names: any GuideNames { names(in: negotiation.text) }

    // MARK: Texts

    /// A text of the interface.
    ///
    /// - Parameters:
    ///   - text: Which.
    ///   - arguments: The values of its variables.
    /// - Returns: The text in the reader's language, or English.
    public func interface(_ text: InterfaceText, _ arguments: MessageArguments = [:]) -> String {
        render(text.sourceText, domain: MessageDomain.interface.id) { _ in arguments }.text
    }

    /// A message in the best language that has it.
    ///
    /// - Parameters:
    ///   - source: The message.
    ///   - domain: A product's id, `exhibition` or `interface`.
    ///   - arguments: The values of its variables, given the language that was found.
    /// - Returns: The text.
    func render(
        _ source: SourceText, domain: String, arguments: (LanguageTag) -> MessageArguments
    ) -> LocalizedText {
        let info = exhibition.info
        let ownState = state(of: source.key, domain: domain)
        func translated(_ locale: LanguageTag, _ state: TranslationState) -> LocalizedText? {
            guard let translation = exhibition.catalog(locale: locale, domain: domain)?[source.key],
                let message = translation.message, info.policy.shows(translation.state)
            else { return nil }
            let (text, errors) = formatted(message, locale, state: state, arguments)
            // A translation that goes wrong with these values is no better than none.
            return errors.isEmpty ? text : nil
        }
        for locale in domain == MessageDomain.interface.id ? chains.interface : chains.guides {
            if let text = translated(locale, ownState) { return text }
        }
        let locale = LocaleNegotiation.sourceLocale(of: domain, info: info)
        let message = try? Message(source.source)
        let own = message.map { formatted($0, locale, state: ownState, arguments) }
        if let own, own.errors.isEmpty { return own.text }
        // Nor is a source that goes wrong: its readers are better off with another language.
        for locale in negotiation.rescue(for: domain, info: info) {
            if let text = translated(locale, .missing) { return text }
        }
        let parts = MessageFormatter(source.source, in: context(for: locale)).formatToParts(arguments(locale)).parts
        return text(parts, locale, state: .missing)
    }

    /// A message in a language, as this reader sees it: in a pseudolocale not as it was written.
    private func formatted(
        _ message: Message, _ locale: LanguageTag, state: TranslationState,
        _ arguments: (LanguageTag) -> MessageArguments
    ) -> (text: LocalizedText, errors: [MessageError]) {
        guard let pseudolocale = negotiation.pseudolocale else {
            // Titles and names need no values, and most have no markup.
            if let plain = message.plainText { return (text([.text(plain)], locale, state: state), []) }
            let (parts, errors) = MessageFormatter.formatToTextAndMarkup(
                message, arguments(locale), in: context(for: locale))
            return (text(parts, locale, state: state), errors)
        }
        let (parts, errors) = MessageFormatter.formatToParts(
            pseudolocale.message(message), arguments(locale), in: context(for: locale))
        return (text(pseudolocale.parts(parts), locale, state: state), errors)
    }

    /// How the message's translation into the reader's own language stands.
    private func state(of key: String, domain: String) -> TranslationState {
        if negotiation.isFallback { return .missing }
        if negotiation.base == LocaleNegotiation.sourceLocale(of: domain, info: exhibition.info) { return .translated }
        return exhibition.catalog(locale: negotiation.base, domain: domain)?.state(of: key) ?? .missing
    }

    private func text(_ parts: [MessagePart], _ locale: LanguageTag, state: TranslationState) -> LocalizedText {
        let locale = negotiation.shown(locale)
        let known = known(locale)
        return LocalizedText(
            text: parts.count == 1 ? parts[0].plainText : parts.map(\.plainText).joined(), locale: locale, state: state,
            isFallback: known.isFallback,
            runs: TextRun.runs(of: parts), direction: known.direction)
    }

    /// A text of the exhibition's own. Every guide shows the same ones: each is rendered once.
    func exhibitionText(_ source: SourceText) -> LocalizedText {
        if let known = memory.exhibitionTexts.withLock({ $0[source.key] }) { return known }
        let text = render(source, domain: "exhibition") { arguments(exhibition.info.facts, in: $0) }
        memory.exhibitionTexts.withLock { $0[source.key] = text }
        return text
    }

    /// What formatting depends on among texts in a language.
    func context(for locale: LanguageTag) -> FormattingContext { known(locale).context }

    /// The names of economies and languages among texts in a language.
    func names(in locale: LanguageTag) -> ExhibitionNames { known(locale).names }

    private func known(_ locale: LanguageTag) -> Known {
        if let known = memory.languages.withLock({ $0.first { $0.locale == locale } }) { return known }
        let formatting = LocaleNegotiation.formattingLocale(for: locale, requested: negotiation.requested)
        let names = newNames(in: locale, of: memory.exhibition)
        let context = FormattingContext(
            locale: formatting,
            measurementLocale: LocaleNegotiation.measurementLocale(for: locale, requested: negotiation.requested),
            // Where the text runs as its values do, control characters would only be in the way of what reads it.
            bidiIsolation: formatting.isRightToLeft ? .default : .none,
            functions: .default.addingGuideFunctions(names: names),
            timeZone: exhibition.info.timeZone, formatters: formatters)
        let new = Known(
            locale: locale, context: context, names: names,
            isFallback: !locale.hasSameLanguageAndScript(as: negotiation.requested),
            direction: locale.isRightToLeft ? .rightToLeft : .leftToRight)
        return memory.languages.withLock { languages in
            // Another task may have found it out meanwhile.
            if let known = languages.first(where: { $0.locale == locale }) { return known }
            languages.append(new)
            return new
        }
    }
}
