import ExhibitGuide

/// What `guide check` says of an exhibition: everything that can be known to be wrong in its guides and translations.
public struct ContentCheck: Sendable {
    /// What was found, sorted by file, line and column.
    public let diagnostics: [Diagnostic]
    /// How many products could be read.
    public let productCount: Int
    /// How many languages there are.
    public let localeCount: Int

    /// Reads everything, in every language, and collects what is wrong.
    ///
    /// - Parameter path: The folder that holds `Guides/` and `Translations/`.
    public init(path: String) {
        let (exhibition, diagnostics) = ExhibitionLoader(path: path).load()
        self.diagnostics = diagnostics
        productCount = exhibition?.products.count ?? 0
        localeCount = exhibition?.availableLocales.count ?? 0
    }

    /// How many diagnostics of a severity there are.
    ///
    /// - Parameter severity: The severity.
    /// - Returns: The count.
    public func count(of severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

    /// Whether something is wrong that must be mended.
    public var hasErrors: Bool { count(of: .error) > 0 }
}
