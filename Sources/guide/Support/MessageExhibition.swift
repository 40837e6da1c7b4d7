import ExhibitGuide
import ICU

/// The exhibition that messages of the command line belong to, where there is one: its source language, and its names of economies.
///
/// What is wrong with it keeps no message from being formatted, and is said where its folder was named.
final class MessageExhibition {
    private let sources: ExhibitionSources?
    private let isNamed: Bool
    /// Whether something was wrong, and was said.
    private(set) var hasErrors = false

    /// Reads what the exhibition says of itself.
    ///
    /// - Parameter source: Its folder.
    init(_ source: FolderOption) {
        isNamed = source.named != nil
        let (sources, diagnostics) =
            source.isWithoutExhibition ? (nil, []) : ExhibitionLoader(path: source.folder).sources(products: .only([]))
        self.sources = sources
        complain(diagnostics)
    }

    /// The language of its sources; `nil` where there is no exhibition.
    var sourceLocale: LanguageTag? { sources?.exhibition.info.sourceLocale }

    /// The names of economies and languages among messages in a language; CLDR's where there is no exhibition.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - formatters: Where formatters are shared.
    /// - Returns: The names.
    func names(in locale: LanguageTag, formatters: FormatterCache) -> any GuideNames {
        guard let sources else { return CLDRNames() }
        let language = sources.language(locale)
        complain(language.diagnostics + language.fallbackDiagnostics)
        return Localizer(language.exhibition, for: locale, formatters: formatters).names
    }

    private func complain(_ diagnostics: [Diagnostic]) {
        guard isNamed else { return }
        for diagnostic in diagnostics where diagnostic.severity == .error {
            Output.complain(diagnostic)
            hasErrors = true
        }
    }
}
