import ExhibitGuide
import ICU
import MessageFormat

/// What rules know of a language: how it is written, what it must say and must not say.
struct CheckLanguage: Sendable {
    let locale: LanguageTag
    /// The primary language subtag.
    let language: String
    let isRightToLeft: Bool
    let conventions: WritingConventions
    let scripts: WritingScripts
    let quotation: QuotationConventions
    let plurals: PluralNeeds
    /// The terms that have a form in this language, with that form; by the glossary's rows.
    let terms: [Int: TermForms]
    /// The words that APEC's nomenclature knows no use for, and the names of economies that are not APEC's.
    let nomenclature: Nomenclature

    /// Gathers what is known of a language.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - names: The names of economies in this language, by their codes.
    ///   - vocabulary: The exhibition's glossary and nomenclature.
    ///   - evaluator: What formats messages for trial.
    init(
        locale: LanguageTag, names: [String: String], vocabulary: Vocabulary, evaluator: MessageEvaluator
    ) {
        self.locale = locale
        language = locale.language
        isRightToLeft = locale.isRightToLeft
        conventions = WritingConventions(locale: locale)
        scripts = WritingScripts(locale: locale, formatters: evaluator.formatters)
        quotation = QuotationConventions(locale: locale)
        plurals = PluralNeeds(context: evaluator.context(for: locale))
        var terms: [Int: TermForms] = [:]
        for (row, term) in vocabulary.glossary.terms.enumerated() {
            if let forms = vocabulary.forms(of: term, in: locale) { terms[row] = TermForms(forms) }
        }
        self.terms = terms
        nomenclature = Nomenclature(vocabulary.nomenclature, names: names, in: locale)
    }
}

/// The exhibition's agreed words, and the table of words that it does not use.
struct Vocabulary: Hashable, Sendable {
    var glossary = Glossary.empty
    var nomenclature = Glossary.empty

    /// The forms of a term in a language: its own column, or that of the language that it descends from.
    func forms(of term: Glossary.Term, in locale: LanguageTag) -> [String]? {
        sequence(first: locale, next: \.parent).lazy.compactMap { term.forms[$0] }.first
    }
}
