import ExhibitGuide
import ICU
import MessageFormat

/// Checks an exhibition: its guides, its translations, its tables of words.
///
/// A check may be run again and again; what has not changed since the last time is not read again.
///
/// ```swift
/// var check = ContentCheck(path: "Exhibition")
/// for diagnostic in check.run().diagnostics { print(diagnostic) }
/// ```
public struct ContentCheck: Sendable {
    private let folder: ContentFolder
    private let path: String
    private let scope: CheckScope
    private let formatters = FormatterCache()
    private let keepsResults: Bool
    private var kept = KeptResults()

    /// Prepares a check.
    ///
    /// - Parameters:
    ///   - path: The folder that holds `Guides/` and `Translations/`.
    ///   - scope: What is spoken of.
    ///   - keepsResults: Whether the check is run again, so that what it found is worth keeping.
    public init(path: String, scope: CheckScope = CheckScope(), keepsResults: Bool = false) {
        self.path = path
        self.scope = scope
        self.keepsResults = keepsResults
        folder = ContentFolder(path)
    }

    /// Reads everything that has changed, and collects what is wrong.
    ///
    /// - Returns: What was found.
    public mutating func run() -> CheckReport {
        let (sources, loaded) = ExhibitionLoader(path: path).sources()
        guard let exhibition = sources?.exhibition else {
            return CheckReport(
                diagnostics: loaded.filter { scope.includes($0.location.file, source: nil) }, silenced: 0,
                productCount: 0, localeCount: 0, unknownLocales: [])
        }
        let source = exhibition.info.sourceLocale
        let domains = exhibition.domains.concurrentMap { CheckedDomain($0) }
        let (vocabulary, vocabularyFaults) = Self.vocabulary(of: exhibition, in: folder)
        kept.prepare(exhibition, vocabulary)
        let evaluator = MessageEvaluator(timeZone: exhibition.info.timeZone, formatters: formatters)
        let languages = LanguageTable(exhibition, domains, vocabulary, evaluator, folder)

        let strays = StrayCatalogs(folder: folder, known: Set(domains.map(\.id))).besideLanguages()
        var found = (loaded + vocabularyFaults + strays).map {
            LocatedFinding(diagnostic: $0, key: nil, sourceLocale: source.identifier)
        }
        var silenced = 0
        let guides = GuideChecker(language: languages.language(source), evaluator: evaluator)
        found += domains.concurrentMap(guides.check).flatMap { $0 }
        let pass = CatalogPass(
            folder: folder, domains: domains, languages: languages, evaluator: evaluator, exhibition: exhibition)
        // Where the languages' folders cannot be seen, nobody knows which there are, and the guides' own language has one, too.
        let seesLanguages = folder.fault(ofFolder: "Translations") == nil
        if seesLanguages {
            found += Nomenclature.missingColumns(in: vocabulary.nomenclature, of: exhibition.availableLocales).map {
                LocatedFinding(diagnostic: $0, key: nil, sourceLocale: source.identifier)
            }
        }
        for locale in exhibition.availableLocales where seesLanguages && scope.mayInclude(locale) {
            let results = pass.check(locale, kept: keepsResults ? kept[locale] : [:])
            if keepsResults { kept[locale] = results.kept }
            found += results.found
            silenced += results.silenced
        }

        var ignored = IgnoredRules(exhibition.info.ignoredRules)
        var diagnostics: [Diagnostic] = []
        for finding in found {
            if ignored.silences(finding) {
                silenced += 1
            } else {
                diagnostics.append(finding.diagnostic)
            }
        }
        diagnostics += ignored.faults(wholeScope: scope == CheckScope() && seesLanguages)
        let named = seesLanguages ? scope.locales ?? [] : []
        return CheckReport(
            diagnostics: diagnostics.filter { scope.includes($0.location.file, source: source) }.sorted(),
            silenced: silenced, productCount: exhibition.products.count, localeCount: exhibition.availableLocales.count,
            unknownLocales: named.filter { !exhibition.availableLocales.contains($0) }.sorted().map { locale in
                let advice = LanguageFolder.advice(
                    for: locale, available: exhibition.availableLocales, economies: exhibition.info.economies)
                return (locale, advice)
            })
    }

    private static func vocabulary(
        of exhibition: Exhibition, in folder: ContentFolder
    ) -> (Vocabulary, [Diagnostic]) {
        let languages =
            exhibition.availableLocales + exhibition.domains.map { exhibition.sourceLocale(ofDomain: $0.id) }
        let named = Set(languages).sorted()
        let (glossary, glossaryFaults) = Glossary.load(from: folder, languages: TableLanguages(named))
        // What is not said in APEC is known in more languages than an exhibition has.
        let (nomenclature, faults) = Glossary.load(
            Nomenclature.path, from: folder, columns: Nomenclature.columns,
            languages: TableLanguages(named, allowsOthers: true))
        let codeFaults = Nomenclature.faults(in: nomenclature, economies: exhibition.info.economies.map(\.code))
        return (
            Vocabulary(glossary: glossary, nomenclature: nomenclature), glossaryFaults + faults + codeFaults
        )
    }
}
