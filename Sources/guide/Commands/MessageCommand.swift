import ArgumentParser
import ExhibitGuide
import Foundation
import ICU
import MessageFormat

struct MessageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message", abstract: "Format one message of MessageFormat 2, or many.",
        discussion: """
            A value that is a number literal is a number, any other is a text. Errors go to standard error, the text to \
            standard output; where there was an error the exit code is 1.

            Economies have the names that the exhibition in the folder gives them. Without an exhibition they have CLDR's, and English \
            takes the place of the source language.

            With --batch each line of standard input is a JSON object with "locale", "src", and perhaps "id", "params" \
            ([{"name", "value", "type"}]), "bidiIsolation" ("default" or "none") and "testFunctions"; each line of standard \
            output is one with "text", "parts" and "errors". A line without "locale" has that of --locale.
            """)

    @OptionGroup var source: FolderOption
    @OptionGroup var reader: LocaleOption
    @Option(
        name: .customLong("arg"), help: ArgumentHelp("The value of a variable.", valueName: "name=value"))
    var arguments: [String] = []
    @Flag(help: "Read JSON lines from standard input.") var batch = false
    @Argument(help: "The message.") var message: String?

    func validate() throws {
        if batch, message != nil || !arguments.isEmpty {
            throw ValidationError("With --batch, messages and values come from standard input.")
        }
        if !batch, message == nil { throw ValidationError("Give a message, or say --batch.") }
        for argument in arguments where !argument.dropFirst().contains("=") {
            throw ValidationError("“\(argument.withoutControlCharacters)” is no argument: write name=value.")
        }
    }

    func run() throws {
        let exhibition = MessageExhibition(source)
        guard let message else {
            try MessageBatch(exhibition, usualLocale: reader.locale).run()
            if exhibition.hasErrors { throw ExitCode.failure }
            return
        }
        var values = MessageArguments()
        for argument in arguments {
            let name = argument.prefix { $0 != "=" }
            let value = String(argument.dropFirst(name.count + 1))
            values[String(name)] = DecimalNumber(value).map { .number($0) } ?? .string(value)
        }
        let asked = try reader.requested ?? exhibition.sourceLocale ?? LanguageTag("en")
        let pseudolocale = Pseudolocale(asked)
        let locale = pseudolocale?.base ?? asked
        let formatters = FormatterCache()
        let names = exhibition.names(in: locale, formatters: formatters)
        let context = FormattingContext(
            locale: locale, bidiIsolation: .none, functions: .default.addingGuideFunctions(names: names),
            formatters: formatters)
        let (text, errors) = Self.format(message, values, in: context, pseudolocale)
        print(text.withoutTerminalControls)
        for error in errors {
            let place = Self.place(of: error.span.start, in: message)
            Output.complain(
                "message:\(place.line):\(place.column): error: \(error.kind.rawValue): "
                    + (error.explanation + (error.remedy.isEmpty ? "" : " (\(error.remedy))")).withoutControlCharacters)
        }
        if !errors.isEmpty || exhibition.hasErrors { throw ExitCode.failure }
    }

    private static func format(
        _ source: String, _ values: MessageArguments, in context: FormattingContext, _ pseudolocale: Pseudolocale?
    ) -> (text: String, errors: [MessageError]) {
        guard let pseudolocale, let message = try? Message(source) else {
            return MessageFormatter(source, in: context).format(values)
        }
        let (parts, errors) = MessageFormatter(pseudolocale.message(message), in: context).formatToParts(values)
        return (pseudolocale.parts(parts).map(\.plainText).joined(), errors)
    }

    /// The line and column of an offset in UTF-8 bytes.
    private static func place(of offset: Int, in message: String) -> (line: Int, column: Int) {
        let before = message.utf8.prefix(offset)
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) } ?? before.startIndex
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        return (line, String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1)
    }
}
