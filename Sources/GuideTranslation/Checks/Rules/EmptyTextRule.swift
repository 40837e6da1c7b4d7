import ExhibitGuide
import MessageFormat

/// A text that shows nothing.
struct EmptyTextRule: MessageRule {
    let name: Diagnostic.Rule = "empty-text"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "The text, or one of its variants, has neither a letter nor a value, where the source shows "
        + "something: {{}}, or spaces alone. It counts as translated, and readers see an empty place."
    let remedy =
        "write the text, or leave msgstr empty until it is translated"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message else { return }
        if let source = unit.source {
            guard !source.patterns.isEmpty, source.patterns.allSatisfy(\.showsSomething) else { return }
        } else {
            // An author may say nothing of some number.
            guard !unit.text.patterns.contains(where: \.showsSomething) else { return }
        }
        for (pattern, text) in zip(message.patterns, unit.text.patterns) where !text.showsSomething {
            findings.add(
                self, pattern.span, text.scalars.isEmpty ? "an empty text" : "a text of nothing but spaces",
                remedy: unit.source == nil
                    ? "write the text" : message.patterns.count > 1 ? "write the variant, or remove it" : nil)
        }
    }
}

extension PatternText {
    /// Whether a reader sees anything: a character that is no space and not invisible, or a value.
    var showsSomething: Bool {
        scalars.contains { !$0.isSpace && !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
    }
}
