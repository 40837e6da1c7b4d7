import ExhibitGuide
import MessageFormat

/// Full-width and half-width characters where the other is written.
struct MixedWidthRule: MessageRule {
    let name: Diagnostic.Rule = "mixed-width"
    let severity = Diagnostic.Severity.warning
    let group = CheckGroup.text
    let explanation =
        "Full-width letters and digits (Ａ１), half-width kana (ｱ), a half-width mark after an ideograph "
        + "or kana (世界,) in Chinese and Japanese, and a full-width mark in any other language look as if "
        + "they came from another text."
    let remedy =
        "write the character in the width that the language uses"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {

        guard unit.text.has(.nonASCII) else { return }
        let isFullWidth = unit.language.conventions.usesFullWidthMarks
        for pattern in unit.text.patterns where pattern.traits.contains(.nonASCII) {
            for (index, scalar) in pattern.scalars.enumerated() {
                let span = pattern.span(index..<index + 1)
                switch scalar.value {
                case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                    let narrow = Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                    findings.add(self, span, "“\(scalar)” is full-width", remedy: "write “\(narrow)”")
                case 0xFF61...0xFFDC: findings.add(self, span, "“\(scalar)” is half-width")
                case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F:
                    guard isFullWidth, index > 0, pattern.scalars[index - 1].isIdeographOrKana,
                        let wide = unit.language.language == "ja" && scalar == "," ? "、" : Self.wide[scalar]
                    else { continue }
                    findings.add(
                        self, span, "“\(scalar)” is half-width after “\(pattern.scalars[index - 1])”",
                        remedy: "write “\(wide)”")
                case 0x3001, 0x3002, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F:
                    guard !isFullWidth else { continue }
                    findings.add(
                        self, span, "“\(scalar)” is full-width",
                        remedy: "write “\(Self.narrow[scalar] ?? scalar.folded)”")
                default: break
                }
            }
        }
    }

    private static let wide: [Unicode.Scalar: Unicode.Scalar] = [
        "!": "！", ",": "，", ".": "。", ":": "：", ";": "；", "?": "？",
    ]
    private static let narrow: [Unicode.Scalar: Unicode.Scalar] = ["、": ",", "。": "."]
}

extension Unicode.Scalar {
    fileprivate var isIdeographOrKana: Bool {
        (0x3040..<0x3100).contains(value) || (0x3400..<0xA000).contains(value) || (0xF900..<0xFB00).contains(value)
    }
}
