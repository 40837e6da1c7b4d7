import ExhibitGuide
import MessageFormat

/// Markup that does not exist, or that is written as another kind is.
struct UnknownMarkupRule: MessageRule {
    let name: Diagnostic.Rule = "unknown-markup"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.messages
    let explanation =
        "The markup is none that guides know: em and strong stand around words, pause stands alone. Any "
        + "other is passed over without a word; most often it is misspelt."
    let remedy =
        "write {#em}…{/em}, {#strong}…{/strong} or {#pause/}"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        for marks in unit.text.shape.markup {
            // Of what has an end the beginning is spoken of.
            let begun = Set(marks.filter { $0.kind != .close }.map(\.name))
            for mark in marks where mark.kind != .close || !begun.contains(mark.name) {
                guard let known = GuideMarkup(rawValue: mark.name) else {
                    findings.add(self, mark.span, "there is no markup “\(mark.tag)”", remedy: Self.guess(mark))
                    continue
                }
                if known.enclosesWords, mark.kind == .standalone {
                    findings.add(
                        self, mark.span, "“\(mark.tag)” stands around no words",
                        remedy: "write {#\(mark.name)} before the words and {/\(mark.name)} after them")
                } else if !known.enclosesWords, mark.kind != .standalone {
                    findings.add(
                        self, mark.span, "“\(mark.tag)” is not how a \(mark.name) is written",
                        remedy: "write \(known.tag)")
                }
            }
        }
    }

    /// What misspelt markup was meant to be.
    private static func guess(_ mark: Message.Markup) -> String? {
        // A letter too few or too many, or two in the wrong order, in a name of few letters.
        let names = GuideMarkup.allCases.map(\.rawValue)
        let guess = Spelling.nearest(to: mark.name.lowercased(), among: names).flatMap(GuideMarkup.init)
        return guess.map { "did you mean “\(mark.kind == .close ? "{/\($0.rawValue)}" : $0.tag)”?" }
    }
}
