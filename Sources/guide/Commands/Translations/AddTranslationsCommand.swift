import ArgumentParser
import GuideTranslation
import ICU

struct AddTranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Make the PO files of a new language, complete and empty.",
        discussion: """
            Each message has comments that show the facts as readers of the language will see them, and which plural forms the \
            language has. What a related language (es-419 for es) has translated is filled in as a draft. The folder is made at \
            once, or not at all.
            """)

    @OptionGroup var source: FolderOption
    @Argument(help: "The language, as a BCP 47 tag: th, es-419, zh-Hant.") var locale: String
    @Option(
        help: ArgumentHelp(
            "A language whose translations are shown beside the source; by default the one that exhibition.yaml names.",
            valueName: "tag"))
    var reference: LanguageTag?

    func run() throws {
        let addition = try reportingToolErrors {
            try LanguageAddition(of: locale, folder: source.folder, reference: reference)
        }
        for diagnostic in addition.diagnostics { Output.complain(diagnostic) }
        try reportingToolErrors { try addition.write() }
        let messages = addition.files.reduce(0) { $0 + $1.messageCount }
        let drafts = addition.files.reduce(0) { $0 + $1.draftCount }
        print(
            "Translations/\(addition.locale): \(addition.files.count) files, \(messages) messages"
                + (drafts == 0 ? "" : ", \(drafts) filled in as drafts"))
    }
}

/// Runs a translators' tool; what keeps it from working is printed, and the command fails. What it cannot be asked for is a wrong argument.
func reportingToolErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error as TranslationToolError where error.isMisuse {
        throw ValidationError(error.sentence)
    } catch let error as TranslationToolError {
        for diagnostic in error.diagnostics { Output.complain(diagnostic) }
        Output.complain("error: " + error.message + (error.remedy.isEmpty ? "" : " (\(error.remedy))"))
        throw ExitCode.failure
    } catch let error as TranslationFileError {
        Output.complain(error)
        throw ExitCode.failure
    }
}
