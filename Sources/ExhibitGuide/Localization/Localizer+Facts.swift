import ICU
import MessageFormat

extension Localizer {
    /// The values of facts, for messages in a language: names of economies and languages are that language's.
    func arguments(_ facts: [Fact], in locale: LanguageTag) -> MessageArguments {
        var arguments = MessageArguments()
        for fact in facts { arguments[fact.id] = value(fact.value, in: locale) }
        return arguments
    }

    /// A fact's value as messages take it.
    private func value(_ value: FactValue, in locale: LanguageTag) -> MessageValue {
        let context = context(for: locale)
        let names = names(in: locale)
        return value.messageValue(
            languageName: { names.languageName($0, in: context) },
            economyName: { names.economyName($0, in: context) ?? $0 })
    }

    /// A fact as the reader sees it.
    func localized(_ fact: Fact, domain: String) -> LocalizedFact {
        let label =
            fact.label.map { render($0, domain: domain) { _ in [:] } }
            ?? labels[fact.id].map { exhibitionText($0) }
        let locale = negotiation.text
        let formatted = (try? context(for: locale).text(of: value(fact.value, in: locale))) ?? "{$\(fact.id)}"
        let text = negotiation.pseudolocale?.standalone(formatted) ?? formatted
        return LocalizedFact(
            id: fact.id, label: label ?? plain(fact.id),
            text: shown(text, isTranslated: isTranslated(fact.value, locale)),
            value: fact.value)
    }

    /// Whether all that a fact shows is in a language: economies whose names nobody has translated are named in another.
    private func isTranslated(_ value: FactValue, _ locale: LanguageTag) -> Bool {
        guard case .economies(let codes) = value else { return true }
        return codes.allSatisfy(names(in: locale).isTranslated)
    }

    private func plain(_ text: String) -> LocalizedText {
        LocalizedText(
            text: text, locale: exhibition.info.sourceLocale, state: .missing, isFallback: true,
            runs: [.words(text, emphasis: .none)])
    }
}

extension Localizer {
    /// The name of a language in the reader's language.
    ///
    /// - Parameter tag: The language.
    /// - Returns: CLDR's name, or the tag.
    public func displayName(of tag: LanguageTag) -> String {
        names(in: negotiation.text).languageName(tag, in: context(for: negotiation.text))
    }

    /// Finds out how economies and languages are named among texts in a language.
    func newNames(in locale: LanguageTag, of exhibition: Exhibition) -> ExhibitionNames {
        let source = exhibition.info.sourceLocale
        // Among texts in the source language an economy has the name that the source gives it.
        let others = chains.guides.filter { $0 != locale }
        return ExhibitionNames(exhibition: exhibition, chain: locale == source ? [] : [locale] + others)
    }
}
