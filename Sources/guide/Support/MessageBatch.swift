import ExhibitGuide
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
    /// The locale of lines that name none; `nil` where each has to.
    private let usualLocale: LanguageTag?
    private let formatters = FormatterCache()
    private var contexts: [ContextKey: FormattingContext] = [:]

    /// Lines may name any number of locales, which are not to fill the memory.
    private static let mostContexts = 256

    /// Prepares to format.
    ///
    /// - Parameters:
    ///   - exhibition: Where the names of economies come from.
    ///   - usualLocale: The locale of lines that name none; `nil` where each has to.
    init(_ exhibition: MessageExhibition, usualLocale: LanguageTag?) {
        self.exhibition = exhibition
        self.usualLocale = usualLocale
    }

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

    private static func write(_ answer: JSONValue) throws {
        var bytes: [UInt8] = []
        answer.append(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        try Output.writeJSON(bytes)
    }

    private static func answer(
        text: String, parts: [JSONValue], errors: [String], id: JSONValue?
    ) -> JSONValue {
        var fields: [String: JSONValue] = [
            "text": .string(text), "parts": .array(parts),
            "errors": .array(errors.map { .object(["type": .string($0)]) }),
        ]
        fields["id"] = id
        return .object(fields)
    }

    private static func invalid(id: JSONValue?) -> JSONValue {
        answer(text: "", parts: [], errors: ["invalid-request"], id: id)
    }

    private func answer(_ bytes: [UInt8]) -> JSONValue? {
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
        guard case .object(let request)? = JSONReader.value(of: bytes) else { return Self.invalid(id: nil) }
        let id = request["id"]
        guard let locale = locale(request["locale"]),
            case .string(let source)? = request["src"], let arguments = Self.arguments(request["params"]),
            let context = context(locale, request)
        else { return Self.invalid(id: id) }
        let formatter = MessageFormatter(source, in: context)
        let (text, errors) = formatter.format(arguments)
        return Self.answer(
            text: text, parts: formatter.formatToParts(arguments).parts.map(Self.json),
            errors: errors.map(\.kind.rawValue), id: id)
    }

    private func locale(_ field: JSONValue?) -> LanguageTag? {
        guard let field else { return usualLocale }
        guard case .string(let tag) = field else { return nil }
        return try? LanguageTag(tag)
    }

    private func context(_ locale: LanguageTag, _ request: [String: JSONValue]) -> FormattingContext? {
        guard case .string(let name) = request["bidiIsolation"] ?? "default",
            let strategy = FormattingContext.BidiIsolation(rawValue: name)
        else { return nil }
        guard case .boolean(let hasTestFunctions) = request["testFunctions"] ?? .boolean(false) else { return nil }
        let key = ContextKey(locale: locale, isolates: strategy == .default, hasTestFunctions: hasTestFunctions)
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

    private static func arguments(_ parameters: JSONValue?) -> MessageArguments? {
        guard let parameters else { return [:] }
        guard case .array(let list) = parameters else { return nil }
        var arguments = MessageArguments()
        for parameter in list {
            guard case .object(let fields) = parameter, case .string(let name)? = fields["name"],
                let raw = fields["value"], let value = value(raw, type: fields["type"])
            else { return nil }
            arguments[name] = value
        }
        return arguments
    }

    private static func value(_ raw: JSONValue, type: JSONValue?) -> MessageValue? {
        switch (raw, type) {
        case (.string(let text), .string("datetime")?): return CivilDateTime(text).map { .dateTime($0) }
        case (_, .some): return nil
        case (.string(let text), nil): return .string(text)
        case (.number(let literal), nil): return DecimalNumber(literal).map { .number($0) }
        // A message sees JSON's true and false as the words.
        case (.boolean(let isTrue), nil): return .string(isTrue ? "true" : "false")
        case (.array(let list), nil):
            let values = list.compactMap { value($0, type: nil) }
            return values.count == list.count ? .list(values) : nil
        case (.null, nil), (.object, nil): return nil
        }
    }

    private static func json(_ part: MessagePart) -> JSONValue {
        switch part {
        case .text(let text): return ["type": "text", "value": .string(text)]
        case .bidiIsolation(let text): return ["type": "bidiIsolation", "value": .string(text)]
        case .fallback(let source): return ["type": "fallback", "source": .string(source)]
        case .markup(let markup):
            var fields: [String: JSONValue] = [
                "type": "markup", "kind": .string(markup.kind.rawValue), "name": .string(markup.name),
            ]
            fields["id"] = markup.id.map { .string($0) }
            if !markup.options.isEmpty { fields["options"] = .object(markup.options.mapValues { .string($0) }) }
            return .object(fields)
        case .value(let placeholder):
            var fields: [String: JSONValue] = [
                "type": .string(placeholder.value.type), "locale": .string(placeholder.locale),
            ]
            fields["dir"] = placeholder.direction.map { $0 == .rightToLeft ? "rtl" : "ltr" }
            fields["id"] = placeholder.id.map { .string($0) }
            if placeholder.value.fields.isEmpty {
                fields["value"] = .string(placeholder.value.text)
            } else {
                fields["parts"] = .array(
                    placeholder.value.fields.map {
                        .object(["type": .string($0.type), "value": .string($0.value)])
                    })
            }
            return .object(fields)
        }
    }
}
