import ExhibitGuide
import Gettext
import Foundation
import ICU

/// Brings PO files up to date with the guides that they translate.
///
/// ```swift
/// let plan = try CatalogSync(folder: ".").plan(locales: [try LanguageTag("th")])
/// for file in plan.files { print("\(file.path): \(file.changes)") }
/// let errors = try plan.write()
/// ```
public struct CatalogSync: Sendable {
    private let translations: TranslationsFolder
    private let path: String
    private let formatters: FormatterCache

    /// Reads the guides.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - formatters: Where formatters are shared.
    /// - Throws: ``TranslationToolError`` where there is no exhibition to go on with.
    public init(folder: String, formatters: FormatterCache = FormatterCache()) throws(TranslationToolError) {
        path = folder
        self.formatters = formatters
        translations = try TranslationsFolder(path: folder)
    }

    /// Finds out what has to change. Nothing is written.
    ///
    /// - Parameters:
    ///   - locales: The languages; `nil` for all that have a folder.
    ///   - reference: The language whose translations are shown beside the source from now on; `nil` leaves that to each file's
    ///     header and to `exhibition.yaml`.
    /// - Returns: What has to change.
    /// - Throws: ``TranslationToolError`` where there are no translations into a language that was named.
    public func plan(
        locales: [LanguageTag]? = nil, reference: LanguageTag? = nil
    ) throws(TranslationToolError) -> SyncPlan {
        let available = translations.exhibition.availableLocales
        for locale in locales ?? [] where !available.contains(locale) {
            try translations.requireTranslations(into: locale)
        }
        if let reference { try ReferenceChoice.validate(reference, exhibition: translations.exhibition) }
        let named = locales ?? available.filter { translations.folder.isFolder("Translations/\($0)") }
        let faults = named.compactMap { translations.folder.fault(ofFolder: "Translations/\($0)") }
        let wanted = named.filter { translations.folder.fault(ofFolder: "Translations/\($0)") == nil }
        var merger = CatalogMerger(translations, formatters: formatters)
        merger.read(wanted, reference: reference)
        let results = merger.planned()
        var diagnostics = translations.diagnostics + faults + merger.diagnostics(of: wanted)
        diagnostics += translations.strays(of: wanted)
        return SyncPlan(
            files: results.filter { !$0.changes.isEmpty }, upToDateCount: results.count { $0.changes.isEmpty },
            diagnostics: diagnostics.sorted(), root: translations.folder.root)
    }
}

/// What has to change in PO files.
public struct SyncPlan: Sendable {
    /// The files that change, by language and then in the order of the guides.
    public let files: [PlannedFile]
    /// How many files are up to date.
    public let upToDateCount: Int
    /// What is wrong with guides and PO files; a file that cannot be read without loss is not among ``files``.
    public let diagnostics: [Diagnostic]
    let root: URL

    /// Whether something is wrong that must be mended.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// Writes the files, each at once: whoever reads meanwhile finds the old file or the new one.
    ///
    /// - Returns: The files that could not be written; they are as they were.
    /// - Throws: ``TranslationFileError`` where there is no folder to write into.
    public func write() throws(TranslationFileError) -> [TranslationFileError] {
        try TranslationsWriter.replace(
            files.map { .init(path: $0.path, contents: $0.contents, previousContents: $0.previousContents) },
            below: root)
    }
}

/// A PO file that changes.
public struct PlannedFile: Sendable {
    /// The path, relative to the exhibition's folder.
    public let path: String
    /// What changes.
    public let changes: CatalogChanges
    /// What the file will hold.
    public let contents: [UInt8]
    /// What it holds now; `nil` where there is no file.
    public let previousContents: [UInt8]?
}
