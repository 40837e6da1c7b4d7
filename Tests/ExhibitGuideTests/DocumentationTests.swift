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
                arguments[parts[0]] = DecimalNumber(parts[1]).map { .number($0) } ?? .string(parts[1])
            }
            return arguments
        }

        func line(with output: String) -> String {
            "\(locale) " + (values.map { "[\($0)] " } ?? "") + "\(message) ⇒ \(output)"
        }
    }

    @Test func everyExampleGivesWhatThePageSays() throws {
        guard ICULibrary.version.hasPrefix("72.") else {
            print("SKIPPED: the examples are those of ICU 72; this is \(ICULibrary.version)")
            return
        }
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
        #expect(count >= 60)
        if isUpdating { try lines.joined(separator: "\n").write(to: Self.page, atomically: true, encoding: .utf8) }
    }

    @Test func everyFunctionHasItsPlaceOnThePage() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        for name in FunctionRegistry.default.addingGuideFunctions().names { #expect(text.contains("`:\(name)`")) }
    }
}
