import ExhibitGuide
import Foundation
import ICU
import MessageFormat
import Testing

/// The examples of Documentation/MessageFormat.md say what comes out. `UPDATE_GOLDEN=1` writes what does.
@Suite struct DocumentationTests {
    private static let page = URL(filePath: #filePath)
        .appending(path: "../../../Documentation/MessageFormat.md").standardizedFileURL

    /// `locale [name=value, …] message ⇒ output`
    private struct Example {
        let locale: String
        let values: String?
        let message: String
        let output: String

        init?(_ line: Substring) {
            guard let match = line.wholeMatch(of: /(\S+) (?:\[([^\]]*)\] )?(.*) ⇒ (.*)/) else { return nil }
            locale = String(match.1)
            values = match.2.map(String.init)
            message = String(match.3)
            output = String(match.4)
        }

        var arguments: MessageArguments {
            var arguments = MessageArguments()
            for pair in values?.split(separator: ",") ?? [] {
                let parts = pair.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces) }
                let items = parts[1].split(separator: "|").map { MessageValue.string(String($0)) }
                arguments[parts[0]] =
                    items.count > 1
                    ? .list(items) : DecimalNumber(parts[1]).map { .number($0) } ?? .string(parts[1])
            }
            return arguments
        }

        func line(with output: String) -> String {
            "\(locale) " + (values.map { "[\($0)] " } ?? "") + "\(message) ⇒ \(output)"
        }
    }

    @Test(.enabled(if: ICULibrary.version.hasPrefix("72."), "the examples are those of ICU 72"))
    func everyExampleGivesWhatThePageSays() throws {
        let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        var lines: [String] = []
        var isExample = false
        var count = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isExample = line == "```mf2" }
            guard isExample, let example = Example(line) else {
                lines.append(String(line))
                continue
            }
            let context = FormattingContext(
                locale: try LanguageTag(example.locale), bidiIsolation: .none,
                functions: .default.addingGuideFunctions())
            let output = MessageFormatter(example.message, in: context).format(example.arguments).text
            if !isUpdating { #expect(output == example.output, "\(example.message)") }
            lines.append(example.line(with: output))
            count += 1
        }
        #expect(count >= 110)
        if isUpdating { try lines.joined(separator: "\n").write(to: Self.page, atomically: true, encoding: .utf8) }
    }

    @Test func everyFunctionHasItsPlaceOnThePage() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        for name in FunctionRegistry.default.addingGuideFunctions().names { #expect(text.contains("`:\(name)`")) }
    }

    /// The options of LDML 48, required and recommended, and those of this project's functions.
    private static let options: [(function: String, options: String)] = [
        (
            "number",
            """
            select signDisplay useGrouping minimumIntegerDigits minimumFractionDigits maximumFractionDigits \
            minimumSignificantDigits maximumSignificantDigits trailingZeroDisplay roundingPriority roundingIncrement \
            roundingMode
            """
        ),
        ("integer", "select signDisplay useGrouping minimumIntegerDigits maximumSignificantDigits"),
        ("offset", "add subtract"),
        (
            "percent",
            """
            signDisplay useGrouping minimumFractionDigits maximumFractionDigits minimumSignificantDigits \
            maximumSignificantDigits trailingZeroDisplay roundingPriority roundingMode
            """
        ),
        (
            "currency",
            """
            currency currencySign currencyDisplay useGrouping minimumIntegerDigits fractionDigits \
            minimumSignificantDigits maximumSignificantDigits trailingZeroDisplay roundingPriority roundingIncrement \
            roundingMode
            """
        ),
        (
            "unit",
            """
            unit usage unitDisplay signDisplay useGrouping minimumIntegerDigits minimumFractionDigits \
            maximumFractionDigits minimumSignificantDigits maximumSignificantDigits roundingPriority \
            roundingIncrement roundingMode
            """
        ),
        ("date", "fields length calendar timeZone"),
        ("time", "precision timeZoneStyle calendar timeZone hour12"),
        ("datetime", "dateFields dateLength timePrecision timeZoneStyle calendar timeZone hour12"),
        ("string", "u:id u:dir"),
        ("guide:list", "type style"), ("guide:duration", "style"), ("guide:interval", "length fields"),
        ("guide:range", "unit unitDisplay maximumFractionDigits"), ("guide:particle", "pair show"),
    ]

    @Test(arguments: options) func everyOptionHasAnExample(function: String, options: String) throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let calls = text.split(separator: "\n").filter { $0.contains(" ⇒ ") }.flatMap {
            $0.matches(of: /:([a-z:]+)((?: [\w:]+=(?:\|[^|]*\||[^ }]+))*)/).map { (String($0.1), String($0.2)) }
        }
        for option in options.split(separator: " ") {
            #expect(
                calls.contains { $0.0 == function && $0.1.contains(" \(option)=") },
                "the page has no example of :\(function) \(option)=")
        }
    }

    @Test func theFunctionOfOnesOwnIsThatOfThePage() throws {
        let functions = FunctionRegistry.default.adding(Initials(), named: "my:initials")
        let context = FormattingContext(locale: try LanguageTag("en"), functions: functions)
        #expect(
            MessageFormatter("{$name :my:initials}", in: context).format(["name": .string("Ada Lovelace")]).text
                == "\u{2068}AL\u{2069}")
        // The page has the code of this file, line by line.
        let code = try String(contentsOfFile: #filePath, encoding: .utf8).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let section = try #require(text.range(of: "## A function of one's own"))
        let block = try #require(text[section.upperBound...].firstMatch(of: /```swift\n((?s).*?)```/))
        let declaration = try #require(block.1.range(of: "let functions"))
        for line in block.1[..<declaration.lowerBound].split(separator: "\n") {
            #expect(code.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
        }
    }

    @Test func theInterchangeFormIsThatOfThePage() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let section = try #require(text.range(of: "## As data"))
        let source = try #require(text[section.upperBound...].firstMatch(of: /`(\{.*\}!)` is\n/))
        let json = try #require(text[section.upperBound...].firstMatch(of: /```json\n((?s).*?)```/))
        let message = try JSONDecoder().decode(Message.self, from: Data(json.1.utf8))
        #expect(message == Message.parse(source.1).message)
        let written = try JSONSerialization.jsonObject(with: JSONEncoder().encode(message)) as? NSDictionary
        #expect(try JSONSerialization.jsonObject(with: Data(json.1.utf8)) as? NSDictionary == written)
    }
}

/// The page's example of a function.
struct Initials: MessageFunction {
    struct Bound: BoundFunction {
        func resolve(_ operand: FunctionOperand) throws(MessageError) -> any ResolvedValue {
            guard let text = operand.string else { throw MessageError(.badOperand, "not a text") }
            return TextValue(text.split(separator: " ").compactMap(\.first).map(String.init).joined())
        }
    }

    func bind(_ options: FunctionOptions, in context: FormattingContext) -> any BoundFunction { Bound() }
}
