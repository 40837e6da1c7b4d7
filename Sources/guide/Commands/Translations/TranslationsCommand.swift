import ArgumentParser

struct TranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: "Begin translations, keep them up to date, see how far they are, and hand them to agencies.",
        subcommands: [
            AddTranslationsCommand.self, SyncTranslationsCommand.self, TranslationStatusCommand.self,
            ExportTranslationsCommand.self, ImportTranslationsCommand.self,
        ])
}
