import Foundation
import ICU
import MessageFormat
import TestSupport
import Testing

/// The Unicode MessageFormat test suite, read from where it is kept beside the project; skipped where it is not.
@Suite(
    .enabled(
        if: Surroundings.messageFormatSuite != nil,
        "the Unicode MessageFormat suite is neither at MF2_TESTS nor in ../shared/mf2-tests"))
struct UnicodeSuiteTests {
    @Test func everyTestOfTheSuiteGivesItsTextPartsAndErrors() throws {
        let tests = try UnicodeSuite.load()
        #expect(tests.count >= 461)
        let formatters = FormatterCache()
        for test in tests {
            let context = FormattingContext(
                locale: try LanguageTag(test.locale), bidiIsolation: test.isolates ? .default : .none,
                functions: FunctionRegistry.default.addingTestFunctions(), formatters: formatters)
            let formatter = MessageFormatter(test.source, in: context)
            let (text, errors) = formatter.format(test.arguments)
            let (parts, partErrors) = formatter.formatToParts(test.arguments)
            let label = "\(test.file): \(test.source.debugDescription)"
            if let expected = test.text { #expect(text == expected, "\(label)") }
            #expect(errors.map(\.kind.rawValue) == test.errors, "\(label)")
            #expect(partErrors.map(\.kind.rawValue) == test.errors, "\(label)")
            #expect(parts.map(\.plainText).joined() == text, "\(label)")
            let read = Message.parse(test.source)
            if read.isValid, let message = read.message {
                let (runs, runErrors) = MessageFormatter.formatToTextAndMarkup(message, test.arguments, in: context)
                #expect(runs.map(\.plainText).joined() == text, "\(label)")
                #expect(runErrors.map(\.kind.rawValue) == test.errors, "\(label)")
                #expect(runs.filter(\.isMarkup) == parts.filter(\.isMarkup), "\(label)")
                if let plain = message.plainText { #expect(plain == text, "\(label)") }
            }
            guard let expected = test.parts else { continue }
            #expect(parts.count == expected.count, "\(label)")
            for (part, expected) in zip(parts, expected) {
                #expect(UnicodeSuite.fits(UnicodeSuite.json(part), expected), "\(label): \(part)")
            }
        }
        print("Unicode MessageFormat test suite: \(tests.count) run")
    }

    @Test func everyValidSourceOfTheSuiteSurvivesTheSerializer() throws {
        let tests = try UnicodeSuite.load()
        var count = 0
        for test in tests {
            guard let message = Message.parse(test.source).message else { continue }
            let source = message.serialized()
            #expect(
                Message.parse(source).message == message,
                "\(test.source.debugDescription) became \(source.debugDescription)")
            #expect(Message.parse(source).message?.serialized() == source)
            count += 1
        }
        #expect(count > 200)
    }
}

/// The suite's files, read.
enum UnicodeSuite {
    struct Test {
        let file: String
        let source: String
        let locale: String
        let isolates: Bool
        let arguments: MessageArguments
        let text: String?
        let parts: [[String: Any]]?
        let errors: [String]
    }

    static func load() throws -> [Test] {
        let folder = try #require(Surroundings.messageFormatSuite)
        let walker = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        let files = walker.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }
        return try files.sorted { $0.path < $1.path }.flatMap(load)
    }

    private static func load(_ file: URL) throws -> [Test] {
        let root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
        let defaults = root["defaultTestProperties"] as? [String: Any] ?? [:]
        return (root["tests"] as? [[String: Any]] ?? []).map { test in
            func property(_ name: String) -> Any? { test[name] ?? defaults[name] }
            var arguments = MessageArguments()
            for parameter in property("params") as? [[String: Any]] ?? [] {
                let name = parameter["name"] as? String ?? ""
                arguments[name] = value(parameter["value"] as Any, type: parameter["type"] as? String)
            }
            return Test(
                file: file.lastPathComponent, source: property("src") as? String ?? "",
                locale: property("locale") as? String ?? "und",
                isolates: property("bidiIsolation") as? String != "none",
                arguments: arguments, text: property("exp") as? String, parts: property("expParts") as? [[String: Any]],
                errors: (property("expErrors") as? [[String: Any]] ?? []).compactMap { $0["type"] as? String })
        }
    }

    private static func value(_ value: Any, type: String?) -> MessageValue {
        if let number = value as? NSNumber, CFBooleanCheck.isBoolean(number) {
            return .string(number.boolValue ? "true" : "false")
        }
        if let number = value as? NSNumber {
            return DecimalNumber(number.doubleValue).map { .number($0) } ?? .string("\(number)")
        }
        let text = value as? String ?? "\(value)"
        if type == "datetime", let date = CivilDateTime(text) { return .dateTime(date) }
        return .string(text)
    }

    private enum CFBooleanCheck {
        static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
    }

    /// A part as the suite's schema writes it.
    static func json(_ part: MessagePart) -> [String: Any] {
        switch part {
        case .text(let text): return ["type": "text", "value": text]
        case .bidiIsolation(let text): return ["type": "bidiIsolation", "value": text]
        case .fallback(let source): return ["type": "fallback", "source": source]
        case .markup(let markup):
            var result: [String: Any] = ["type": "markup", "kind": markup.kind.rawValue, "name": markup.name]
            if let id = markup.id { result["id"] = id }
            if !markup.options.isEmpty { result["options"] = markup.options }
            return result
        case .value(let placeholder):
            var result: [String: Any] = ["type": placeholder.value.type, "locale": placeholder.locale]
            if let direction = placeholder.direction { result["dir"] = direction == .leftToRight ? "ltr" : "rtl" }
            if let id = placeholder.id { result["id"] = id }
            if placeholder.value.fields.isEmpty {
                result["value"] = placeholder.value.text
            } else {
                result["parts"] = placeholder.value.fields.map { ["type": $0.type, "value": $0.value] }
            }
            return result
        }
    }

    /// Whether a part has everything that is expected of it.
    static func fits(_ part: Any, _ expected: Any) -> Bool {
        if let expected = expected as? [String: Any] {
            guard let part = part as? [String: Any] else { return false }
            return expected.allSatisfy { key, value in part[key].map { fits($0, value) } ?? false }
        }
        if let expected = expected as? [Any] {
            guard let part = part as? [Any], part.count == expected.count else { return false }
            return zip(part, expected).allSatisfy { fits($0, $1) }
        }
        return "\(part)" == "\(expected)"
    }
}

extension MessagePart {
    fileprivate var isMarkup: Bool {
        if case .markup = self { true } else { false }
    }
}
