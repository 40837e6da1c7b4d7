import ArgumentParser

struct TranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations", abstract: "Begin translations, keep them up to date, and see how far they are.",
        subcommands: [
            AddTranslationsCommand.self, SyncTranslationsCommand.self, TranslationStatusCommand.self,
        ])
}
