import ExhibitGuide
import ICU

/// A name that the table refuses for an economy.
struct RefusedName: Sendable {
    /// The name; one that begins with `!` is an exception.
    let text: String
    /// What to write instead.
    let note: String
    /// The row that it stands in, which has the same name in other languages; `nil` for a name that CLDR gives.
    let row: Int?

    var isException: Bool { text.hasPrefix("!") }
    var folded: [Unicode.Scalar] { text.unicodeScalars.map(\.folded) }
}

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
    /// The names of the table by the economy that they mean.
    private(set) var refused: [String: [RefusedName]] = [:]
    private let regions: DisplayNames?

    /// Gathers what a language does not say.
    ///
    /// - Parameters:
    ///   - table: The table of words.
    ///   - approved: APEC's names in this language, by the economies' codes.
    ///   - locale: The language.
    init(_ table: Glossary, names approved: [String: String], in locale: LanguageTag) {
        let vocabulary = Vocabulary(nomenclature: table)
        for (row, term) in table.terms.enumerated() {
            let forms = vocabulary.forms(of: term, in: locale) ?? []
            let economy = term.partOfSpeech
            for form in forms {
                if economy.isEmpty {
                    words.add(form, note: term.note)
                } else {
                    names.add(form, note: approved[economy].map { "write “\($0)”" } ?? term.note)
                    refused[economy, default: []].append(RefusedName(text: form, note: term.note, row: row))
                }
            }
        }
        regions = try? DisplayNames(locale: locale)
        for (code, name) in approved {
            names.add("!" + name)
            guard let common = commonName(of: code),
                !name.unicodeScalars.map(\.folded).contains(common.unicodeScalars.map(\.folded))
            else { continue }
            names.add(common, note: "write “\(name)”")
        }
    }

    /// The name by which CLDR knows an economy in this language.
    ///
    /// - Parameter code: The economy's code.
    /// - Returns: The name; `nil` where CLDR has none.
    func commonName(of code: String) -> String? {
        guard let name = regions?.name(ofRegion: code), name != code else { return nil }
        return name
    }

    /// Languages in which nothing is known that the exhibition does not say.
    ///
    /// - Parameters:
    ///   - table: The table of words.
    ///   - locales: The exhibition's languages.
    /// - Returns: A warning for each that has no column, nor has one that it descends from; none where there is no table.
    static func missingColumns(in table: Glossary, of locales: [LanguageTag]) -> [Diagnostic] {
        guard !table.terms.isEmpty else { return [] }
        let columns = Set(table.locales)
        return locales.compactMap { locale in
            guard !sequence(first: locale, next: \.parent).contains(where: columns.contains) else { return nil }
            let rule = CheckRules.missingNomenclature
            return Diagnostic(
                rule.severity, rule: rule.name, at: SourceLocation(file: "Translations/\(locale)"),
                "\(path) has no column for \(locale): the words and names that it does not use are not found",
                remedy: "add a column “\(locale)” with the words of each row")
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
