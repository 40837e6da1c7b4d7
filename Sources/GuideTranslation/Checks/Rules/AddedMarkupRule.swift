import ExhibitGuide
import MessageFormat

/// Markup of the translation that the source lacks.
struct AddedMarkupRule: MessageRule {
    let name: Diagnostic.Rule = "added-markup"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The translation has markup that the source does not have. The kiosk and the export show "
        + "emphasis, so that one language would say more than the others."
    let remedy =
        "remove the markup, or ask the author to put it into the source too"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let source = unit.source, source.message != nil, unit.text.message != nil else { return }
        let wanted = MarkupCount.most(source.shape.markup)
        for marks in unit.text.shape.markup {
            var seen: [String: Int] = [:]
            var open: [String: Int] = [:]
            for mark in marks {
                let isOpen = open[mark.name, default: 0] > 0
                switch mark.kind {
                case .open: open[mark.name, default: 0] += 1
                case .close: open[mark.name, default: 0] -= 1
                case .standalone: break
                }
                let tag = mark.tag
                // What is misspelt is said to be so by another rule.
                guard mark.kind != .close, mark.isWellFormed || wanted[tag] != nil else { continue }
                seen[tag, default: 0] += 1
                if seen[tag, default: 0] > wanted[tag] ?? 0 {
                    findings.add(
                        self, mark.span, "the translation has “\(tag)”, the source does not",
                        remedy: isOpen && mark.kind == .open
                            ? "write {/\(mark.name)} if the words end here; else remove it" : nil)
                }
            }
        }
    }
}
