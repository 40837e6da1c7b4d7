import ICU
import MessageFormat

/// What every input is formatted in; opened once, because opening is what takes time.
private let contexts: [FormattingContext] = {
    let formatters = FormatterCache()
    let functions = FunctionRegistry.default.addingTestFunctions()
    return ["en-US", "ar", "th", "ru"].compactMap { tag in
        (try? LanguageTag(tag)).map {
            FormattingContext(locale: $0, functions: functions, formatters: formatters)
        }
    }
}()

private let arguments: MessageArguments = [
    "x": .number(1), "count": .number(DecimalNumber("1234.5") ?? 0), "s": .string("text \u{202E} \u{0}"),
    "p": .percent(DecimalNumber("0.975") ?? 0), "c": .currency(18_500_000, code: "KRW"),
    "u": .unit(2, unit: "meter", usage: "person-height"), "l": .list([.string("a"), .number(2)]),
]

/// Any bytes are read, checked, written, read again and formatted; nothing may trap, and what was written must mean the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMessageFormat(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let source = String(decoding: bytes, as: UTF8.self)
    let result = Message.parse(source)
    if let message = result.message {
        let written = message.serialized()
        guard let again = Message.parse(written).message, again == message else {
            fatalError("the serializer changed \(source.debugDescription) to \(written.debugDescription)")
        }
    }
    let context = contexts[count % contexts.count]
    let formatter = MessageFormatter(source, in: context)
    guard formatter.sourceErrors == result.errors else {
        fatalError("read in one pass and in two, \(source.debugDescription) has different errors")
    }
    let (text, errors) = formatter.format(arguments)
    let (parts, partErrors) = formatter.formatToParts(arguments)
    guard parts.map(\.plainText).joined() == text, errors.count == partErrors.count else {
        fatalError("text and parts differ for \(source.debugDescription)")
    }
    if result.isValid, let message = result.message {
        let (runs, runErrors) = MessageFormatter.formatToTextAndMarkup(message, arguments, in: context)
        guard runs.map(\.plainText).joined() == text, runErrors.count == errors.count, message.plainText ?? text == text
        else {
            fatalError("text and text with markup differ for \(source.debugDescription)")
        }
    }
    return 0
}
