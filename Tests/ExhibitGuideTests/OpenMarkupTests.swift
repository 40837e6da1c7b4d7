import ICU
import MessageFormat
import Testing

@testable import ExhibitGuide

@Suite("Markup that is open")
struct OpenMarkupTests {
    private func runs(_ source: String) throws -> [TextRun] {
        let context = FormattingContext(locale: try LanguageTag("en"), bidiIsolation: .none)
        return TextRun.runs(of: MessageFormatter(source, in: context).formatToParts([:]).parts)
    }

    @Test("Words have the emphasis of the innermost markup that is open, however it is nested")
    func emphasis() throws {
        #expect(
            try runs("a{#em}b{#strong}c{/em}d{/strong}e{/em}f{#pause/}{#strong}{/strong}g{#x}h") == [
                .words("a", emphasis: .none), .words("b", emphasis: .em), .words("cd", emphasis: .strong),
                .words("ef", emphasis: .none), .pause, .words("gh", emphasis: .none),
            ])
        #expect(try runs("{#em}a{#em}b{/em}c") == [.words("abc", emphasis: .em)])
        #expect(try runs("a{#em}{||}{/em}b") == [.words("ab", emphasis: .none)])
    }

    @Test("What was opened since stays open, or is closed as well")
    func closing() {
        var open = OpenMarkup<Int>()
        for (index, name) in ["a", "b", "a", "c"].enumerated() { open.open(name, index) }
        #expect(open.close("a") == 2)
        #expect(open.all == [0, 1, 3])
        #expect(open.close("c") == 3)
        #expect(open.innermost == 1)
        #expect(open.close("c") == nil)
        open.open("a", 4)
        open.open("b", 5)
        #expect(open.closeWithContents("a") == 4)
        #expect(open.closeWithContents("x") == nil)
        #expect(open.all == [0, 1])
        #expect(open.closeWithContents("a") == 0)
        #expect(open.all.isEmpty)
        #expect(open.close("b") == nil)
    }

    @Test("Sixty thousand marks that are never closed are passed over sixty thousand times")
    func unbalanced() throws {
        let source =
            String(repeating: "{#em}", count: 60_000) + "a" + String(repeating: "{/strong}", count: 60_000) + "b"
        #expect(try runs(source) == [.words("ab", emphasis: .em)])
    }
}
