import ICU
import Testing

@testable import GuideKiosk

@Suite("Typesetter")
struct TypesetterTests {
    private let typesetter = Typesetter()

    private func styled(_ text: String, _ locale: String = "en") throws -> StyledText {
        StyledText(text, locale: try LanguageTag(locale))
    }

    @Test(
        "ends what is too long in an ellipsis, between grapheme clusters",
        arguments: [
            ("hello world", 11, "hello world"), ("hello world", 10, "hello wor…"), ("hello world", 7, "hello…"),
            ("보행 재활", 9, "보행 재활"), ("보행 재활", 8, "보행 재…"), ("보행 재활", 7, "보행…"), ("กี่กี่กี่", 2, "กี่…"),
            ("abc", 1, "…"), ("abc", 0, ""), ("", 3, ""),
        ])
    func truncates(text: String, width: Int, expected: String) throws {
        let line = typesetter.line(of: try styled(text), width: width)
        #expect(line.plainText == expected)
        #expect(line.width == TerminalText.columns(of: expected))
        #expect(line.width <= width)
    }

    @Test("keeps styles on their words")
    func styles() throws {
        var text = try styled("plain ")
        text.append("strong", .strong)
        text.append(" end")
        let line = typesetter.line(of: text, width: 40)
        #expect(line.glyphs.filter { $0.style == .strong }.map(\.text).joined() == "strong")
    }

    @Test("puts text from right to left in the order of the screen")
    func rightToLeft() throws {
        let text = try styled("שלום (ABC) 12", "he")
        #expect(typesetter.line(of: text, width: 40).plainText == "12 (ABC) םולש")
        #expect(typesetter.line(of: text, width: 9).plainText == "…AB) םולש", "the cut text is what is reordered")
        let mixed = try styled("The word שלום here")
        #expect(typesetter.line(of: mixed, width: 40).plainText == "The word םולש here")
    }

    @Test("resolves directions over the whole paragraph, and orders each line")
    func rightToLeftLines() throws {
        let lines = typesetter.lines(of: try styled("אבג דהו ABC", "he"), width: 7)
        #expect(lines.map(\.plainText) == ["והד גבא", "ABC"])
    }

    @Test("an override in content turns nothing around it")
    func override() throws {
        let line = typesetter.line(of: try styled("a \u{202E}bcd"), width: 40)
        #expect(line.plainText == "a dcb")
        #expect(typesetter.line(of: try styled("next"), width: 40).plainText == "next")
    }
}
