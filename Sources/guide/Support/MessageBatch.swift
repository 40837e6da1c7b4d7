import ExhibitGuide
import Foundation
import ICU
import MessageFormat

/// Formats messages by the line: a JSON object in, a JSON object out.
///
/// The names of parts and errors are those of the Unicode test suite. A line that is no request is answered with an error of
/// the type `invalid-request`; nothing that a line contains ends the run.
final class MessageBatch {
    private struct ContextKey: Hashable {
        let locale: LanguageTag
        let isolates: Bool
        let hasTestFunctions: Bool
    }

    private let exhibition: MessageExhibition
    private let formatters = FormatterCache()
    private var contexts: [ContextKey: FormattingContext] = [:]

    /// Lines may name any number of locales, which are not to fill the memory.
    private static let mostContexts = 256

    /// Prepares to format.
    ///
    /// - Parameter exhibition: Where the names of economies come from.
    init(_ exhibition: MessageExhibition) { self.exhibition = exhibition }

    /// Reads to the end of standard input.
    ///
    /// - Throws: ``Output/Failure`` where an answer cannot be written.
    func run() throws {
        var lines = LineReader()
        while let line = lines.next() {
            let answer =
                switch line {
                case .line(let bytes): self.answer(bytes)
                case .tooLong: Self.invalid(id: nil)
                }
            if let answer { try Self.write(answer) }
        }
    }

    private static func write(_ object: [String: Any]) throws {
        let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
        try Output.writeJSON(Array((data ?? Data("{\"errors\":[]}".utf8)) + Data("\n".utf8)))
    }

    private static func invalid(id: Any?) -> [String: Any] {
        var answer: [String: Any] = ["text": "", "parts": [Any](), "errors": [["type": "invalid-request"]]]
        if let id { answer["id"] = id }
        return answer
    }

    private func answer(_ bytes: [UInt8]) -> [String: Any]? {
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        guard let request = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            return Self.invalid(id: nil)
        }
        let id = request["id"]
        guard let tag = request["locale"] as? String, let locale = try? LanguageTag(tag),
            let source = request["src"] as? String, let arguments = Self.arguments(request["params"]),
            let context = context(locale, request)
        else { return Self.invalid(id: id) }
        let formatter = MessageFormatter(source, in: context)
        let (text, errors) = formatter.format(arguments)
        var answer: [String: Any] = [
            "text": text, "parts": formatter.formatToParts(arguments).parts.map(Self.json),
            "errors": errors.map { ["type": $0.kind.rawValue] },
        ]
        if let id { answer["id"] = id }
        return answer
    }

    private func context(_ locale: LanguageTag, _ request: [String: Any]) -> FormattingContext? {
        let isolation = request["bidiIsolation"] ?? "default"
        guard let name = isolation as? String, let strategy = FormattingContext.BidiIsolation(rawValue: name) else {
            return nil
        }
        let key = ContextKey(
            locale: locale, isolates: strategy == .default, hasTestFunctions: request["testFunctions"] as? Bool ?? false
        )
        if let known = contexts[key] { return known }
        let functions = FunctionRegistry.default.addingGuideFunctions(
            names: exhibition.names(in: locale, formatters: formatters))
        let context = FormattingContext(
            locale: locale, bidiIsolation: strategy,
            functions: key.hasTestFunctions ? functions.addingTestFunctions() : functions, formatters: formatters)
        if contexts.count >= Self.mostContexts { contexts.removeAll() }
        contexts[key] = context
        return context
    }

    // MARK: JSON

    private static func arguments(_ parameters: Any?) -> MessageArguments? {
        guard let parameters else { return [:] }
        guard let list = parameters as? [[String: Any]] else { return nil }
        var arguments = MessageArguments()
        for parameter in list {
            guard let name = parameter["name"] as? String, let raw = parameter["value"] else { return nil }
            let type = parameter["type"] as? String
            guard let value = value(raw, isDate: type == "datetime"), type == nil || type == "datetime" else {
                return nil
            }
            arguments[name] = value
        }
        return arguments
    }

    private static func value(_ raw: Any, isDate: Bool) -> MessageValue? {
        switch raw {
        case let text as String:
            guard isDate else { return .string(text) }
            return CivilDateTime(text).map { .dateTime($0) }
        case let number as NSNumber:
            // JSON's true and false are numbers to Foundation; a message sees them as the words.
            if String(cString: number.objCType) == "c" { return .string(number.boolValue ? "true" : "false") }
            if let integer = Int64(exactly: number) { return .number(DecimalNumber(integer)) }
            return DecimalNumber(number.doubleValue).map { .number($0) }
        case let list as [Any]:
            let values = list.compactMap { value($0, isDate: false) }
            return values.count == list.count ? .list(values) : nil
        default: return .string("\(raw)")
        }
    }

    private static func json(_ part: MessagePart) -> [String: Any] {
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
            if let direction = placeholder.direction { result["dir"] = direction == .rightToLeft ? "rtl" : "ltr" }
            if let id = placeholder.id { result["id"] = id }
            if placeholder.value.fields.isEmpty {
                result["value"] = placeholder.value.text
            } else {
                result["parts"] = placeholder.value.fields.map { ["type": $0.type, "value": $0.value] }
            }
            return result
        }
    }
}
