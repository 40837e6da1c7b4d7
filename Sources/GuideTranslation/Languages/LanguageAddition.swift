import ExhibitGuide
import Foundation
import Gettext
import ICU

/// A language that is added to an exhibition: every PO file, complete and empty.
///
/// ```swift
/// let addition = try LanguageAddition(of: "de", folder: ".")
/// try addition.write()
/// ```
public struct LanguageAddition: Sendable {
    /// The language's canonical tag, which is the name of its folder.
    public let locale: LanguageTag
    /// The files that are made.
    public let files: [NewFile]
    /// What is wrong with the exhibition's guides.
    public let diagnostics: [Diagnostic]
    private let root: URL

    /// A PO file that is made.
    public struct NewFile: Sendable {
        /// Its name in the language's folder.
        public let name: String
        /// How many messages it has.
        public let messageCount: Int
        /// How many of them are filled in as drafts.
        public let draftCount: Int
        /// What it will hold.
        public let contents: [UInt8]
    }

    /// Prepares the files. Nothing is written.
    ///
    /// Texts that a related language has translated are filled in as drafts, which readers do not see before somebody approves them.
    ///
    /// - Parameters:
    ///   - name: The language's tag as it was typed.
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - reference: The language whose translations are shown beside the source; `nil` leaves that to `exhibition.yaml`.
    ///   - formatters: Where formatters are shared.
    /// - Throws: ``TranslationToolError`` where this is no language, where it is there already, and where a guide has an error.
    public init(
        of name: String, folder: String, reference: LanguageTag? = nil, formatters: FormatterCache = FormatterCache()
    ) throws(TranslationToolError) {
        let translations = try TranslationsFolder(path: folder)
        let info = translations.exhibition.info
        let locale = try FolderName(name, info: info).tag
        guard locale != info.sourceLocale else {
            throw TranslationToolError(
                "“\(locale)” is the language of the sources, which need no translation", isMisuse: true)
        }
        let path = "Translations/\(locale)"
        guard !translations.folder.exists(path) else {
            throw TranslationToolError("\(path) is there already", remedy: "run guide translations sync \(locale)")
        }
        if let reference { try ReferenceChoice.validate(reference, exhibition: translations.exhibition) }
        guard translations.damagedDomains.isEmpty else {
            throw TranslationToolError(
                diagnostics: translations.diagnostics,
                "the guides have errors, so that not all of their texts are known",
                remedy: "mend them first")
        }
        self.locale = locale
        diagnostics = translations.diagnostics
        root = translations.folder.root
        var merger = CatalogMerger(translations, formatters: formatters)
        merger.read([locale], reference: reference)
        merger.fill(from: TranslationMemory(for: locale, in: translations))
        files = merger.planned().map { file in
            let entries = POFile.parse(file.contents).file.entries
            return NewFile(
                name: (file.path as NSString).lastPathComponent, messageCount: entries.count,
                draftCount: entries.count(where: \.isFuzzy), contents: file.contents)
        }
    }

    /// Makes the language's folder with all its files at once.
    ///
    /// - Throws: ``TranslationFileError``, with nothing made.
    public func write() throws(TranslationFileError) {
        let writer = try TranslationsWriter(root: root)
        try writer.makeFolder("Translations/\(locale)", with: files.map { ($0.name, $0.contents) })
    }
}
