import ExhibitGuide
import Gettext
import ICU
import MessageFormat

/// Checks PO files of one language.
struct CatalogChecker: Sendable {
    /// What checking a file gave.
    struct Result: Sendable {
        /// What was found, and nobody silenced by a comment.
        var found: [LocatedFinding] = []
        /// How many findings translators' comments silenced.
        var silenced = 0
        /// The translations of sources that stand in other files too.
        var shared: [TranslationConsistency.Occurrence] = []
    }

    let folder: ContentFolder
    let language: CheckLanguage
    let evaluator: MessageEvaluator
    /// Sources that stand in more than one place.
    let repeated: Set<String>

    /// Checks one file.
    ///
    /// - Parameters:
    ///   - domain: What it translates.
    ///   - sourceLanguage: The language of the sources.
    ///   - namedTerms: The rows of the glossary that each source names.
    /// - Returns: What was found.
    func check(_ domain: CheckedDomain, sourceLanguage: CheckLanguage, namedTerms: [[Int]]) -> Result {
        let path = "Translations/\(language.locale)/\(domain.id).po"
        var result = Result()
        let bytes: [UInt8]?
        do {
            bytes = try folder.readIfPresent(path)
        } catch {
            result.found = [
                LocatedFinding(diagnostic: error, key: nil, sourceLocale: sourceLanguage.locale.identifier)
            ]
            return result
        }
        let parsed = POFile.parse(bytes ?? [])
        let file = CheckedFile(
            path: path, locale: language.locale, domain: domain, contents: parsed.file, isDamaged: parsed.hasErrors)
        var collector = FileCollector(file: file, sourceLocale: sourceLanguage.locale.identifier)
        if bytes != nil {
            for problem in parsed.diagnostics { collector.add(Diagnostic(problem, file: path), entry: nil) }
            for rule in CheckRules.fileRules {
                for finding in rule.check(file) { collector.add(finding.diagnostic, entry: finding.entry) }
            }
        } else {
            for finding in MissingRule().check(file) { collector.add(finding.diagnostic, entry: nil) }
        }
        for (position, text) in domain.texts.enumerated() {
            guard let index = file.entries[position] else { continue }
            let entry = parsed.file.entries[index]
            guard !entry.msgstr.isEmpty else { continue }
            check(entry, index, text, position, domain, sourceLanguage, namedTerms, &collector)
            if repeated.contains(text.source), file.states[position] == .translated {
                result.shared.append(
                    TranslationConsistency.Occurrence(
                        source: text.source, translation: entry.msgstr, key: text.key,
                        location: file.location(ofEntry: index, .msgstr),
                        isSilenced: collector.silences(TranslationConsistency.rule, entry: index)))
            }
        }
        collector.finish()
        result.found = collector.found
        result.silenced = collector.silenced
        return result
    }

    private func check(
        _ entry: POEntry, _ index: Int, _ text: SourceText, _ position: Int, _ domain: CheckedDomain,
        _ sourceLanguage: CheckLanguage, _ namedTerms: [[Int]], _ collector: inout FileCollector
    ) {
        let message = CheckedMessage(entry.msgstr, check: domain.checks[position])
        for finding in MessageError.findings(message.errors, in: message.source) {
            collector.add(finding, entry: index, key: text.key)
        }
        guard message.isReadable else { return }
        let unit = CheckUnit(
            key: text.key, domain: domain.id, facts: domain.facts, source: domain.sources[position], text: message,
            language: language, namedTerms: namedTerms[position], evaluator: evaluator,
            sourceLanguage: sourceLanguage)
        for finding in MessageChecker.findings(in: unit) { collector.add(finding, entry: index, key: text.key) }
    }
}
