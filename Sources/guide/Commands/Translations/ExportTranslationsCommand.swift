import ArgumentParser
import ExhibitGuide
import Foundation
import GuideTranslation
import ICU

struct ExportTranslationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the translations into a language as XLIFF 2.1, for an agency.",
        discussion: """
            Placeholders and markup are protected codes; a message with plural forms is a group with a unit for each form that the \
            language has. A document has one source language: the interface, whose sources are English, gets a file of its own beside \
            the other (th-interface.xlf for th.xlf) where the guides are written in another language.
            """)

    @OptionGroup var source: FolderOption
    @Argument(help: "The language, as a BCP 47 tag.") var locale: LanguageTag
    @Option(name: .short, help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
    var output: String
    @Option(
        help: ArgumentHelp(
            "Only messages in this state: \(TranslationState.allCases.map(\.rawValue).joined(separator: ", ")). May be repeated.",
            valueName: "state"))
    var state: [TranslationState] = []

    func validate() throws {
        if output.isEmpty { throw ValidationError("-o takes the file to write, such as \(locale).xlf.") }
    }

    func run() throws {
        let export = try reportingToolErrors {
            try TranslationExport(of: locale, folder: source.folder, states: state.isEmpty ? nil : Set(state))
        }
        for diagnostic in export.diagnostics { Output.complain(diagnostic) }
        let hasOthers = export.documents.contains { !$0.isInterface }
        for document in export.documents {
            let path = document.isInterface && hasOthers ? output.withSuffixedName("-interface") : output
            try reportingToolErrors { try document.write(to: path) }
            print(
                "\(path.withoutControlCharacters): \(document.fileCount) \(document.fileCount == 1 ? "file" : "files"), \(document.unitCount) "
                    + "\(document.unitCount == 1 ? "unit" : "units"), \(document.sourceLanguage) → \(export.locale)")
        }
        if export.documents.isEmpty { Output.complain("There is nothing to translate; no file was written.") }
        if export.hasErrors { throw ExitCode.failure }
    }
}

extension TranslationState: ExpressibleByArgument {}

extension String {
    /// A path whose file’s name has a suffix before its extension.
    fileprivate func withSuffixedName(_ suffix: String) -> String {
        let path = self as NSString
        let extended = path.pathExtension.isEmpty ? "" : "." + path.pathExtension
        return path.deletingPathExtension + suffix + extended
    }
}
