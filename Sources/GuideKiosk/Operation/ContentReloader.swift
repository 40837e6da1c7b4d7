import ExhibitGuide
import ICU

/// Guides as they were read, without translations, and what is wrong with them.
struct ReadSources: Sendable {
    /// The guides; `nil` where there is no exhibition, or where its translations are away: readers then see what they saw before.
    let sources: ExhibitionSources?
    /// What is wrong with them.
    let diagnostics: [Diagnostic]
}

/// Reads content for readers, and never takes from them what was good.
struct ContentReloader: Sendable {
    private let loader: ExhibitionLoader
    private let folder: ContentFolder
    private let recorder: any KioskRecorder

    /// A reader of content.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - recorder: Who is told what is wrong.
    init(folder: String, recorder: any KioskRecorder = NoRecorder()) {
        loader = ExhibitionLoader(path: folder)
        self.folder = ContentFolder(folder)
        self.recorder = recorder
    }

    /// Reads an exhibition.
    ///
    /// - Parameters:
    ///   - products: Which products are read.
    ///   - languages: Which translations are read.
    ///   - previous: What was read before for the same readers; what is broken now stays as it was there.
    /// - Returns: What readers see, `nil` where there is no exhibition and never was; and everything that is wrong.
    func read(
        products: ExhibitionLoader.Products = .all, languages: ExhibitionLoader.Languages,
        keeping previous: ReadContent? = nil
    ) -> (content: ReadContent?, problems: [Diagnostic]) {
        let (exhibition, diagnostics) = loader.load(products: products, languages: languages)
        return content(exhibition, diagnostics, keeping: previous)
    }

    /// Reads guides, for readers of whichever language.
    ///
    /// - Parameters:
    ///   - products: Which products are read.
    ///   - translations: The languages into which there were translations before. Where there were any, and the folder that holds them
    ///     all is away or cannot be read, there is nothing to show in place of what was there.
    /// - Returns: The guides, and everything that is wrong with them.
    func sources(
        products: ExhibitionLoader.Products = .all, keeping translations: [LanguageTag] = []
    ) -> ReadSources {
        var (sources, diagnostics) = loader.sources(products: products)
        guard sources != nil, !translations.isEmpty else {
            return ReadSources(sources: sources, diagnostics: diagnostics)
        }
        if !folder.isFolder(Self.translations), !folder.exists(Self.translations) {
            diagnostics.append(Self.missing(Self.translations))
        }
        if diagnostics.contains(where: { $0.isFault(ofFolder: Self.translations) }) { sources = nil }
        return ReadSources(sources: sources, diagnostics: diagnostics)
    }

    /// Reads the translations of guides that have been read.
    ///
    /// - Parameters:
    ///   - sources: The guides.
    ///   - readers: What readers asked for.
    ///   - previous: What was read before for the same readers; what is broken now stays as it was there.
    /// - Returns: What readers see, `nil` where there is no exhibition and never was; and everything that is wrong.
    func read(
        _ sources: ReadSources, for readers: [LanguageTag], keeping previous: ReadContent? = nil
    ) -> (content: ReadContent?, problems: [Diagnostic]) {
        let read = sources.sources?.translated(for: readers)
        let away = sources.sources.map { missingFolders(of: readers, $0.exhibition) } ?? []
        let diagnostics = (sources.diagnostics + (read?.diagnostics ?? []) + away).sorted()
        return content(read?.exhibition, diagnostics, keeping: previous)
    }

    /// Says what keeps an exhibition from being read, so that everything stays as it was.
    ///
    /// - Parameter sources: What was read.
    func report(_ sources: ReadSources) { recorder.report(sources.diagnostics, keepsLastGood: true) }

    /// Says which languages are not offered any more, whose readers must choose another.
    ///
    /// - Parameter languages: The languages.
    func reportLost(_ languages: [LanguageTag]) {
        let problems = languages.map { language in
            Diagnostic(
                .warning, rule: .unreadableFile, at: SourceLocation(file: "\(Self.translations)/\(language)"),
                "the folder is away, and the language is not offered any more",
                remedy: "put the folder back if that was not meant")
        }
        if !problems.isEmpty { recorder.report(problems, keepsLastGood: false) }
    }

    private static let translations = "Translations"

    private static func missing(_ folder: String) -> Diagnostic {
        Diagnostic(
            rule: .unreadableFile, at: SourceLocation(file: folder), "the folder is not there", remedy: "put it back")
    }

    /// What is missing of the languages that are read for readers: a folder that was there a moment before.
    private func missingFolders(of readers: [LanguageTag], _ exhibition: Exhibition) -> [Diagnostic] {
        let (info, available) = (exhibition.info, exhibition.availableLocales)
        let languages = Set(readers.map { LocaleNegotiation($0, info: info, available: available).base })
        return languages.filter { $0 != info.sourceLocale }.map { "\(Self.translations)/\($0)" }
            .filter { !folder.exists($0) }.map(Self.missing)
    }

    private func content(
        _ exhibition: Exhibition?, _ diagnostics: [Diagnostic], keeping previous: ReadContent?
    ) -> (content: ReadContent?, problems: [Diagnostic]) {
        let content = ReadContent(exhibition, diagnostics: diagnostics, keeping: previous)
        if !diagnostics.isEmpty {
            recorder.report(diagnostics, keepsLastGood: content.map { !$0.kept.isEmpty } ?? false)
        }
        return (content, diagnostics)
    }
}

extension Diagnostic {
    /// Whether a folder is away, or cannot be read.
    ///
    /// - Parameter path: The folder's path, relative to the exhibition's.
    /// - Returns: Whether that is what is wrong.
    func isFault(ofFolder path: String) -> Bool {
        severity == .error && rule == .unreadableFile && location.file == path
    }
}
