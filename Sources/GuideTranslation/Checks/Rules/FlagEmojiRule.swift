import ExhibitGuide
import MessageFormat

/// A flag.
struct FlagEmojiRule: MessageRule {
    let name: Diagnostic.Rule = "flag-emoji"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.exhibition
    let explanation =
        "APEC shows no flags. This finds the flags of regions (two regional indicators), of subdivisions "
        + "(a black flag with tags) and crossed flags; a chequered or a triangular flag is none of an "
        + "economy."
    let remedy =
        "remove the flag, or name the economy"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.supplementary) else { return }
        for pattern in unit.text.patterns where pattern.traits.contains(.supplementary) {
            var index = 0
            while index < pattern.scalars.count {
                let start = index
                index += 1
                switch pattern.scalars[start].value {
                case 0x1F1E6...0x1F1FF:
                    if index < pattern.scalars.count, (0x1F1E6...0x1F1FF).contains(pattern.scalars[index].value) {
                        index += 1
                    }
                case 0x1F3F4
                where index < pattern.scalars.count && (0xE0020...0xE007F).contains(pattern.scalars[index].value):
                    while index < pattern.scalars.count, (0xE0020...0xE007F).contains(pattern.scalars[index].value) {
                        index += 1
                    }
                case 0x1F38C: break
                default: continue
                }
                findings.add(self, pattern.span(start..<index), "a flag, “\(pattern.text(start..<index))”")
            }
        }
    }
}
