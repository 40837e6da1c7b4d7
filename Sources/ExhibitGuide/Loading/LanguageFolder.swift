import ICU

/// How the folder of a language in `Translations/` is named: by a canonical BCP 47 tag without what goes without saying.
///
/// Whoever reads Chinese in Taiwan reads what everybody reads who reads Traditional Chinese, so that the folder is `zh-Hant` and
/// serves Hong Kong, too. `es-419` and `fr-CA` are languages of their own.
package enum LanguageFolder {
    /// Why a name is none of such a folder.
    package struct Fault: Error, Hashable, Sendable {
        /// What is wrong, as a sentence without a full stop.
        package let message: String
        /// How to mend it; empty where the message says it.
        package let remedy: String
        /// The tag that is meant, where one is.
        package let meant: LanguageTag?
    }

    private static let notLanguages: Set = ["und", "mul", "mis", "zxx"]
    private static let pseudolocales: Set = ["XA", "XB"]

    /// The tag that a name stands for.
    ///
    /// - Parameters:
    ///   - typed: The name; an underscore does for a hyphen.
    ///   - economies: The exhibition's economies, which tell what languages need their script in the name.
    /// - Returns: The canonical tag.
    /// - Throws: ``Fault`` where this is no language, or where another tag is meant.
    package static func tag(_ typed: String, economies: [Economy]) throws(Fault) -> LanguageTag {
        let shown = typed.withoutControlCharacters
        guard let tag = try? LanguageTag(typed: typed), tag.isKnownLanguage,
            !notLanguages.contains(tag.language)
        else {
            throw Fault(
                message: "“\(shown)” is no language", remedy: "write a BCP 47 tag, such as th, es-419 or zh-Hant",
                meant: nil)
        }
        if let region = tag.region {
            if pseudolocales.contains(region) {
                throw Fault(
                    message: "“\(tag)” is a pseudolocale, which is computed and never stored", remedy: "", meant: nil)
            }
            guard isRegion(region) else {
                throw Fault(
                    message: "“\(region)” in “\(shown)” is no region",
                    remedy: "write the tag without it, or an ISO 3166-1 code such as PE", meant: nil)
            }
        }
        let subtags = tag.identifier.split(separator: "-")
        if let singleton = subtags.first(where: { $0.utf8.count == 1 }) {
            let meant = subtags.prefix { $0.utf8.count > 1 }.joined(separator: "-")
            throw Fault(
                message: "a language's folder has no extension such as “-\(singleton)-”", remedy: "write \(meant)",
                meant: nil)
        }
        let recommended = recommended(tag, economies: economies)
        guard recommended == tag else {
            throw Fault(
                message: "“\(shown)” is not how this language's folder is named",
                remedy: "did you mean \(recommended)?", meant: recommended)
        }
        return tag
    }

    /// What to do where there are no translations into a language under the name by which somebody asks for them.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - available: The languages that there are translations into.
    ///   - economies: The exhibition's economies.
    /// - Returns: The folder that holds them, where there is one; else how they are begun.
    package static func advice(
        for locale: LanguageTag, available: [LanguageTag], economies: [Economy]
    ) -> String {
        if let same = available.first(where: { $0.maximized == locale.maximized }) { return "they are in \(same)" }
        do throws(Fault) {
            return "begin with guide translations add \(try tag(locale.identifier, economies: economies))"
        } catch {
            return error.meant.map { "begin with guide translations add \($0)" } ?? error.remedy
        }
    }

    /// Whether CLDR has a name for a region. Few folders name one, so that the names need no cache that every caller passes down.
    private static func isRegion(_ code: String) -> Bool {
        guard let english = try? LanguageTag("en"), let names = try? DisplayNames(locale: english) else { return true }
        return names.name(ofRegion: code) != code
    }

    /// The tag with the script where it is needed, and with the region where that makes a difference.
    private static func recommended(_ tag: LanguageTag, economies: [Economy]) -> LanguageTag {
        let full = tag.maximized
        let known = [tag.language, tag.script, tag.region].compactMap(\.self).joined(separator: "-")
        // A tag with variants is taken as it is.
        guard known == tag.identifier, let script = full.script, let region = full.region else { return tag }
        let language = try? LanguageTag(full.language)
        let needsScript =
            language?.maximized.script != script || hasSeveralScripts(full.language, economies: economies)
        let stem = full.language + (needsScript ? "-" + script : "")
        guard let short = try? LanguageTag(stem) else { return tag }
        if tag.region == nil || short.maximized.region == region { return short }
        return (try? LanguageTag("\(stem)-\(region)")) ?? tag
    }

    /// Whether a language is written in more than one script: Chinese is, and any other where the exhibition's economies write it so.
    private static func hasSeveralScripts(_ language: String, economies: [Economy]) -> Bool {
        if language == "zh" { return true }
        let scripts = economies.flatMap(\.locales).filter { $0.language == language }.map(\.maximized.script)
        return Set(scripts).count > 1
    }

    /// What is wrong with the name of a folder, and which language's translations it holds all the same.
    ///
    /// A canonical tag that says more than it must is read; so that readers have their language until the folder is renamed.
    ///
    /// - Parameters:
    ///   - name: The folder's name.
    ///   - folder: The exhibition's folder.
    ///   - economies: The exhibition's economies.
    /// - Returns: The language, where the folder is read; and what is wrong.
    static func read(
        _ name: String, in folder: ContentFolder, economies: [Economy]
    ) -> (locale: LanguageTag?, fault: Diagnostic?) {
        let location = SourceLocation(file: "Translations/" + name)
        let canonical = (try? LanguageTag(name)).flatMap { $0.identifier == name && $0.isKnownLanguage ? $0 : nil }
        if let canonical, Pseudolocale(canonical) != nil {
            let fault = Diagnostic(
                rule: .folderName, at: location,
                "“\(name)” is a pseudolocale, which is computed: its folder is not read", remedy: "remove it")
            return (nil, fault)
        }
        let fault: Fault
        do throws(Fault) {
            let tag = try tag(name, economies: economies)
            if tag.identifier == name { return (tag, nil) }
            fault = Fault(message: "“\(name)” is not how this language's folder is named", remedy: "", meant: tag)
        } catch {
            fault = error
        }
        let remedy = fault.meant.map { meant in
            folder.exists("Translations/\(meant)")
                ? "move its files into Translations/\(meant)" : "rename the folder to \(meant)"
        }
        return (
            canonical,
            Diagnostic(
                canonical == nil ? .error : .warning, rule: .folderName, at: location, fault.message,
                remedy: remedy ?? (fault.remedy.isEmpty ? "remove it" : fault.remedy))
        )
    }
}
