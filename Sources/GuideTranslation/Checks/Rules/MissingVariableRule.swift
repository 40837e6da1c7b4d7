import ExhibitGuide
import ICU
import MessageFormat

/// A fact that the source shows and the translation does not.
struct MissingVariableRule: MessageRule {
    let name: Diagnostic.Rule = "missing-variable"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "A fact that the source shows stands nowhere in the translation, or not in each of its variants, so "
        + "that some readers never learn it. A variant may leave out the number that it is chosen by where it "
        + "is for one number alone: “one patent” in English, but not in Russian, where “one” is the form of 21 too."
    let remedy =
        "put the placeholder where your language wants it"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, let original = source.message, let message = unit.text.message else { return }
        let shape = unit.text.shape
        for variable in source.shape.shown where shape.placeholders[variable] == nil {
            findings.add(
                self, SourceSpan(0, unit.text.source.utf8.count),
                "the source shows “{$\(variable)}”, the translation does not",
                remedy: "put {$\(variable)} where your language wants it")
        }
        guard case .select(_, let variants) = message.body else { return }
        let decided = variants.map { Self.decided(by: $0, of: message, unit.text.source, unit.language, unit.facts) }
        for variable in Self.everywhere(in: original, source, unit) where shape.placeholders[variable] != nil {
            for (index, variant) in variants.enumerated() {
                guard !shape.shownByPattern[index].contains(variable), !decided[index].contains(variable) else {
                    continue
                }
                let keys = variant.keys.map(\.text).joined(separator: " ")
                findings.add(
                    self, variant.span, "the variant “\(keys)” does not show “{$\(variable)}”, the source does",
                    remedy: "put {$\(variable)} where your language wants it")
            }
        }
    }

    /// The facts that the source shows whatever variant is chosen, in their order.
    private static func everywhere(in message: Message, _ source: CheckedMessage, _ unit: CheckUnit) -> [String] {
        guard case .select(_, let variants) = message.body else { return source.shape.shown }
        let decided = variants.map { Self.decided(by: $0, of: message, source.source, unit.sourceLanguage, unit.facts) }
        return source.shape.shown.filter { variable in
            variants.indices.allSatisfy {
                source.shape.shownByPattern[$0].contains(variable) || decided[$0].contains(variable)
            }
        }
    }

    /// The facts whose value is known where a variant is shown: its keys are for one value alone.
    private static func decided(
        by variant: Message.Variant, of message: Message, _ source: String, _ language: CheckLanguage,
        _ facts: [String: FactValue]?
    ) -> Set<String> {
        guard case .select(let selectors, _) = message.body else { return [] }
        var decided: Set<String> = []
        for (selector, key) in zip(selectors, variant.keys) {
            guard case .literal(let text) = key, let root = message.root(of: selector.name) else { continue }
            if let category = PluralCategory(keyword: text),
                let forms = language.plurals.forms(of: selector.name, in: message, source: source, facts: facts),
                !forms.holdsOneNumber(category)
            {
                continue
            }
            decided.insert(root)
        }
        return decided
    }
}

extension Message.Variant.Key {
    /// The key as it is written.
    fileprivate var text: String {
        switch self {
        case .catchAll: "*"
        case .literal(let text): text
        }
    }
}
