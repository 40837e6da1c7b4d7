import ArgumentParser
import ExhibitGuide
import GuideKiosk
import ICU

struct LocalesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locales", abstract: "List the languages that there are, and how much of each has been translated."
    )

    @OptionGroup var source: FolderOption
    @Option(help: "How to print the list.") var format = OutputFormat.text

    private struct Row: Encodable {
        let tag: String
        let endonym: String
        let direction: String
        let coverage: Double

        /// The coverage in whole per cent, rounded down, so that only a complete language has 100 %.
        var percentage: String { "\(Int(coverage * 100))%" }
    }

    func run() throws {
        let (exhibition, hasErrors) = try ExhibitionLoader(path: source.folder).loadOrFail(languages: .all)
        let rows = try exhibition.availableLocales.map { locale in
            Row(
                tag: locale.identifier,
                endonym: try DisplayNames(locale: locale, capitalization: .menu).name(ofLocale: locale),
                direction: locale.isRightToLeft ? "rtl" : "ltr",
                coverage: exhibition.coverage(of: locale).roundedRatio)
        }
        switch format {
        case .json: try Output.printJSON(rows)
        case .text:
            print(PlainTable(rows.map { [$0.tag, $0.endonym, $0.direction, $0.percentage] }).text, terminator: "")
        }
        if hasErrors { throw ExitCode.failure }
    }
}

extension Coverage {
    /// The share of translated messages, to four decimals, rounded down.
    fileprivate var roundedRatio: Double { (ratio * 10_000).rounded(.down) / 10_000 }
}
