import ArgumentParser
import ExhibitGuide
import GuideKiosk
import GuideTranslation
import ICU

struct TranslationStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say how far the translations are, by language and file.",
        discussion: """
            Each message is translated, outdated (the source has changed since), a draft (not yet approved) or missing. Words left \
            are those of the sources of all messages that are not translated. The JSON follows Schemas/status.schema.json.
            """)

    @OptionGroup var source: FolderOption
    @Argument(help: ArgumentHelp("The languages; by default all.", valueName: "locale")) var locales: [LanguageTag] = []
    @Option(help: "How to print the status.") var format = OutputFormat.text

    func run() throws {
        let (exhibition, hasErrors) = try ExhibitionLoader(path: source.folder).loadOrFail(languages: .all)
        for locale in locales where !exhibition.availableLocales.contains(locale) {
            throw ValidationError(
                noTranslationsInto: locale,
                advice: LanguageFolder.advice(
                    for: locale, available: exhibition.availableLocales, economies: exhibition.info.economies))
        }
        let status = try TranslationStatus(
            of: exhibition, locales: locales.isEmpty ? exhibition.availableLocales : Array(Set(locales)))
        switch format {
        case .json: try Output.printJSON(status)
        case .text:
            let text = StatusText(status)
            print(TerminalSize.current.map { text.bars(width: $0.columns) } ?? text.columns, terminator: "")
        }
        if hasErrors { throw ExitCode.failure }
    }
}
