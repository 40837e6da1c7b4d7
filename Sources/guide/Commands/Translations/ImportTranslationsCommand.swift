import ArgumentParser
import GuideTranslation
import ICU

struct ImportTranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take translations out of an XLIFF file that came back.",
        discussion: """
            A unit is taken where it was made from the source that its message has now; each that is not is named, with the reason. \
            What is translated, reviewed or final there becomes translated; what is still initial becomes a draft. What the file does not \
            touch stays as it is. A damaged file changes nothing. Exits with 1 where something was not taken.
            """)

    @OptionGroup var source: FolderOption
    @Argument(help: "The file, XLIFF 2.0 or 2.1.", completion: .file()) var file: String
    @Flag(help: "Take translations whose state is still initial as translated, not as drafts.") var approve = false
    @Flag(help: "Take the units that are right, though codes of others are damaged.") var keepGoing = false
    @Flag(name: .customLong("dry-run"), help: "Say what would be done, and do nothing.") var isDryRun = false

    func run() throws {
        var options = TranslationImport.Options()
        options.approvesAll = approve
        options.keepsGoing = keepGoing
        let incoming = try reportingToolErrors {
            try TranslationImport(of: file, folder: source.folder, options: options)
        }
        for refusal in incoming.refusals { Output.complain(refusal) }
        let failed = isDryRun ? [] : try reportingToolErrors { try incoming.write() }
        let failures = Set(failed.map(\.path))
        for file in incoming.files where !failures.contains(file.path) {
            let counts = [(file.translatedCount, "translated"), (file.draftCount, "draft")]
            let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            print("\(file.path): \(parts.joined(separator: ", "))")
        }
        for error in failed { Output.complain(error) }
        let done = incoming.files.count - failed.count
        Output.complain(
            "\(done) \(done == 1 ? "file" : "files") \(isDryRun ? "would be changed" : "changed"); "
                + "\(incoming.unchangedCount) messages as they were, \(incoming.untranslatedCount) units without a "
                + "translation, \(incoming.refusedCount) not taken")
        if !failed.isEmpty || !incoming.refusals.isEmpty { throw ExitCode.failure }
    }
}
