import ICU
import MessageFormat
import Testing

@Suite struct MessageArgumentsTests {
    private let context: FormattingContext

    init() throws { context = FormattingContext(locale: try LanguageTag("en"), bidiIsolation: .none) }

    private func format(_ source: String, _ arguments: MessageArguments) -> (text: String, errors: [MessageError]) {
        MessageFormatter(source, in: context).format(arguments)
    }

    @Test func ofTwoValuesOfOneNameTheLastCounts() {
        let arguments: MessageArguments = ["a": .string("1"), "b": .string("2"), "a": .string("3")]
        #expect(format("{$a} {$b}", arguments).text == "3 2")
    }

    @Test func valuesAreReplacedAndRemoved() {
        var arguments: MessageArguments = ["a": .string("1"), "b": .string("2"), "a": .string("3")]
        arguments["b"] = .string("4")
        #expect(format("{$a} {$b}", arguments).text == "3 4")
        arguments["a"] = nil
        let (text, errors) = format("{$a} {$b}", arguments)
        #expect(text == "{$a} 4")
        #expect(errors.map(\.kind) == [.unresolvedVariable])
    }

    @Test func namesAreEqualInAnyNormalizationForm() {
        #expect(format("{$caf\u{E9}}", ["cafe\u{301}": .string("1")]).text == "1")
        #expect(format("{$cafe\u{301}}", ["caf\u{E9}": .string("1")]).text == "1")
    }

    @Test func aMessageLongerThanTheBufferIsWhole() {
        let long = String(repeating: "가나다라마바사 ", count: 400)
        #expect(format("{$a}-{$a}", ["a": .string(long)]).text == long + "-" + long)
        #expect(format(long + "{$n :number}", ["n": .number(1_234_567)]).text == long + "1,234,567")
    }

    @Test func whatCannotBeFormattedLeavesNothingBehind() {
        let (text, errors) = format(
            "{$a} and {$n :number} and {$d :date}", ["a": .string("1"), "n": .number(2), "d": .string("no date")])
        #expect(text == "1 and 2 and {$d}")
        #expect(errors.map(\.kind) == [.badOperand])
    }

    @Test func aFunctionThatWritesNoUTF8StillGivesAText() {
        struct Broken: ResolvedValue {
            var value: MessageValue { .string("") }
            func append(to output: inout [UInt8]) { output += [0x41, 0xFF, 0x42] }
            func formatToParts() -> FormattedValue { FormattedValue(type: "broken", text: "") }
        }
        #expect(format("<{$a}>", ["a": .resolved(Broken())]).text == "<A\u{FFFD}B>")
    }
}
