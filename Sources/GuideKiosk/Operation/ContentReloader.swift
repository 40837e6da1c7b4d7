import ExhibitGuide
import ICU

/// Guides as they were read, without translations, and what is wrong with them.
struct ReadSources: Sendable {
    /// The guides; `nil` where there is no exhibition.
    let sources: ExhibitionSources?
    /// What is wrong with them.
    let diagnostics: [Diagnostic]
}

/// Reads content for readers, and never takes from them what was good.
struct ContentReloader: Sendable {
    private let loader: ExhibitionLoader
    private let recorder: any KioskRecorder

    /// A reader of content.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - recorder: Who is told what is wrong.
    init(folder: String, recorder: any KioskRecorder = NoRecorder()) {
        loader = ExhibitionLoader(path: folder)
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
    /// - Parameter products: Which products are read.
    /// - Returns: The guides, and everything that is wrong with them.
    func sources(products: ExhibitionLoader.Products = .all) -> ReadSources {
        let (sources, diagnostics) = loader.sources(products: products)
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
        let diagnostics = (sources.diagnostics + (read?.diagnostics ?? [])).sorted()
        return content(read?.exhibition, diagnostics, keeping: previous)
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
