import ArgumentParser
import CLibrary
import ExhibitGuide
import Foundation
import GuideExport
import ICU

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the guides as JSON documents.",
        discussion: """
            -o DIR writes a tree of static files: index.json, <locale>/index.json and <locale>/<product>.json. Only what changed is \
            written, and documents of products that are gone are removed. A reader that follows index.json never sees it half old \
            and half new.

            Where the content has errors nothing is written, unless --keep-going says to export the rest; either way the exit code \
            is 1.
            """)

    @OptionGroup var source: FolderOption
    @Option(
        name: .short, help: ArgumentHelp("The folder to write into.", valueName: "dir"), completion: .directory)
    var output: String?
    @Option(help: ArgumentHelp("A language to write; by default every one that there is.", valueName: "tag"))
    var locale: [LanguageTag] = []
    @Option(
        help: ArgumentHelp("A product to write, by id or stop number; by default every one.", valueName: "product"))
    var product: [String] = []
    @Flag(help: "Write each economy's own languages (es-PE, en-AU …) beside those of the texts.") var region = false
    @Flag(help: "Write one guide, or one language with its guides, to standard output as one document.") var stdout =
        false
    @Flag(help: "Write each guide to standard output as one line of JSON.") var ndjson = false
    @Flag(help: "Write documents with line breaks and indentation.") var pretty = false
    @Flag(help: "Say which documents are not current, and write nothing; exit with 1 where there are any.") var check =
        false
    @Flag(help: "Export what is right, though some content has errors.") var keepGoing = false
    @Option(
        help: ArgumentHelp(
            "How long replaced versions stay for readers that hold an older index.json.", valueName: "seconds"))
    var grace = ExportOptions.defaultGrace

    func validate() throws {
        guard [output != nil, stdout, ndjson].count(where: \.self) == 1 else {
            throw ValidationError("Say where to write: -o DIR, --stdout or --ndjson, one of them.")
        }
        if let output, output.isEmpty { throw ValidationError("-o needs the name of a folder.") }
        if check, output == nil { throw ValidationError("--check looks at a folder: add -o DIR.") }
        if ndjson, pretty { throw ValidationError("--ndjson writes a line for each guide: leave --pretty out.") }
        if stdout, region {
            throw ValidationError(
                "--stdout writes one document: leave --region out, and name its language by --locale.")
        }
        if stdout, locale.count != 1 {
            throw ValidationError("--stdout writes one document: name its language by one --locale.")
        }
        if grace < 0 { throw ValidationError("--grace is a number of seconds, 0 or more.") }
    }

    private var options: ExportOptions {
        var options = ExportOptions()
        options.locales = locale
        options.includesRegions = region
        options.products = product
        options.isPretty = pretty
        options.keepsGoing = keepGoing
        options.grace = grace
        return options
    }

    func run() throws {
        // The index of a language takes megabytes. By itself the C library would keep rooms of that size for next time, in pieces; so
        // they go back to the system, and memory does not grow with what was done before.
        mallopt(M_MMAP_THRESHOLD, 256 << 10)
        // Kept until the process ends, which is soon: to close some hundred formatters one by one before would take milliseconds.
        let formatters = Unmanaged.passRetained(FormatterCache()).takeUnretainedValue()
        let exporter = Exporter(path: source.folder, options: options, formatters: formatters)
        let bar = ProgressBar()
        let hasErrors: Bool
        do {
            defer { bar.end() }
            if let output {
                hasErrors = try write(exporter, to: output, bar)
            } else if ndjson {
                hasErrors = try stream(exporter, bar)
            } else {
                hasErrors = try printDocument(exporter)
            }
        } catch let error as UnknownProductError {
            throw ValidationError(unknownProduct: error.name, known: error.known)
        } catch let code as ExitCode {
            throw code
        } catch let failure as Output.Failure {
            throw failure
        } catch {
            Output.complain(error as? ExportError ?? ExportError(path: output ?? "the export", reason: "\(error)"))
            throw ExitCode.failure
        }
        if hasErrors { throw ExitCode.failure }
    }

    // MARK: Forms

    private func write(_ exporter: Exporter, to output: String, _ bar: ProgressBar) throws -> Bool {
        let report =
            check
            ? try exporter.check(output, progress: bar.update) : try exporter.publish(to: output, progress: bar.update)
        bar.end()
        complain(report.diagnostics)
        guard report.isPublished else {
            adviseToGoOn(
                check
                    ? "Nothing was compared. Mend what is wrong, or say --keep-going to compare the rest."
                    : "Nothing was written. Mend what is wrong, or say --keep-going to export the rest.")
            throw ExitCode.failure
        }
        guard check else { return report.hasErrors }
        for path in report.written { print("\(path.withoutControlCharacters): not current") }
        for path in report.removed { print("\(path.withoutControlCharacters): not wanted any more") }
        return report.hasErrors || !report.isCurrent
    }

    private func stream(_ exporter: Exporter, _ bar: ProgressBar) throws -> Bool {
        let (diagnostics, hasContent) = try exporter.lines(progress: bar.update, write: Output.writeJSON)
        bar.end()
        complain(diagnostics)
        return !hasContent || diagnostics.contains { $0.severity == .error }
    }

    private func printDocument(_ exporter: Exporter) throws -> Bool {
        let (bytes, diagnostics) = try exporter.document()
        complain(diagnostics)
        guard let bytes else {
            adviseToGoOn("Nothing was written. Mend what is wrong, or say --keep-going to export the rest.")
            throw ExitCode.failure
        }
        try Output.writeJSON(bytes)
        return diagnostics.contains { $0.severity == .error }
    }

    /// Says how to export the rest, where there is a rest: without an exhibition what is wrong says all.
    private func adviseToGoOn(_ advice: String) {
        let isReadable = ExhibitionLoader(path: source.folder).sources(products: .only([])).sources != nil
        if isReadable, !keepGoing { Output.complain(advice) }
    }

    private func complain(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { Output.complain(diagnostic) }
    }
}
