import ExhibitGuide
import Gettext
import ICU
import Synchronization

/// What rules know of each language of an exhibition, gathered when a language is first asked for.
final class LanguageTable: Sendable {
    private let exhibition: Exhibition
    private let vocabulary: Vocabulary
    private let evaluator: MessageEvaluator
    private let folder: ContentFolder
    private let known = Mutex<[LanguageTag: CheckLanguage]>([:])
    /// For each domain, the rows of the glossary that each of its sources names.
    private let terms: [String: [[Int]]]

    init(
        _ exhibition: Exhibition, _ domains: [CheckedDomain], _ vocabulary: Vocabulary, _ evaluator: MessageEvaluator,
        _ folder: ContentFolder
    ) {
        self.exhibition = exhibition
        self.vocabulary = vocabulary
        self.evaluator = evaluator
        self.folder = folder
        let forms = Dictionary(
            grouping: domains.map { exhibition.sourceLocale(ofDomain: $0.id) }, by: \.self
        ).mapValues { locales in
            vocabulary.glossary.terms.map { term in
                locales.first.flatMap { vocabulary.forms(of: term, in: $0) }.map(TermForms.init)
            }
        }
        let named = domains.concurrentMap { domain -> [[Int]] in
            let rows = forms[exhibition.sourceLocale(ofDomain: domain.id)] ?? []
            return domain.sources.map { Self.rows(rows, namedIn: $0) }
        }
        terms = Dictionary(zip(domains.map(\.id), named)) { first, _ in first }
    }

    private static func rows(_ rows: [TermForms?], namedIn source: CheckedMessage) -> [Int] {
        guard !rows.isEmpty, !source.patterns.isEmpty else { return [] }
        let texts = source.patterns.map(\.folded)
        // A term that only one variant names need not stand in the variants of another language.
        return rows.indices.filter { row in rows[row].map { forms in texts.allSatisfy(forms.isNamed) } ?? false }
    }

    /// The rows of the glossary that each source of a domain names.
    func namedTerms(in domain: CheckedDomain) -> [[Int]] {
        terms[domain.id] ?? Array(repeating: [], count: domain.texts.count)
    }

    /// What rules know of a language.
    func language(_ locale: LanguageTag) -> CheckLanguage {
        if let language = known.withLock({ $0[locale] }) { return language }
        let language = CheckLanguage(
            locale: locale, names: names(in: locale), vocabulary: vocabulary, evaluator: evaluator)
        known.withLock { $0[locale] = language }
        return language
    }

    /// The names of economies in a language: those that the exhibition's own PO file gives, or the guides themselves.
    private func names(in locale: LanguageTag) -> [String: String] {
        let info = exhibition.info
        let given = info.economies.compactMap { economy in economy.name.map { (economy.code, $0) } }
        if locale == info.sourceLocale { return Dictionary(given.map { ($0, $1.source) }) { first, _ in first } }
        let path = "Translations/\(locale)/exhibition.po"
        guard folder.exists(path), let bytes = try? folder.read(path) else { return [:] }
        let file = POFile.parse(bytes).file
        let names = given.compactMap { code, name -> (String, String)? in
            guard let translated = file[context: name.key]?.msgstr, !translated.isEmpty else { return nil }
            return (code, translated)
        }
        return Dictionary(names) { first, _ in first }
    }
}
