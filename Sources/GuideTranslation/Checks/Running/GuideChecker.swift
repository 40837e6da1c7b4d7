import ExhibitGuide
import ICU
import MessageFormat

/// Checks what the authors wrote.
struct GuideChecker: Sendable {
    let language: CheckLanguage
    let evaluator: MessageEvaluator

    /// What is wrong with the texts of a domain, apart from what keeps them from being read.
    ///
    /// - Parameter domain: A product or the exhibition; of the interface, which stands in code, nothing is said.
    /// - Returns: The findings.
    func check(_ domain: CheckedDomain) -> [LocatedFinding] {
        guard domain.domain.file != nil else { return [] }
        return zip(domain.texts, domain.sources).flatMap { text, message -> [LocatedFinding] in
            guard message.isReadable else { return [] }
            let unit = CheckUnit(
                key: text.key, domain: domain.id, facts: domain.facts, source: nil, text: message, language: language,
                namedTerms: nil, evaluator: evaluator, sourceLanguage: language)
            let findings = MessageChecker.findings(in: unit)
            guard !findings.isEmpty else { return [] }
            let places = text.places
            return findings.map { finding in
                LocatedFinding(
                    diagnostic: Diagnostic(
                        finding.severity, rule: finding.rule, at: places.location(ofUTF8Offset: finding.span.start),
                        length: places.length(of: finding.span), finding.message, remedy: finding.remedy),
                    key: text.key, sourceLocale: language.locale.identifier)
            }
        }
    }
}
