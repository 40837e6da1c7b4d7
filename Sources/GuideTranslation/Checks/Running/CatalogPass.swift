import ExhibitGuide
import ICU

/// Goes through the PO files of an exhibition, a language at a time, so that no more than one language's files are in memory.
struct CatalogPass: Sendable {
    /// What was found in the files of one language.
    struct Result: Sendable {
        var found: [LocatedFinding] = []
        var silenced = 0
        /// The results by the files' domains, for the next time.
        var kept: [String: KeptResults.File] = [:]
    }

    private let folder: ContentFolder
    private let domains: [CheckedDomain]
    private let languages: LanguageTable
    private let evaluator: MessageEvaluator
    private let exhibition: Exhibition
    private let repeated: Set<String>

    init(
        folder: ContentFolder, domains: [CheckedDomain], languages: LanguageTable, evaluator: MessageEvaluator,
        exhibition: Exhibition
    ) {
        self.folder = folder
        self.domains = domains
        self.languages = languages
        self.evaluator = evaluator
        self.exhibition = exhibition
        repeated = TranslationConsistency.repeatedSources(in: domains)
    }

    /// Checks the files of a language.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - kept: What was found the last time, by domains.
    /// - Returns: What was found.
    func check(_ locale: LanguageTag, kept: [String: KeptResults.File]) -> Result {
        // Of files that cannot be seen nothing is known, not even that they are missing.
        if let fault = folder.fault(ofFolder: "Translations/\(locale)") {
            let source = exhibition.info.sourceLocale.identifier
            return Result(found: [LocatedFinding(diagnostic: fault, key: nil, sourceLocale: source)])
        }
        let language = languages.language(locale)
        let checker = CatalogChecker(
            folder: folder, language: language, evaluator: evaluator, repeated: repeated)
        // Names of economies come from the exhibition's own file, and every text of the language is checked against them.
        let ownStamp = folder.stamp(of: "Translations/\(locale)/exhibition.po")
        let kept = kept["exhibition"].map { $0.stamp == ownStamp } ?? true ? kept : [:]
        let translated = domains.filter { exhibition.sourceLocale(ofDomain: $0.id) != locale }
        let results = translated.concurrentMap { domain -> (result: CatalogChecker.Result, stamp: FileStamp?) in
            let stamp = folder.stamp(of: "Translations/\(locale)/\(domain.id).po")
            if let known = kept[domain.id], known.stamp == stamp { return (known.result, stamp) }
            let source = languages.language(exhibition.sourceLocale(ofDomain: domain.id))
            return (
                checker.check(domain, sourceLanguage: source, namedTerms: languages.namedTerms(in: domain)), stamp
            )
        }
        var total = Result()
        for (domain, checked) in zip(translated, results) {
            total.found += checked.result.found
            total.silenced += checked.result.silenced
            total.kept[domain.id] = KeptResults.File(stamp: checked.stamp, result: checked.result)
        }
        let shared = results.flatMap(\.result.shared).sorted { $0.location < $1.location }
        total.found += TranslationConsistency.findings(
            shared, sourceLocale: exhibition.info.sourceLocale.identifier)
        total.found += orphans(of: locale)
        return total
    }

    private func orphans(of locale: LanguageTag) -> [LocatedFinding] {
        let strays = StrayCatalogs(folder: folder, known: Set(domains.map(\.id)))
        let source = exhibition.info.sourceLocale.identifier
        return strays.orphans(in: locale).map { LocatedFinding(diagnostic: $0, key: nil, sourceLocale: source) }
    }
}
