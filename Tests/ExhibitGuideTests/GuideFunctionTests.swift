import ICU
import MessageFormat
import Testing

@testable import ExhibitGuide

@Suite("The functions of this project")
struct GuideFunctionTests {
    private func format(
        _ message: String, _ arguments: MessageArguments = [:], in locale: String = "en"
    ) throws -> (text: String, errors: [MessageError]) {
        let context = FormattingContext(
            locale: try LanguageTag(locale), bidiIsolation: .none, functions: .default.addingGuideFunctions())
        return MessageFormatter(message, in: context).format(arguments)
    }

    @Test(
        "A range or an interval the wrong way round is an error that says what comes first",
        arguments: [
            ("{|6/4| :guide:range unit=hour}", "lower first"), ("{|0.5/-1| :guide:range}", "lower first"),
            ("{|4/| :guide:range}", "lower first"), ("{|4/5/6| :guide:range}", "lower first"),
            ("{|2025-09-05/2025-09-04| :guide:interval}", "earlier first"),
        ])
    func wrongOrder(message: String, remedy: String) throws {
        let (text, errors) = try format(message)
        #expect(text == message.prefix { $0 != " " } + "}")
        #expect(errors.map(\.kind) == [.badOperand])
        #expect(errors.first?.remedy.contains(remedy) == true)
    }

    @Test("A range that a caller gives the wrong way round is an error, too")
    func wrongOrderOfAnArgument() throws {
        let errors = try format("{$x :guide:range}", ["x": .range(from: 6, to: 4, unit: nil)]).errors
        #expect(errors.map(\.kind) == [.badOperand])
    }
}
