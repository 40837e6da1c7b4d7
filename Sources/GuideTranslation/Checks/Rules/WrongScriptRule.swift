import ExhibitGuide
import ICU
import MessageFormat

/// A letter of a script that the language is not written in.
struct WrongScriptRule: MessageRule {
    let name: Diagnostic.Rule = "wrong-script"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.text
    let explanation =
        "The text has letters of another script: Hangul in Japanese, a Cyrillic а in a Latin word, a "
        + "simplified character in Traditional Chinese. Latin letters may stand in every language, but not "
        + "within a word of another script."
    let remedy =
        "write the word in the script of the language"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.nonASCII) else { return }
        let isCyrillic = unit.language.scripts.codes.contains("Cyrl")
        for pattern in unit.text.patterns where pattern.traits.contains(.nonASCII) {
            var index = 0
            while index < pattern.scalars.count {
                let start = index
                switch unit.language.scripts.standing(of: pattern.scalars[index]) {
                case .own:
                    if isCyrillic, Self.mixes(pattern, index) {
                        findings.add(
                            self, pattern.span(index..<index + 1),
                            "a Latin “\(pattern.scalars[index])” within a Cyrillic word",
                            remedy: "type the Cyrillic letter")
                    }
                    index += 1
                case .otherChinese:
                    let other = unit.language.locale.maximized.script == "Hant" ? "simplified" : "traditional"
                    findings.add(
                        self, pattern.span(index..<index + 1), "“\(pattern.scalars[index])” is a \(other) character")
                    index += 1
                case .foreign(let script):
                    while index < pattern.scalars.count,
                        case .foreign(script) = unit.language.scripts.standing(of: pattern.scalars[index])
                    { index += 1 }
                    // A Greek letter alone is a symbol.
                    if script == "Grek", index - start == 1 { continue }
                    let name = unit.language.scripts.name(of: script)
                    findings.add(
                        self, pattern.span(start..<index), "“\(pattern.text(start..<index))” is in the script \(name)")
                }
            }
        }
    }

    /// Whether a Latin letter has Cyrillic ones on both sides, or on one and nothing but an end of word on the other.
    private static func mixes(_ pattern: PatternText, _ index: Int) -> Bool {
        func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x80 && scalar.properties.isAlphabetic }
        func isCyrillic(_ index: Int) -> Bool {
            pattern.scalars.indices.contains(index) && (0x400..<0x530).contains(pattern.scalars[index].value)
        }
        guard pattern.scalars[index].value < 0x80, isLatin(pattern.scalars[index]) else { return false }
        return isCyrillic(index - 1) || isCyrillic(index + 1)
    }
}
