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
        return switch value {
        case .number(let number): .number(number)
        case .percent(let percent): .percent(percent.multiplied(byPowerOfTen: -2))
        case .amount(let amount, let currency): .currency(amount, code: currency)
        case .measurement(let number, let unit, let usage): .unit(number, unit: unit, usage: usage)
        case .date(let date): .dateTime(date)
        case .interval(let from, let to): .interval(from: from, to: to)
        case .duration(let duration): .duration(duration)
        case .range(let low, let high, let unit): .range(from: low, to: high, unit: unit)
        case .languages(let tags): .list(tags.map { .string(CLDRNames().languageName($0, in: context)) })
        case .economies(let codes): .list(codes.map { .string(names(in: locale).economyName($0, in: context) ?? $0) })
        }
    }

    /// A fact as the reader sees it.
    func localized(_ fact: Fact, domain: String) -> LocalizedFact {
        let label =
            fact.label.map { render($0, domain: domain) { _ in [:] } }
            ?? exhibition.info.label(of: fact.id).map { exhibitionText($0) }
        let locale = negotiation.text
        let formatted = (try? context(for: locale).text(of: value(fact.value, in: locale))) ?? "{$\(fact.id)}"
        let text = negotiation.pseudolocale?.standalone(formatted) ?? formatted
        let shown = LocalizedText(
            text: text, locale: locale, state: negotiation.isFallback ? .missing : .translated,
            isFallback: negotiation.isFallback, runs: [.words(text, emphasis: .none)])
        return LocalizedFact(id: fact.id, label: label ?? plain(fact.id), text: shown, value: fact.value)
    }

    private func plain(_ text: String) -> LocalizedText {
        LocalizedText(
            text: text, locale: exhibition.info.sourceLocale, state: .missing, isFallback: true,
            runs: [.words(text, emphasis: .none)])
    }

    /// A text of the exhibition's own.
    func exhibitionText(_ source: SourceText) -> LocalizedText {
        render(source, domain: "exhibition") { arguments(exhibition.info.facts, in: $0) }
    }
}

extension Localizer {
    /// The name of a language in the reader's language.
    ///
    /// - Parameter tag: The language.
    /// - Returns: CLDR's name, or the tag.
    public func displayName(of tag: LanguageTag) -> String {
        CLDRNames().languageName(tag, in: context(for: negotiation.text))
    }

    /// The names of economies and languages among texts in a language.
    func names(in locale: LanguageTag) -> ExhibitionNames {
        let source = exhibition.info.sourceLocale
        // Among texts in the source language an economy has the name that the source gives it.
        let others = negotiation.chain(for: "exhibition", info: exhibition.info).filter { $0 != locale }
        return ExhibitionNames(exhibition: exhibition, chain: locale == source ? [] : [locale] + others)
    }
}
