import ExhibitGuide
import MessageFormat

/// The character that stands for one that could not be read.
struct ReplacementCharacterRule: MessageRule {
    let name: Diagnostic.Rule = "replacement-character"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.text
    let explanation =
        "The text has U+FFFD (\u{FFFD}), which a program puts in place of a character that it could not read, most "
        + "often when a file was taken for one of another encoding. What stood there is lost."
    let remedy =
        "write the lost characters anew"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard unit.text.has(.nonASCII) else { return }
        for pattern in unit.text.patterns where pattern.traits.contains(.nonASCII) {
            var index = 0
            while index < pattern.scalars.count {
                let start = index
                while index < pattern.scalars.count, pattern.scalars[index] == "\u{FFFD}" { index += 1 }
                if index > start {
                    findings.add(
                        self, pattern.span(start..<index), "a character was lost here, which U+FFFD stands for")
                } else {
                    index += 1
                }
            }
        }
    }
}
