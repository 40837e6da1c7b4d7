import ArgumentParser
import GuideKiosk
import ICU

struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk", abstract: "Open the kiosk in this terminal.",
        discussion: "With --snapshot nothing is opened: one screen is printed as text, for tests and documentation.")

    @OptionGroup var source: FolderOption
    @Option(help: ArgumentHelp("The language to begin with; without it the visitor chooses.", valueName: "tag"))
    var locale: LanguageTag?
    @Option(help: ArgumentHelp("Print a screen of this size instead.", valueName: "columnsxrows"))
    var snapshot: SnapshotSize?
    @Option(help: "The screen to print.") var screen = Kiosk.Screen.catalogue
    @Option(help: ArgumentHelp("The product whose guide is printed.", valueName: "id")) var product: String?

    func validate() throws {
        if snapshot == nil, product != nil || screen != .catalogue {
            throw ValidationError("--screen and --product go with --snapshot.")
        }
    }

    func run() throws {
        let kiosk = Kiosk(options: KioskOptions(folder: source.folder, locale: locale))
        do {
            if let snapshot {
                print(try kiosk.snapshot(of: screen, size: snapshot.size, product: product), terminator: "")
            } else {
                try kiosk.run()
            }
        } catch {
            Output.complain(error)
            throw ExitCode.failure
        }
    }
}

extension Kiosk.Screen: ExpressibleByArgument {}

/// A size in columns and rows, as it is typed: `80x24`.
struct SnapshotSize: ExpressibleByArgument {
    let size: TerminalSize

    init?(argument: String) {
        let numbers = argument.split(separator: "x").map { Int($0) }
        guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1], (1...500).contains(columns),
            (1...200).contains(rows)
        else { return nil }
        size = TerminalSize(columns: columns, rows: rows)
    }
}
