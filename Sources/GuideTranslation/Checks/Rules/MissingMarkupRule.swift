import ExhibitGuide
import MessageFormat

/// Markup of the source that the translation lacks.
struct MissingMarkupRule: MessageRule {
    let name: Diagnostic.Rule = "missing-markup"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The source emphasises some words or has a pause, and the translation does not. Markup belongs "
        + "to the words that translate what it marks."
    let remedy =
        "put the markup around the words that translate those of the source"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, source.message != nil, unit.text.message != nil else { return }
        let wanted = MarkupCount.most(source.shape.markup)
        for (marks, pattern) in zip(unit.text.shape.markup, unit.text.message?.patterns ?? []) {
            let present = MarkupCount.counts(marks)
            for (tag, count) in wanted.sorted(by: { $0.key < $1.key }) where (present[tag] ?? 0) < count {
                // A slip of the pen is shown where it stands: {#pause} for {#pause/}.
                let slip = marks.first { $0.kind != .close && !$0.isWellFormed && $0.isLike(tag) }
                findings.add(
                    self, slip?.span ?? pattern.span, "the source has “\(tag)”, the translation does not",
                    remedy: slip.map { "write \(tag) in place of \($0.tag)" })
            }
        }
    }
}

extension Message.Markup {
    /// Whether the markup looks like a tag that was meant.
    fileprivate func isLike(_ tag: String) -> Bool {
        let name = tag.drop { !$0.isLetter }.prefix { $0 != "}" && $0 != "/" }
        return name == self.name || Spelling.nearest(to: self.name.lowercased(), among: [String(name)]) != nil
    }
}
