import ICU
import MessageFormat
import Synchronization

/// The names of economies and languages among texts in one language: APEC's names where the exhibition gives them, else CLDR's. Each is
/// found out once.
final class ExhibitionNames: GuideNames {
    private let exhibition: Exhibition
    /// The languages in which an economy's name is looked for, in order.
    private let chain: [LanguageTag]

    private struct Known {
        var economies: [Place: String?] = [:]
        var languages: [Place: String] = [:]
    }

    /// A code, and the locale that it is named in.
    private struct Place: Hashable {
        let code: String
        let locale: LanguageTag
    }

    private let known = Mutex(Known())

    /// Prepares to name.
    ///
    /// - Parameters:
    ///   - exhibition: The exhibition, with its own texts in the languages of the chain.
    ///   - chain: The languages in which an economy's name is looked for, in order.
    init(exhibition: Exhibition, chain: [LanguageTag]) {
        self.exhibition = exhibition
        self.chain = chain
    }

    func economyName(_ code: String, in context: FormattingContext) -> String? {
        let place = Place(code: code, locale: context.locale)
        if let name = known.withLock({ $0.economies[place] }) { return name }
        let name = newEconomyName(code, in: context)
        known.withLock { $0.economies[place] = .some(name) }
        return name
    }

    /// Whether an economy's name is there in the first of the languages.
    ///
    /// - Parameter code: The economy's code.
    /// - Returns: `false` where it is taken from a further one for want of a translation.
    func isTranslated(_ code: String) -> Bool {
        guard let name = exhibition.info.economies.first(where: { $0.code == code })?.name, let locale = chain.first,
            locale != LocaleNegotiation.sourceLocale(of: "exhibition", info: exhibition.info)
        else { return true }
        return exhibition.catalog(locale: locale, domain: "exhibition").map {
            exhibition.info.policy.shows($0.state(of: name.key))
        } ?? false
    }

    private func newEconomyName(_ code: String, in context: FormattingContext) -> String? {
        guard let name = exhibition.info.economies.first(where: { $0.code == code })?.name else {
            return CLDRNames().economyName(code, in: context)
        }
        for locale in chain {
            guard let translation = exhibition.catalog(locale: locale, domain: "exhibition")?[name.key],
                let message = translation.message, exhibition.info.policy.shows(translation.state)
            else { continue }
            return MessageFormatter(message, in: context).format().text
        }
        return MessageFormatter(name.source, in: context).format().text
    }

    func languageName(_ tag: LanguageTag, in context: FormattingContext) -> String {
        let place = Place(code: tag.identifier, locale: context.locale)
        if let name = known.withLock({ $0.languages[place] }) { return name }
        let name = CLDRNames().languageName(tag, in: context)
        known.withLock { $0.languages[place] = name }
        return name
    }
}
