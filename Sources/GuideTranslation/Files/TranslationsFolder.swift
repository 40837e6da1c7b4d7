import ExhibitGuide
import Gettext
import ICU

/// An exhibition's folder as the translators' tools see it: the guides, and PO files that are read when they are asked for.
struct TranslationsFolder: Sendable {
    let folder: ContentFolder
    /// The exhibition with its guides and without translations.
    let exhibition: Exhibition
    let domains: [MessageDomain]
    /// The domains whose guide has an error: their messages are not all known, so that their PO files are left alone.
    let damagedDomains: Set<String>
    /// What is wrong with the guides.
    let diagnostics: [Diagnostic]

    /// Reads the guides.
    ///
    /// - Parameter path: The folder that holds `Guides/` and `Translations/`.
    /// - Throws: ``TranslationToolError`` where there is no exhibition to go on with.
    init(path: String) throws(TranslationToolError) {
        let (exhibition, diagnostics) = ExhibitionLoader(path: path).load(languages: .readers([]))
        guard let exhibition else { throw TranslationToolError(diagnostics: diagnostics) }
        folder = ContentFolder(path)
        self.exhibition = exhibition
        self.diagnostics = diagnostics
        domains = exhibition.domains
        let damaged = diagnostics.filter { $0.severity == .error }.map(\.location.file)
            .filter { $0.hasPrefix("Guides/") && $0.hasSuffix(".yaml") }.map { String($0.dropFirst(7).dropLast(5)) }
        // Every guide depends on what the exhibition says of economies and labels.
        damagedDomains = Set(damaged)
            .union(damaged.contains("exhibition") ? domains.filter { $0.file != nil }.map(\.id) : [])
    }

    /// The path of a PO file.
    static func path(_ locale: LanguageTag, _ domain: String) -> String { "Translations/\(locale)/\(domain).po" }

    /// Whether there are translations of a domain into a language: there are none into the language of its sources.
    func isTranslated(_ domain: MessageDomain, into locale: LanguageTag) -> Bool {
        exhibition.sourceLocale(ofDomain: domain.id) != locale
    }

    /// Reads a PO file.
    func read(_ locale: LanguageTag, _ domain: MessageDomain) -> CatalogFile {
        CatalogFile(Self.path(locale, domain.id), in: folder)
    }

    /// The PO files that translate nothing, as warnings: those of some languages, and those in no language's folder.
    ///
    /// - Parameter locales: The languages.
    /// - Returns: The warnings. The files are left as they are.
    func strays(of locales: [LanguageTag]) -> [Diagnostic] {
        let strays = StrayCatalogs(folder: folder, known: Set(domains.map(\.id)).union(damagedDomains))
        return strays.besideLanguages() + locales.flatMap(strays.orphans(in:))
    }
}

extension TranslationsFolder {
    /// Refuses a language that has no folder.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - place: Where a file names it; `nil` where somebody did when they called the tool.
    /// - Throws: ``TranslationToolError`` where there is no such folder, and where it cannot be read.
    func requireTranslations(into locale: LanguageTag, namedAt place: SourceLocation? = nil)
        throws(TranslationToolError)
    {
        if Pseudolocale(locale) != nil {
            throw Self.refusal(
                "“\(locale)” is a pseudolocale, which is computed and never stored", remedy: "", at: place)
        }
        if let fault = folder.fault(ofFolder: "Translations") ?? folder.fault(ofFolder: "Translations/\(locale)") {
            throw TranslationToolError(diagnostics: [fault], "the translations into \(locale) cannot be read")
        }
        guard folder.isFolder("Translations/\(locale)") else {
            let advice = LanguageFolder.advice(
                for: locale, available: exhibition.availableLocales.filter { folder.isFolder("Translations/\($0)") },
                economies: exhibition.info.economies)
            throw Self.refusal("there are no translations into \(locale)", remedy: advice, at: place)
        }
    }

    private static func refusal(
        _ message: String, remedy: String, at place: SourceLocation?
    ) -> TranslationToolError {
        guard let place else { return TranslationToolError(message, remedy: remedy, isMisuse: true) }
        return TranslationToolError(
            diagnostics: [Diagnostic(at: place, message, remedy: remedy)], "nothing was imported")
    }
}

extension TranslationsFolder {
    /// The language under whose name translations into a language are kept.
    ///
    /// - Parameter locale: A language as others name it, such as `de-DE` or `zh-CN`.
    /// - Returns: The language of a folder, where it is the same once likely subtags are added: `de`, `zh-Hans`. Else the language given.
    func kept(_ locale: LanguageTag) -> LanguageTag {
        guard !folder.isFolder("Translations/\(locale)") else { return locale }
        let same = (folder.names(in: "Translations") ?? []).lazy.compactMap { name in
            (try? LanguageTag(name)).flatMap { $0.identifier == name && $0.isLikely(locale) ? $0 : nil }
        }
        return same.first { folder.isFolder("Translations/\($0)") } ?? locale
    }
}

extension LanguageTag {
    /// Whether two tags name the same language, script and region once likely subtags are added (UTS #35): `de` and `de-DE`, not `de-AT`.
    func isLikely(_ other: LanguageTag) -> Bool { self == other || maximized == other.maximized }
}

/// A PO file as it stands in its folder.
struct CatalogFile: Sendable {
    let path: String
    /// Its bytes; `nil` where there is no file.
    let bytes: [UInt8]?
    /// What it says, as far as it could be read; `nil` where there is no file.
    let contents: POFile?
    /// What keeps it from being read, errors among them.
    let diagnostics: [Diagnostic]

    /// Whether the file is there and cannot be read without loss, so that it must not be overwritten.
    var isDamaged: Bool { !diagnostics.isEmpty }

    init(_ path: String, in folder: ContentFolder) {
        self.path = path
        do {
            bytes = try folder.readIfPresent(path)
            let result = bytes.map { POFile.parse($0) }
            contents = result?.file
            diagnostics = result?.hasErrors == true ? result?.diagnostics.map { Diagnostic($0, file: path) } ?? [] : []
        } catch {
            bytes = nil
            contents = nil
            diagnostics = [error]
        }
    }
}
