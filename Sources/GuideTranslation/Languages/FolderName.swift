import ExhibitGuide
import ICU

/// The name of a language's folder in `Translations/` as somebody typed it; ``LanguageFolder`` says what it must be.
struct FolderName {
    /// The canonical tag of what was typed.
    let tag: LanguageTag

    /// Reads a name.
    ///
    /// - Parameters:
    ///   - typed: A tag; an underscore does for a hyphen.
    ///   - info: The exhibition, whose economies tell which languages need their script in the name.
    /// - Throws: ``TranslationToolError`` where this is no language, or where another tag is meant.
    init(_ typed: String, info: ExhibitionInfo) throws(TranslationToolError) {
        do throws(LanguageFolder.Fault) {
            tag = try LanguageFolder.tag(typed, economies: info.economies)
        } catch {
            throw TranslationToolError(error.message, remedy: error.remedy, isMisuse: true)
        }
    }
}
