import ArgumentParser
import ExhibitGuide
import GuideKiosk
import ICU

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one guide as plain text.")

    @OptionGroup var source: FolderOption
    @OptionGroup var reader: LocaleOption
    @Argument(help: "The product's id or stop number.") var product: String
    @Option(help: ArgumentHelp("The width in columns; by default the terminal's, or 80.", valueName: "columns"))
    var width: Int?

    func validate() throws {
        if let width, !(20...400).contains(width) {
            throw ValidationError("The width is a number of columns from 20 to 400.")
        }
    }

    func run() throws {
        let loader = ExhibitionLoader(path: source.folder)
        // An id names its file; a stop number is only found by reading them all.
        let isStop = product.utf8.allSatisfy { (0x30...0x39).contains($0) }
        var (exhibition, hasErrors) = try loader.loadOrFail(
            products: isStop ? .all : .only([product]), languages: .reader(reader.requested))
        if exhibition.products.isEmpty, !isStop, !hasErrors {
            exhibition = loader.load(languages: .readers([])).exhibition ?? exhibition
        } else if exhibition.products.isEmpty, hasErrors {
            throw ExitCode.failure
        } else if isStop, hasErrors, exhibition.product(called: product) == nil {
            // It may be the number of a guide that cannot be read.
            Output.complain("error: No guide that can be read has the stop number \(product).")
            throw ExitCode.failure
        }
        let product = try exhibition.product(named: product)
        let localizer = Localizer(exhibition, for: reader.requested, formatters: FormatterCache())
        print(
            PlainGuide(localizer.guide(of: product), localizer: localizer)
                .text(width: width ?? TerminalSize.current?.columns ?? 80), terminator: "")
        if hasErrors { throw ExitCode.failure }
    }
}
