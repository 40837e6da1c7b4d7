import ICU
import MessageFormat
import Testing

@Suite("Directions and the u: options")
struct BidiAndOptionTests {
    private func format(
        _ message: String, _ arguments: MessageArguments = [:], in locale: String,
        _ isolation: FormattingContext.BidiIsolation = .default
    ) throws -> (text: String, errors: [MessageError.Kind]) {
        let context = FormattingContext(locale: try LanguageTag(locale), bidiIsolation: isolation)
        let (text, errors) = MessageFormatter(message, in: context).format(arguments)
        return (
            text.replacing("\u{2066}", with: "<L>").replacing("\u{2067}", with: "<R>").replacing(
                "\u{2068}", with: "<F>"
            )
            .replacing("\u{2069}", with: "</>"), errors.map(\.kind)
        )
    }

    @Test(
        "What may run the other way is isolated, what cannot is not",
        arguments: [
            ("a {$x} b", "en", "a <F>X</> b"), ("a {$x} b", "ar", "a <F>X</> b"), ("a {$n} b", "en", "a 12 b"),
            ("a {$n} b", "he", "a <R>12</> b"), ("{$x :string u:dir=ltr}", "en", "<L>X</>"),
            ("{$x :string u:dir=rtl}", "en", "<R>X</>"), ("{$x :string u:dir=auto}", "en", "<F>X</>"),
            ("{$x :string u:dir=inherit}", "en", "<F>X</>"), ("{$n :number u:dir=rtl}", "en", "<R>12</>"),
            ("{$n :number u:dir=ltr}", "en", "<L>12</>"), ("{$n :number u:dir=auto}", "he", "<F>12</>"),
            ("{$missing}", "en", "<F>{$missing}</>"), ("{#b}{$x}{/b}", "en", "<F>X</>"),
        ])
    func isolation(message: String, locale: String, expected: String) throws {
        let arguments: MessageArguments = ["x": .string("X"), "n": .number(12)]
        #expect(try format(message, arguments, in: locale).text == expected)
        let plain = expected.replacing(#/<.{1,2}>/#, with: "")
        #expect(try format(message, arguments, in: locale, .none).text == plain)
    }

    @Test("Isolates are parts of their own, and the parts add up to the text")
    func parts() throws {
        for locale in ["en", "ar", "he"] {
            let context = FormattingContext(locale: try LanguageTag(locale))
            let formatter = MessageFormatter(
                "a {$x :string u:id=name u:dir=rtl} {$n} {#b u:id=z c=d/} {$no}", in: context)
            let arguments: MessageArguments = ["x": .string("X"), "n": .number(1234)]
            let parts = formatter.formatToParts(arguments).parts
            #expect(parts.map(\.plainText).joined() == formatter.format(arguments).text)
            let placeholders = parts.compactMap { if case .value(let value) = $0 { value } else { nil } }
            #expect(placeholders.map(\.id) == ["name", nil])
            #expect(placeholders.first?.direction == .rightToLeft)
            #expect(placeholders.last?.value.fields.map(\.value).joined() == placeholders.last?.value.text)
            let markup = parts.compactMap { if case .markup(let markup) = $0 { markup } else { nil } }
            #expect(markup.map(\.id) == ["z"])
            #expect(markup.map(\.options) == [["c": "d"]])
            #expect(markup.map(\.kind) == [.standalone])
            #expect(parts.contains(.fallback(source: "$no")))
        }
    }

    @Test(
        "A u: option that cannot be is an error",
        arguments: ["{$x :string u:dir=up}", "{#b u:dir=ltr}", "{$x :string u:dir=|LTR|}"])
    func badOptions(message: String) throws {
        #expect(try format(message, ["x": .string("X")], in: "en").errors == [.badOption])
    }

    @Test("A message that is wrong shows a replacement character")
    func invalid() throws {
        #expect(try format("{", in: "en").text == "{\u{FFFD}}")
        let context = FormattingContext(locale: try LanguageTag("en"))
        #expect(MessageFormatter("{", in: context).formatToParts().parts == [.fallback(source: "\u{FFFD}")])
    }

    @Test(
        "What could not be resolved is named, and said once",
        arguments: [
            ("{$x}", "{$x}", [MessageError.Kind.unresolvedVariable]),
            ("{$x :number}", "{$x}", [.unresolvedVariable, .badOperand]),
            ("{|a b| :nothing}", "{|a b|}", [.unknownFunction]), ("{:nothing}", "{:nothing}", [.unknownFunction]),
            (".local $y = {$x} {{{$y}{$y}}}", "{$y}{$y}", [.unresolvedVariable]),
            ("{|a\\|\\\\b| :number}", "{|a\\|\\\\b|}", [.badOperand]),
            (".input {$x :string} .match $x a {{a}} * {{*}}", "*", [.unresolvedVariable]),
        ])
    func fallbacks(message: String, expected: String, errors: [MessageError.Kind]) throws {
        let result = try format(message, in: "en", .none)
        #expect(result.text == expected)
        #expect(result.errors == errors)
    }
}
