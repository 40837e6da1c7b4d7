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
                    names.add(form, note: approved[economy].map { "write “\($0)”" } ?? term.note)
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
            names.add(common, note: "write “\(name)”")
        }
    }

    /// Rows whose economy is none, so that nothing is known of what they mean.
    ///
    /// - Parameters:
    ///   - table: The table of words.
    ///   - economies: The codes of the exhibition's economies.
    /// - Returns: A warning for each.
    static func faults(in table: Glossary, economies: [String]) -> [Diagnostic] {
        let english = (try? LanguageTag("en")).flatMap { try? DisplayNames(locale: $0) }
        return table.terms.compactMap { term in
            let code = term.partOfSpeech
            guard !code.isEmpty, !economies.contains(code) else { return nil }
            let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            if isCode, english?.name(ofRegion: code) != code { return nil }
            let meant = Spelling.nearest(to: code.uppercased(), among: economies.sorted())
            return Diagnostic(
                .warning, rule: .csvSyntax, at: term.location, length: term.term.unicodeScalars.count,
                "“\(code)” is the code of no economy",
                remedy: meant.map { "did you mean “\($0)”?" }
                    ?? "write the ISO 3166-1 code of the economy that the names of this row mean, such as TW")
        }
    }
}
