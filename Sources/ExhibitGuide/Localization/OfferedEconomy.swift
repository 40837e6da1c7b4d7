import ICU

/// An economy whose delegates are offered the reader's language.
public struct OfferedEconomy: Hashable, Sendable {
    /// The ISO 3166-1 alpha-2 code.
    public let code: String
    /// Its name in the reader's language: APEC's, where the exhibition gives it.
    public let name: String
    /// The locale of its delegates in the reader's language, such as `es-PE`.
    public let locale: LanguageTag
}

extension Localizer {
    /// The economies whose delegates are offered the language of the reader's texts, as ``Economy/locales`` say.
    ///
    /// - Returns: The economies in the order of the reader's language; none where the reader sees texts of another language.
    public func offeredEconomies() -> [OfferedEconomy] {
        guard !negotiation.isFallback else { return [] }
        let text = negotiation.text
        let (names, context) = (names(in: text), context(for: text))
        let economies = exhibition.info.economies.compactMap { economy -> OfferedEconomy? in
            let locale = economy.locales.first { offered in
                offered.hasSameLanguageAndScript(as: text) && isBest(text, for: offered)
            }
            guard let locale else { return nil }
            return OfferedEconomy(
                code: economy.code, name: names.economyName(economy.code, in: context) ?? economy.code, locale: locale)
        }
        let sorted = try? formatters.collator(locale: negotiation.formatting).sorted(economies) { $0.name }
        return sorted ?? economies
    }

    /// Whether a language of the texts is the one that a delegate would get.
    private func isBest(_ text: LanguageTag, for offered: LanguageTag) -> Bool {
        LocaleNegotiation(offered, info: exhibition.info, available: exhibition.availableLocales).text == text
    }
}
