import ICU
import MessageFormat

/// A member economy in a reader's language.
public struct LocalizedEconomy: Hashable, Sendable {
    /// The ISO 3166-1 alpha-2 code.
    public let code: String
    /// Its name: APEC's where the exhibition gives one, else CLDR's.
    public let name: LocalizedText
    /// The languages that its delegates are offered, the default first.
    public let locales: [LanguageTag]
}

extension Localizer {
    /// The exhibition's economies for this reader.
    ///
    /// - Returns: The economies in APEC's order.
    public func economies() -> [LocalizedEconomy] {
        let locale = negotiation.text
        let context = context(for: locale)
        return exhibition.info.economies.map { economy in
            let name =
                economy.name.map(exhibitionText)
                ?? shown(standalone(names(in: locale).economyName(economy.code, in: context) ?? economy.code))
            return LocalizedEconomy(code: economy.code, name: name, locales: economy.locales)
        }
    }

    /// A text that is no message's, as this reader sees it.
    private func standalone(_ text: String) -> String { negotiation.pseudolocale?.standalone(text) ?? text }

    /// A text that CLDR gives in the language of the reader's texts.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - isTranslated: Whether nothing in it had to be taken from another language.
    /// - Returns: The text with its language and state.
    func shown(_ text: String, isTranslated: Bool = true) -> LocalizedText {
        LocalizedText(
            text: text, locale: negotiation.text,
            state: negotiation.isFallback || !isTranslated ? .missing : .translated,
            isFallback: negotiation.isFallback, runs: [.words(text, emphasis: .none)], direction: direction)
    }
}
