import ICU
import MessageFormat

/// The names of economies and languages among texts in one language: APEC's names where the exhibition gives them, else CLDR's.
struct ExhibitionNames: GuideNames {
    let exhibition: Exhibition
    /// The languages in which an economy's name is looked for, in order.
    let chain: [LanguageTag]

    func economyName(_ code: String, in context: FormattingContext) -> String? {
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
        CLDRNames().languageName(tag, in: context)
    }
}
