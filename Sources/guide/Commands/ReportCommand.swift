import ArgumentParser
import ExhibitGuide
import GuideKiosk
import ICU

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Sum up the journals of kiosks: which guides were read, in which languages, and when.",
        discussion: """
            A journal is what `guide kiosk --journal FILE` writes. Where the folder holds an exhibition, products have their titles, and \
            hours and days are those of the exhibition's time zone; where none is named by -C, and there is none in the current folder, \
            they are in UTC. What is wrong in exhibition.yaml, such as its time zone, and lines that cannot be read are named on standard \
            error, and the exit code is then 1; a last line that nobody has finished writing is passed over. The JSON follows \
            Schemas/report.schema.json.
            """)

    @OptionGroup var source: FolderOption
    @OptionGroup var reader: LocaleOption
    @Option(help: "How to print the report.") var format = OutputFormat.text
    @Argument(help: ArgumentHelp("The journals; - is standard input.", valueName: "file"), completion: .file())
    var files: [String]

    /// How many lines of a file are named that cannot be read.
    private static let maximumComplaints = 20

    func run() throws {
        let (titles, timeZone, hasErrors) = try exhibition()
        var summary = JournalSummary(timeZone: timeZone ?? "UTC")
        var malformed = 0
        var isUnreadable = false
        for file in files {
            do throws(JournalFileError) {
                try read(file, into: &summary, &malformed)
            } catch {
                Output.complain(error)
                isUnreadable = true
            }
        }
        let report = JournalReport(summary, titles: titles, malformedLines: malformed)
        switch format {
        case .json: try Output.printJSON(report)
        case .text: print(report.text, terminator: "")
        }
        if malformed > 0 || isUnreadable || hasErrors { throw ExitCode.failure }
    }

    /// Reads a journal, and counts the lines that cannot be read.
    private func read(
        _ file: String, into summary: inout JournalSummary, _ count: inout Int
    ) throws(JournalFileError) {
        var reader = try JournalReader(path: file)
        var malformed = 0
        defer { count += malformed }
        func complain(_ line: Int, _ what: some CustomStringConvertible) {
            malformed += 1
            if malformed <= Self.maximumComplaints {
                Output.complain("\(file.withoutControlCharacters):\(line):1: error: \(what)")
            }
        }
        while let line = try reader.next() {
            switch line {
            case .record(let record):
                if !summary.add(record) {
                    complain(
                        reader.line,
                        "there are more than \(JournalSummary.maximumKinds) products, languages or days "
                            + "(is this a kiosk's journal?)")
                }
            case .malformed(let flaw): complain(reader.line, flaw)
            case .torn:
                Output.complain(
                    "\(file.withoutControlCharacters):\(reader.line):1: note: the last line is not finished")
            }
        }
        if malformed > Self.maximumComplaints {
            Output.complain("\(file.withoutControlCharacters): \(malformed) lines in all cannot be read")
        }
    }

    /// The titles of the products and the time zone, where there is an exhibition; and whether what it says of itself has errors, which have
    /// been printed.
    ///
    /// - Throws: `ExitCode.failure` where it cannot be read, or a folder was named and has none.
    private func exhibition() throws -> (titles: [String: String], timeZone: String?, hasErrors: Bool) {
        if source.isWithoutExhibition { return ([:], nil, false) }
        let (exhibition, diagnostics) = ExhibitionLoader(path: source.folder).load(
            languages: .reader(reader.requested))
        guard let exhibition else {
            for diagnostic in diagnostics { Output.complain(diagnostic) }
            throw ExitCode.failure
        }
        // A broken guide takes its title away, and nothing else of the report.
        let errors = diagnostics.filter { $0.severity == .error && $0.location.file == exhibition.info.file }
        for error in errors { Output.complain(error) }
        let localizer = Localizer(exhibition, for: reader.requested, formatters: FormatterCache())
        let entries = (try? localizer.catalogue().entries) ?? []
        return (
            Dictionary(entries.map { ($0.id, $0.title.text) }) { first, _ in first }, exhibition.info.timeZone,
            !errors.isEmpty
        )
    }
}
