import ExhibitGuide

/// Looks for sources that one language translates in two ways.
enum TranslationConsistency {
    static let rule = CheckRules.inconsistentTranslation.name

    /// One translation of a source that stands in several places.
    struct Occurrence: Sendable {
        let source: String
        let translation: String
        let key: String
        let location: SourceLocation
        let isSilenced: Bool
    }

    /// Sources that stand in more than one place.
    static func repeatedSources(in domains: [CheckedDomain]) -> Set<String> {
        var seen: Set<String> = []
        var repeated: Set<String> = []
        for domain in domains {
            for text in domain.texts where !seen.insert(text.source).inserted { repeated.insert(text.source) }
        }
        return repeated
    }

    /// The translations that differ from the first of the same source.
    ///
    /// - Parameters:
    ///   - occurrences: The translations of one language, in the order of files and lines.
    ///   - sourceLocale: The language of the guides.
    /// - Returns: What is wrong.
    static func findings(_ occurrences: [Occurrence], sourceLocale: String) -> [LocatedFinding] {
        var first: [String: Occurrence] = [:]
        var findings: [LocatedFinding] = []
        for occurrence in occurrences {
            guard let known = first[occurrence.source] else {
                first[occurrence.source] = occurrence
                continue
            }
            guard known.translation != occurrence.translation, !occurrence.isSilenced else { continue }
            let rule = CheckRules.inconsistentTranslation
            findings.append(
                LocatedFinding(
                    diagnostic: Diagnostic(
                        rule.severity, rule: rule.name, at: occurrence.location,
                        length: occurrence.translation.unicodeScalars.prefix { $0 != "\n" }.count,
                        "the same source is translated as “\(known.translation.shortened)” in \(known.location)",
                        remedy: rule.remedy), key: occurrence.key, sourceLocale: sourceLocale))
        }
        return findings
    }
}

extension String {
    /// The first line, and of that no more than 60 characters.
    fileprivate var shortened: String {
        let line = prefix { !$0.isNewline }
        return line.count <= 60 && line.count == count ? String(line) : line.prefix(60) + "…"
    }
}
