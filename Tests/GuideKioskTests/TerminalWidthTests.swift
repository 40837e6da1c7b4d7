import ICU
import Testing

@testable import GuideKiosk

@Suite("TerminalWidth")
struct TerminalWidthTests {
    @Test(
        "counts cells as terminals do",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("あ", 2), ("ｱ", 1),
            ("Ａ", 2),
            ("中", 2), ("ก", 1), ("กี่", 1), ("ทำ", 2), ("…", 1), ("→", 1), ("①", 1), ("😀", 2), ("👍🏽", 2), ("👩‍🔬", 2),
            ("❤", 1),
            ("❤️", 2), ("🇰🇷", 2), ("1️⃣", 2), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{202E}", 0), ("", 0),
            ("ภาษาไทย", 7), ("보행 robot", 10),
        ])
    func columns(text: String, width: Int) {
        #expect(TerminalWidth.of(text) == width)
    }
}

@Suite("TerminalText")
struct TerminalTextTests {
    @Test(
        "leaves nothing that a terminal would obey or count in its own way",
        arguments: [
            ("plain", "plain", 5),
            ("a\u{1B}[31mred\u{1B}[0m", "a[31mred[0m", 11),
            ("\u{1B}]0;title\u{07}x", "]0;titlex", 9),
            ("a\u{9B}31mb", "a31mb", 5),
            ("tab\tnew\nline\r\nend", "tab new line end", 16),
            ("\u{202E}evil\u{202C} \u{2066}x\u{2069}", "evil x", 6),
            ("zero\u{200B}width\u{FEFF}", "zerowidth", 9),
            ("soft\u{AD}hyphen", "softhyphen", 10),
            ("a\u{2028}b\u{85}c", "a b c", 5),
            ("no\u{A0}break", "no break", 8),
            ("\u{E000}\u{10FFFF}", "\u{FFFD}\u{FFFD}", 2),
            ("\u{301}x", "\u{25CC}\u{301}x", 2),
            ("❤️!", "❤!", 2),
            ("👍🏽!", "👍!", 3),
            ("👩‍🔬!", "👩🔬!", 5),
            ("می‌خواهم", "می‌خواهم", 7),
            ("\u{1112}\u{1161}\u{11AB}", "한", 2),
            ("", "", 0),
        ])
    func sanitized(text: String, expected: String, width: Int) {
        let result = TerminalText.sanitized(text)
        #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(TerminalText.columns(of: text) == width)
        #expect(TerminalText.sanitized(result) == result)
    }

    @Test("keeps as many marks as a cell of ncurses holds")
    func flood() {
        let flood = "x" + String(repeating: "\u{300}\u{323}", count: 2500) + "y"
        let result = TerminalText.sanitized(flood)
        // The first accents may have become one with the letter.
        #expect(result.unicodeScalars.count <= 2 + Glyph.maximumMarks)
        #expect(TerminalText.columns(of: flood) == 2)
    }

    @Test("every scalar is drawn in the cells that it is counted")
    func everyScalar() {
        for value in stride(from: UInt32(0), to: 0x20000, by: 1) {
            guard let scalar = Unicode.Scalar(value), let drawable = Glyph.drawable(Character(scalar)) else { continue }
            let width = drawable.text.unicodeScalars.reduce(0) { $0 + TerminalWidth.of($1) }
            if width != drawable.width || width == 0 {
                Issue.record("U+\(String(value, radix: 16)) is drawn as “\(drawable.text)”")
            }
        }
    }
}
