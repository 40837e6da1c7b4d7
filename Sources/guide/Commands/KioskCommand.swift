import ArgumentParser
import GuideKiosk
import ICU

struct KioskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk", abstract: "Open the kiosk in this terminal.",
        discussion: """
            With --snapshot nothing is opened: one screen is printed as text, for tests and documentation.
            F1 or ? shows what the keys do; F10 or Ctrl-C leaves, unless the kiosk is --locked.
            """)

    @OptionGroup var source: FolderOption
    @Option(
        help: ArgumentHelp(
            "The language that most visitors speak: it greets first and is offered first.", valueName: "tag"))
    var locale: LanguageTag?
    @OptionGroup(title: "In a lobby") var lobby: LobbyOptions
    @OptionGroup(title: "Pictures") var picture: PictureOptions

    func validate() throws {
        if let page = picture.page, page < 1 { throw ValidationError("--page is a number from 1 on.") }
        guard picture.snapshot != nil else {
            if picture.product != nil || picture.query != nil || picture.screen != nil || picture.page != nil {
                throw ValidationError("--screen, --product, --query and --page go with --snapshot.")
            }
            return
        }
        let screen = picture.screen ?? PictureOptions.usualScreen
        if picture.product != nil || picture.page != nil, screen != .guide, screen != .narration {
            throw ValidationError("--product and --page go with --screen guide and --screen narration.")
        }
        if picture.query != nil, screen != .search { throw ValidationError("--query goes with --screen search.") }
        if lobby.locked || lobby.still, screen != .attract {
            throw ValidationError("Of all pictures, --locked and --still change that of --screen attract alone.")
        }
        if lobby.idle != nil || lobby.theme != nil || lobby.log != nil || lobby.journal != nil {
            throw ValidationError(
                "--idle, --theme, --log and --journal are for a kiosk: leave --snapshot out, or them.")
        }
    }

    func run() throws {
        let kiosk = Kiosk(options: options)
        do {
            if let size = picture.snapshot?.size {
                let text = try kiosk.snapshot(
                    of: picture.screen ?? PictureOptions.usualScreen, size: size, product: picture.product,
                    query: picture.query ?? "",
                    page: picture.page ?? 1)
                print(text, terminator: "")
            } else {
                try kiosk.run()
            }
        } catch KioskError.unknownProduct(let product) {
            throw ValidationError(
                "There is no product “\(product.withoutControlCharacters)” (`guide list` names them all).")
        } catch {
            Output.complain(error)
            throw ExitCode.failure
        }
    }

    private var options: KioskOptions {
        var options = KioskOptions(folder: source.folder, locale: locale)
        options.isLocked = lobby.locked
        if let idle = lobby.idle { options.idleSeconds = idle.seconds }
        options.isStill = lobby.still
        if let theme = lobby.theme { options.theme = theme }
        options.logPath = lobby.log
        options.journalPath = lobby.journal
        return options
    }
}

/// How a kiosk works where nobody stands beside it.
struct LobbyOptions: ParsableArguments {
    @Flag(help: "Visitors cannot leave the kiosk; it ends by SIGTERM.") var locked = false
    @Option(
        help: ArgumentHelp(
            "Start again after so many seconds without a key, and a countdown of \(KioskOptions.countdownSeconds); 0 for never. "
                + "By default \(KioskOptions(folder: "").idleSeconds).",
            valueName: "seconds"))
    var idle: IdleTime?
    @Flag(help: "Nothing moves by itself on the first screen.") var still = false
    @Option(help: "The colours; by default \(KioskOptions(folder: "").theme).") var theme: KioskTheme?
    @Option(help: ArgumentHelp("Keep a log in this file.", valueName: "file"), completion: .file()) var log: String?
    @Option(
        help: ArgumentHelp("Append a line of JSON to this file for each guide read.", valueName: "file"),
        completion: .file())
    var journal: String?
}

/// A picture of one screen.
struct PictureOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Print a screen of this size instead.", valueName: "columnsxrows"))
    var snapshot: SnapshotSize?
    @Option(help: "The screen to print; by default \(usualScreen).") var screen: Kiosk.Screen?
    @Option(help: ArgumentHelp("The product whose guide is printed, by its id or stop number.", valueName: "product"))
    var product: String?
    @Option(help: ArgumentHelp("What is typed into the search.", valueName: "text")) var query: String?
    @Option(help: ArgumentHelp("The page of the guide, from 1.", valueName: "number")) var page: Int?

    /// The screen that is printed where none is named.
    static let usualScreen = Kiosk.Screen.catalogue
}

extension Kiosk.Screen: ExpressibleByArgument {}
extension KioskTheme: ExpressibleByArgument {}

/// A time without a key: 0 for ever, at most a day.
struct IdleTime: ExpressibleByArgument {
    let seconds: Int

    init?(argument: String) {
        guard let seconds = Int(argument), (0...86_400).contains(seconds) else { return nil }
        self.seconds = seconds
    }
}

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
