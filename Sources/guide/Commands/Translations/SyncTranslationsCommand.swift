import ArgumentParser
import GuideTranslation
import ICU

struct SyncTranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Bring the PO files up to date with the guides.",
        discussion: """
            Translations stay with their messages. Where the source has changed, the entry becomes fuzzy and shows the text that it \
            translates; a renamed key is recognised by its text; what has no source any more is kept as obsolete. Only files that \
            change are written. A file that cannot be read without loss is left alone.
            """)

    @OptionGroup var source: FolderOption
    @Argument(help: ArgumentHelp("The languages; by default all.", valueName: "locale")) var locales: [LanguageTag] = []
    @Option(
        help: ArgumentHelp(
            "A language whose translations are shown beside the source from now on; the files remember it.",
            valueName: "tag"))
    var reference: LanguageTag?
    @Flag(name: .customLong("dry-run"), help: "Say what would be done, and do nothing.") var isDryRun = false
    @Flag(name: .customLong("check"), help: "Like --dry-run, and exit with 1 where something would be done.")
    var isCheck = false

    func run() throws {
        let formatters = FormatterCache()
        // The program ends with this command: closing hundreds of formatters would be the last thing that anybody waits for.
        _ = Unmanaged.passRetained(formatters)
        let plan = try reportingToolErrors {
            try CatalogSync(folder: source.folder, formatters: formatters)
                .plan(locales: locales.isEmpty ? nil : locales, reference: reference)
        }
        for diagnostic in plan.diagnostics { Output.complain(diagnostic) }
        let failed = isDryRun || isCheck ? [] : try reportingToolErrors { try plan.write() }
        let failures = Set(failed.map(\.path))
        for file in plan.files where !failures.contains(file.path) { print("\(file.path): \(file.changes)") }
        for error in failed { Output.complain(error) }
        let done = plan.files.count - failed.count
        Output.complain(
            "\(done) \(done == 1 ? "file" : "files") \(isDryRun || isCheck ? "would be changed" : "changed"), "
                + "\(plan.upToDateCount) up to date")
        if plan.hasErrors || !failed.isEmpty || (isCheck && !plan.files.isEmpty) { throw ExitCode.failure }
    }
}
