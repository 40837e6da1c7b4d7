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
            for mark in marks where mark.kind != .close {
                let tag = mark.tag
                seen[tag, default: 0] += 1
                if seen[tag, default: 0] > wanted[tag] ?? 0 {
                    findings.add(self, mark.span, "the translation has “\(tag)”, the source does not")
                }
            }
        }
    }
}
