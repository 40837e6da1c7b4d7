import ArgumentParser
import ExhibitGuide
import Foundation
import GuideTranslation
import ICU

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say everything that is wrong in the guides and their translations.",
        discussion: """
            Each finding is a line: file:line:column: severity: what is wrong (how to mend it) [rule]. Documentation/Checks.md has \
            every rule with examples, and how to silence one. Exits with 1 where there is an error, with --strict also where \
            there is a warning.
            """)

    /// How the findings are printed.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif, github
    }

    @OptionGroup var source: FolderOption
    @Option(help: ArgumentHelp("Speak only of this language's files; may be given again.", valueName: "tag"))
    var locale: [LanguageTag] = []
    @Flag(help: "Let warnings fail too.") var strict = false
    @Option(help: "How to print the findings.") var format = Format.text
    @Flag(help: "Check again after every save, until Ctrl-C.") var watch = false
    @Argument(help: "Files and folders; only of them is spoken.", completion: .file()) var path: [String] = []

    func validate() throws {
        if watch, format != .text { throw ValidationError("--watch prints text.") }
        _ = try paths()
    }

    func run() throws {
        let paths = try paths()
        let scope = CheckScope(locales: locale.isEmpty ? nil : Set(locale), paths: paths)
        var check = ContentCheck(path: source.folder, scope: scope, keepsResults: watch)
        if watch { return try CheckWatch(folder: source.folder).run(&check) }
        let report = check.run()
        if let (locale, advice) = report.unknownLocales.first {
            throw ValidationError(noTranslationsInto: locale, advice: advice)
        }
        try print(report)
        if format == .text || format == .github { Output.complain(report.summary) }
        if report.fails(strict: strict) { throw ExitCode.failure }
    }

    private func print(_ report: CheckReport) throws {
        switch format {
        case .text: Swift.print(report.text(folder: ContentFolder(source.folder)), terminator: "")
        case .github: Swift.print(report.gitHubCommands, terminator: "")
        case .json: try Output.printJSON(CheckDocument(report))
        case .sarif: try Output.printJSON(SARIFLog(report, version: Guide.configuration.version))
        }
    }

    /// The named files and folders, relative to the exhibition's folder.
    private func paths() throws -> [String]? {
        guard !path.isEmpty else { return nil }
        if path.contains("") {
            throw ValidationError("A path is empty; that of the exhibition's folder is “.”, or name none.")
        }
        let root = Self.resolved(source.folder)
        return try path.map { path in
            // As it is seen from here; or else from the exhibition's folder.
            let candidates = [path, source.folder + "/" + path].filter(FileManager.default.fileExists)
            guard !candidates.isEmpty else {
                throw ValidationError("There is no file “\(path.withoutControlCharacters)”.")
            }
            let absolute = candidates.map(Self.resolved)
            if absolute.contains(root) { return "" }
            guard let file = absolute.first(where: { $0.hasPrefix(root + "/") }) else {
                throw ValidationError(
                    "“\(path.withoutControlCharacters)” is not in the exhibition's folder; -C names that.")
            }
            return String(file.dropFirst(root.count + 1))
        }
    }

    private static func resolved(_ path: String) -> String {
        let path = URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path(percentEncoded: false)
        return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }
}
