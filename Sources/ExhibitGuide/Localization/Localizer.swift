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
    private let contexts = Mutex<[LanguageTag: FormattingContext]>([:])

    /// Prepares to render.
    ///
    /// - Parameters:
    ///   - exhibition: The exhibition, with the translations that the reader needs.
    ///   - requested: What the reader asked for; `nil` is the source language.
    ///   - formatters: Where formatters are shared.
    public init(_ exhibition: Exhibition, for requested: LanguageTag?, formatters: FormatterCache) {
        self.exhibition = exhibition
        self.formatters = formatters
        negotiation = LocaleNegotiation(requested, info: exhibition.info, available: exhibition.availableLocales)
    }

    /// The direction in which a screen or page for this reader is laid out.
    public var direction: TextDirection { negotiation.text.isRightToLeft ? .rightToLeft : .leftToRight }

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
        for locale in negotiation.chain(for: domain, info: info) {
            guard let catalog = exhibition.catalog(locale: locale, domain: domain) else { continue }
            guard let translation = catalog[source.key], let message = translation.message,
                info.policy.shows(translation.state)
            else { continue }
            let formatted = MessageFormatter(shown(message), in: context(for: locale)).formatToParts(arguments(locale))
            // A translation that goes wrong with these values is no better than none.
            if formatted.errors.isEmpty { return text(formatted.parts, locale, state: ownState) }
        }
        let locale = LocaleNegotiation.sourceLocale(of: domain, info: info)
        let formatter = sourceFormatter(source.source, in: context(for: locale))
        return text(formatter.formatToParts(arguments(locale)).parts, locale, state: ownState)
    }

    /// How the message's translation into the reader's own language stands.
    private func state(of key: String, domain: String) -> TranslationState {
        if negotiation.isFallback { return .missing }
        if negotiation.base == LocaleNegotiation.sourceLocale(of: domain, info: exhibition.info) { return .translated }
        return exhibition.catalog(locale: negotiation.base, domain: domain)?.state(of: key) ?? .missing
    }

    /// A message as this reader sees it: in a pseudolocale not as it was written.
    private func shown(_ message: Message) -> Message { negotiation.pseudolocale?.message(message) ?? message }

    private func sourceFormatter(_ source: String, in context: FormattingContext) -> MessageFormatter {
        guard negotiation.pseudolocale != nil, let message = try? Message(source) else {
            return MessageFormatter(source, in: context)
        }
        return MessageFormatter(shown(message), in: context)
    }

    private func text(_ parts: [MessagePart], _ locale: LanguageTag, state: TranslationState) -> LocalizedText {
        let parts = negotiation.pseudolocale?.parts(parts) ?? parts
        let locale = negotiation.shown(locale)
        return LocalizedText(
            text: parts.map(\.plainText).joined(), locale: locale, state: state,
            isFallback: !locale.hasSameLanguageAndScript(as: negotiation.requested), runs: TextRun.runs(of: parts))
    }

    /// What formatting depends on among texts in a language.
    func context(for locale: LanguageTag) -> FormattingContext {
        if let known = contexts.withLock({ $0[locale] }) { return known }
        let formatting = LocaleNegotiation.formattingLocale(for: locale, requested: negotiation.requested)
        let context = FormattingContext(
            locale: formatting,
            // Where the text runs as its values do, control characters would only be in the way of what reads it.
            bidiIsolation: formatting.isRightToLeft ? .default : .none,
            functions: .default.addingGuideFunctions(names: names(in: locale)),
            timeZone: exhibition.info.timeZone, formatters: formatters)
        contexts.withLock { $0[locale] = context }
        return context
    }
}
