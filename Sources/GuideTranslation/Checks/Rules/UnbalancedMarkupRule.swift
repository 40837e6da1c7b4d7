import ExhibitGuide
import MessageFormat

/// Markup that is not closed, or closed without having been opened.
struct UnbalancedMarkupRule: MessageRule {
    let name: Diagnostic.Rule = "unbalanced-markup"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "Markup that opens must be closed in the same variant, and the other way round; else the "
        + "emphasis has no end."
    let remedy =
        "write {#name} before and {/name} after the words"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        for marks in unit.text.shape.markup {
            var open = OpenMarkup<Message.Markup>()
            for mark in marks {
                switch mark.kind {
                case .standalone: break
                case .open: open.open(mark.name, mark)
                case .close:
                    if open.close(mark.name) == nil {
                        findings.add(
                            self, mark.span, "“{/\(mark.name)}” closes what was not opened",
                            remedy: "write {#\(mark.name)} before the words, or remove it")
                    }
                }
            }
            for mark in open.all {
                findings.add(
                    self, mark.span, "“{#\(mark.name)}” is not closed",
                    remedy: "write {/\(mark.name)} after the words")
            }
        }
    }
}
