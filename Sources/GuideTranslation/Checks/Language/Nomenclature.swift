import ExhibitGuide
import ICU

/// The words and names that an exhibition does not use in one language.
///
/// They come from `Translations/nomenclature.csv`, whose columns are `term`, `economy` (the code of the economy that a row's names
/// mean, or nothing for a word) and `note` (what to write instead), then the languages. A name that CLDR gives an economy is
/// not used either, where APEC's is another.
struct Nomenclature: Sendable {
    /// Where the table is, relative to the exhibition's folder.
    static let path = "Translations/nomenclature.csv"
    /// The columns before those of the languages.
    static let columns = ["term", "economy", "note"]

    private(set) var words = PhraseMatcher()
    private(set) var names = PhraseMatcher()
    /// The names of the table by the economy that they mean, folded.
    private(set) var wrongNames: [String: [[Unicode.Scalar]]] = [:]

    /// Gathers what a language does not say.
    ///
    /// - Parameters:
    ///   - table: The table of words.
    ///   - approved: APEC's names in this language, by the economies' codes.
    ///   - locale: The language.
    init(_ table: Glossary, names approved: [String: String], in locale: LanguageTag) {
        let vocabulary = Vocabulary(nomenclature: table)
        for term in table.terms {
            let forms = vocabulary.forms(of: term, in: locale) ?? []
            let economy = term.partOfSpeech
            for form in forms {
                if economy.isEmpty {
                    words.add(form, note: term.note)
                } else {
                    names.add(form, note: approved[economy] ?? term.note)
                    wrongNames[economy, default: []].append(form.unicodeScalars.map(\.folded))
                }
            }
        }
        let regions = try? DisplayNames(locale: locale)
        for (code, name) in approved {
            names.add("!" + name)
            guard let common = regions?.name(ofRegion: code), common != code,
                !name.unicodeScalars.map(\.folded).contains(common.unicodeScalars.map(\.folded))
            else { continue }
            names.add(common, note: name)
        }
    }
}
