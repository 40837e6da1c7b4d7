import ExhibitGuide
import ICU

/// The language whose translations other translators see beside the source.
enum ReferenceChoice {
    /// Refuses a language that has nothing to show.
    static func validate(_ reference: LanguageTag, exhibition: Exhibition) throws(TranslationToolError) {
        guard reference != exhibition.info.sourceLocale else {
            throw TranslationToolError(
                "“\(reference)” is the source language: every translator sees it already",
                remedy: "name a language that has been translated into", isMisuse: true)
        }
        guard exhibition.availableLocales.contains(reference) else {
            throw TranslationToolError(
                "there are no translations into \(reference) that could be shown",
                remedy: "name one of \(exhibition.translatedLocales)", isMisuse: true)
        }
    }
}

extension Exhibition {
    /// The languages that have been translated into, for a message.
    var translatedLocales: String {
        availableLocales.filter { $0 != info.sourceLocale }.map(\.identifier).joined(separator: ", ")
    }
}
