import ExhibitGuide
import ICU

/// What the last run found in each PO file, as long as nothing changes on which it depends.
struct KeptResults: Sendable {
    /// What was found in a file, and how the file looked then.
    struct File: Sendable {
        let stamp: FileStamp?
        let result: CatalogChecker.Result
    }

    private var files: [LanguageTag: [String: File]] = [:]
    private var info: ExhibitionInfo?
    private var products: [Product] = []
    private var vocabulary: Vocabulary?

    /// Forgets everything where the guides or the tables of words have changed.
    mutating func prepare(_ exhibition: Exhibition, _ vocabulary: Vocabulary) {
        if info == exhibition.info, products == exhibition.products, self.vocabulary == vocabulary { return }
        files = [:]
        info = exhibition.info
        products = exhibition.products
        self.vocabulary = vocabulary
    }

    /// The results of a language, by domains.
    subscript(locale: LanguageTag) -> [String: File] {
        get { files[locale] ?? [:] }
        set { files[locale] = newValue }
    }
}
