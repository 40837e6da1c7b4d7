import ArgumentParser
import ExhibitGuide
import Foundation
import GuideExport
import ICU

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the guides as JSON documents.",
        discussion: "Where the content has errors nothing is written, unless --keep-going says to export the rest.")

    @OptionGroup var source: FolderOption
    @Option(name: .short, help: ArgumentHelp("The folder to write into.", valueName: "dir")) var output: String
    @Option(help: ArgumentHelp("A language to write; by default every one that there is.", valueName: "tag"))
    var locale: [LanguageTag] = []
    @Option(help: ArgumentHelp("A product to write; by default every one.", valueName: "id")) var product: [String] = []
    @Flag(help: "Export what is right, though some content has errors.") var keepGoing = false

    func run() throws {
        let languages: ExhibitionLoader.Languages = locale.isEmpty ? .all : .readers(locale)
        let (exhibition, hasErrors) = try ExhibitionLoader(path: source.folder).loadOrFail(languages: languages)
        if hasErrors, !keepGoing {
            Output.complain("Nothing was written. Mend what is wrong, or say --keep-going to export the rest.")
            throw ExitCode.failure
        }
        let products = try product.map { try exhibition.product(named: $0).id }
        let locales = locale.isEmpty ? exhibition.availableLocales : Array(Set(locale)).sorted()
        do {
            try Exporter(exhibition, formatters: FormatterCache()).write(
                to: URL(filePath: output, directoryHint: .isDirectory), locales: locales,
                products: products.isEmpty ? nil : products)
        } catch {
            Output.complain(error as? ExportError ?? ExportError(path: output, reason: "\(error)"))
            throw ExitCode.failure
        }
        if hasErrors { throw ExitCode.failure }
    }
}
