import ExhibitGuide
import ICU

/// The name of a language's folder in `Translations/`: a canonical BCP 47 tag without what goes without saying.
///
/// Whoever reads Chinese in Taiwan reads what everybody reads who reads Traditional Chinese, so that the folder is `zh-Hant` and
/// serves Hong Kong, too. `es-419` and `fr-CA` are languages of their own.
struct FolderName {
    /// The canonical tag of what was typed.
    let tag: LanguageTag

    private static let notLanguages: Set = ["und", "mul", "mis", "zxx"]
    private static let pseudolocales: Set = ["XA", "XB"]

    /// Reads a name.
    ///
    /// - Parameters:
    ///   - typed: A tag; an underscore does for a hyphen.
    ///   - info: The exhibition, whose economies tell which languages need their script in the name.
    /// - Throws: ``TranslationToolError`` where this is no language, or where another tag is meant.
    init(_ typed: String, info: ExhibitionInfo) throws(TranslationToolError) {
        let shown = String(
            String.UnicodeScalarView(typed.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
        guard let tag = try? LanguageTag(String(typed.map { $0 == "_" ? "-" : $0 })), tag.isKnownLanguage,
            !Self.notLanguages.contains(tag.language)
        else {
            throw TranslationToolError(
                "“\(shown)” is no language", remedy: "write a BCP 47 tag, such as th, es-419 or zh-Hant",
                isMisuse: true)
        }
        if let region = tag.region {
            if Self.pseudolocales.contains(region) {
                throw TranslationToolError(
                    "\(tag) is a pseudolocale, which is computed and never stored", isMisuse: true)
            }
            guard let english = try? LanguageTag("en"), let names = try? DisplayNames(locale: english),
                names.name(ofRegion: region) != region
            else {
                throw TranslationToolError(
                    "“\(region)” in “\(shown)” is no region",
                    remedy: "write the tag without it, or an ISO 3166-1 code such as PE", isMisuse: true)
            }
        }
        let subtags = tag.identifier.split(separator: "-")
        if let singleton = subtags.first(where: { $0.utf8.count == 1 }) {
            throw TranslationToolError(
                "a language's folder has no extension such as “-\(singleton)-”",
                remedy: "write \(subtags.prefix { $0.utf8.count > 1 }.joined(separator: "-"))", isMisuse: true)
        }
        self.tag = tag
        let recommended = Self.recommended(tag, info: info)
        guard recommended == tag else {
            throw TranslationToolError(
                "“\(shown)” is not how this language's folder is named", remedy: "did you mean \(recommended)?",
                isMisuse: true)
        }
    }

    /// The tag with the script where it is needed, and with the region where that makes a difference.
    private static func recommended(_ tag: LanguageTag, info: ExhibitionInfo) -> LanguageTag {
        let full = tag.maximized
        let known = [tag.language, tag.script, tag.region].compactMap(\.self).joined(separator: "-")
        // A tag with variants is taken as it is.
        guard known == tag.identifier, let script = full.script, let region = full.region else { return tag }
        let language = try? LanguageTag(full.language)
        let needsScript =
            language?.maximized.script != script || Self.hasSeveralScripts(full.language, economies: info.economies)
        let stem = full.language + (needsScript ? "-" + script : "")
        guard let short = try? LanguageTag(stem) else { return tag }
        if tag.region == nil || short.maximized.region == region { return short }
        return (try? LanguageTag("\(stem)-\(region)")) ?? tag
    }

    /// Whether the exhibition's economies write a language in more than one script.
    private static func hasSeveralScripts(_ language: String, economies: [Economy]) -> Bool {
        let scripts = economies.flatMap(\.locales).filter { $0.language == language }.map(\.maximized.script)
        return Set(scripts).count > 1
    }
}
