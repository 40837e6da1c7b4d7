import ExhibitGuide
import MessageFormat

/// A mark at the end of a text that differs from the source's.
struct EndPunctuationRule: MessageRule {
    let name: Diagnostic.Rule = "end-punctuation"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "The source ends with a full stop, question mark, exclamation mark, ellipsis or colon, and the "
        + "translation with another or none; or the mark is not the one that the language writes (。 in "
        + "Chinese and Japanese, ; for a Greek question). A language that ends sentences without a mark, "
        + "such as Thai, may leave the full stop out, and so may a text that ends with a value that brings one, "
        + "such as “2025 г.” in Russian."
    let remedy =
        "end the text as the source ends, with your language's own mark"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        let conventions = unit.language.conventions
        let wanted = unit.source.flatMap { source in
            source.patterns.first.map { unit.sourceLanguage.conventions.ending(of: $0) }
        }
        for (number, pattern) in unit.text.patterns.enumerated() where pattern.showsSomething {
            let found = conventions.ending(of: pattern)
            let place =
                found.index.map { pattern.span($0..<$0 + 1) }
                ?? pattern.span(pattern.scalars.count - 1..<pattern.scalars.count)
            if let wanted, wanted.ending != found.ending {
                if conventions.accepts(found.ending, for: wanted.ending) { continue }
                if found.ending == nil, wanted.ending == .fullStop, pattern.scalars.last == PatternText.placeholder,
                    Self.mayBringItsMark(unit.valueThatEnds(pattern: number), conventions)
                {
                    continue
                }
                // An abbreviation: “Height, max.”
                if wanted.ending == nil, found.ending == .fullStop, pattern.endsWithAbbreviation { continue }
                let own = wanted.ending.flatMap { conventions.marks[$0] }
                findings.add(
                    self, place,
                    "the source ends with \(wanted.ending?.rawValue ?? "no mark"), the translation with \(found.ending?.rawValue ?? "none")",
                    remedy: own.map { "end the text with “\($0)”" } ?? "remove the mark at the end")
            } else if let ending = found.ending, let own = conventions.marks[ending], let index = found.index,
                pattern.scalars[index] != own, !Self.isAccepted(pattern.scalars[index], for: ending)
            {
                findings.add(
                    self, place, "“\(pattern.scalars[index])” is not how this language writes \(ending.rawValue)",
                    remedy: "write “\(own)”")
            }
        }
    }

    /// Whether a value may bring the full stop of the sentence with it, as “2025 г.” does; of a value that is not known nothing is said.
    private static func mayBringItsMark(_ value: String?, _ conventions: WritingConventions) -> Bool {
        guard let value else { return true }
        return conventions.ending(of: Array(value.unicodeScalars)).ending != nil
    }

    private static func isAccepted(_ scalar: Unicode.Scalar, for ending: WritingConventions.Ending) -> Bool {
        switch ending {
        case .ellipsis: true
        // U+037E is the canonical equivalent of the semicolon, and the danda is doubled at the end of a verse.
        case .question: scalar.value == 0x37E
        case .fullStop: scalar == "॥"
        case .exclamation, .colon: false
        }
    }
}

extension CheckUnit {
    /// What the last placeholder of a pattern shows.
    ///
    /// - Parameter number: The pattern's index.
    /// - Returns: The text; `nil` where it cannot be known without the one who reads.
    fileprivate func valueThatEnds(pattern number: Int) -> String? {
        guard let facts, let message = text.message, message.patterns.indices.contains(number) else { return nil }
        let last = message.patterns[number].elements.last { element in
            if case .markup = element { false } else { true }
        }
        guard case .expression(let expression)? = last else { return nil }
        return evaluator.text(of: expression, in: message, facts: facts, locale: language.locale)
    }
}

extension PatternText {
    /// Whether the last word before the full stop is as short as abbreviations are, does not begin with a capital, and follows a
    /// value, a comma or a bracket: “{$duration} approx.”, “Height, max.”
    fileprivate var endsWithAbbreviation: Bool {
        guard let last = words.last else { return false }
        let before = scalars[..<last.lowerBound].last { !$0.isSpace }
        guard let before, [Self.placeholder, ",", "("].contains(before) else { return false }
        return last.count <= 6 && scalars[last.lowerBound].folded == scalars[last.lowerBound]
            && scalars[last.lowerBound].wordScript == .spaced
    }
}
