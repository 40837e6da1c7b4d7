import ExhibitGuide
import Gettext
import ICU

/// What has been translated into a language elsewhere: in its relatives (`es-419` for `es`), which share language and script.
struct TranslationMemory {
    /// A message by its place, or by its text alone.
    private struct Key: Hashable {
        let source: LanguageTag
        let domain: String?
        let message: POEntry.Key
    }

    private var translations: [Key: String] = [:]

    /// Reads the relatives of a language.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - folder: Where translations are.
    init(for locale: LanguageTag, in folder: TranslationsFolder) {
        let ancestors = Array(sequence(first: locale, next: \.parent))
        let relatives = folder.exhibition.availableLocales.filter {
            $0 != locale && $0.hasSameLanguageAndScript(as: locale)
        }
        // The parent first, then its parents, then the others in the order of their tags.
        let ranked = relatives.sorted {
            (ancestors.firstIndex(of: $0) ?? ancestors.count, $0)
                < (ancestors.firstIndex(of: $1) ?? ancestors.count, $1)
        }
        for relative in ranked {
            for domain in folder.domains where folder.isTranslated(domain, into: relative) {
                guard let contents = folder.read(relative, domain).contents else { continue }
                let source = folder.exhibition.sourceLocale(ofDomain: domain.id)
                for entry in contents.entries where entry.isTranslated {
                    learn(entry, domain: domain.id, source: source)
                }
            }
        }
    }

    private mutating func learn(_ entry: POEntry, domain: String, source: LanguageTag) {
        let keys = [
            Key(source: source, domain: domain, message: entry.key),
            Key(source: source, domain: nil, message: .init(msgctxt: nil, msgid: entry.msgid)),
        ]
        for key in keys where translations[key] == nil { translations[key] = entry.msgstr }
    }

    /// What a message has been translated as: the same message before another one of the same text.
    ///
    /// - Parameters:
    ///   - text: The message.
    ///   - domain: Its domain.
    ///   - source: The language of its source.
    /// - Returns: The translation, if there is one.
    func translation(of text: SourceText, domain: String, source: LanguageTag) -> String? {
        let own = Key(source: source, domain: domain, message: .init(msgctxt: text.key, msgid: text.source))
        let other = Key(source: source, domain: nil, message: .init(msgctxt: nil, msgid: text.source))
        return translations[own] ?? translations[other]
    }
}
