import ArgumentParser
import GuideKiosk
import ICU

struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk", abstract: "Open the kiosk in this terminal.")

    @OptionGroup var source: FolderOption
    @Option(help: ArgumentHelp("The language to begin with; without it the visitor chooses.", valueName: "tag"))
    var locale: LanguageTag?

    func run() throws {
        do {
            try Kiosk.run(folder: source.folder, locale: locale)
        } catch {
            Output.complain(error)
            throw ExitCode.failure
        }
    }
}
