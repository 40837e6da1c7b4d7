import ArgumentParser

/// The command: parses arguments, calls one room, prints.
@main
struct Guide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "The commentary of an exhibition, in every language of its visitors.",
        discussion: """
            An exhibition is a folder that holds Guides/ (what authors write) and Translations/ (what translators write). \
            Every command takes -C to name that folder, and --locale to name the reader's language.
            """,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, TranslationsCommand.self, LocalesCommand.self, ListCommand.self, ShowCommand.self,
            ExportCommand.self,
            MessageCommand.self, KioskCommand.self, ReportCommand.self,
        ])
}
