import ExhibitGuide

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
        let content = ReadContent(exhibition, diagnostics: diagnostics, keeping: previous)
        if !diagnostics.isEmpty {
            recorder.report(diagnostics, keepsLastGood: content.map { !$0.kept.isEmpty } ?? false)
        }
        return (content, diagnostics)
    }
}
