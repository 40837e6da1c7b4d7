import ArgumentParser
import ExhibitGuide
import GuideKiosk
import ICU

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the products, in the order of the reader's language.")

    @OptionGroup var source: FolderOption
    @OptionGroup var reader: LocaleOption
    @Option(help: "How to print the list.") var format = OutputFormat.text

    private struct Row: Encodable {
        let id: String
        let stop: Int
        let title: String
        let company: String
        let booth: String
        let concept: String
    }

    func run() throws {
        let (exhibition, hasErrors) = try ExhibitionLoader(path: source.folder)
            .loadOrFail(languages: .reader(reader.requested))
        let catalogue = try Localizer(exhibition, for: reader.requested, formatters: FormatterCache()).catalogue()
        let rows = catalogue.entries.map {
            Row(
                id: $0.id, stop: $0.stop, title: $0.title.text, company: $0.company.text, booth: $0.booth,
                concept: $0.concept)
        }
        switch format {
        case .json: try Output.printJSON(rows)
        case .text:
            print(
                PlainTable(rows.map { ["\($0.stop)", $0.title, $0.company, $0.booth] }).text, terminator: "")
        }
        if hasErrors { throw ExitCode.failure }
    }
}
