import ArgumentParser
import ExhibitGuide
import Foundation
import ICU

/// The exhibition's folder.
struct FolderOption: ParsableArguments {
    @Option(
        name: .customShort("C"),
        help: ArgumentHelp(
            "The folder that holds Guides/ and Translations/; by default the current one.", valueName: "dir"),
        completion: .directory)
    var named: String?

    /// The folder: the current one where none is named.
    var folder: String { named ?? "." }

    /// Whether there is nothing to be read: no folder was named, and the current one has no guides.
    var isWithoutExhibition: Bool { named == nil && !ContentFolder(folder).exists("Guides") }

    func validate() throws {
        if folder.isEmpty { throw ValidationError("-C takes a folder; the current one is “.”.") }
    }
}

/// The reader's language.
struct LocaleOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The reader's language, as a BCP 47 tag; by default that of LC_ALL, LC_MESSAGES or LANG, else the source language.",
            valueName: "tag"))
    var locale: LanguageTag?

    /// What the reader asked for, or `nil` for the source language.
    var requested: LanguageTag? { locale ?? Self.environmentLocale }

    /// The language of the environment (POSIX, Environment Variables); `nil` for the C locale and what cannot be read.
    static var environmentLocale: LanguageTag? {
        let environment = ProcessInfo.processInfo.environment
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            let name = value.prefix { $0 != "." && $0 != "@" }
            if name == "C" || name == "POSIX" { return nil }
            let tag = try? LanguageTag(typed: name)
            return tag.flatMap { $0.isKnownLanguage ? $0 : nil }
        }
        return nil
    }
}

/// How a command prints what it found.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

extension LanguageTag: ExpressibleByArgument {
    /// A tag from the command line: one that is well-formed and names a language that CLDR knows.
    ///
    /// - Parameter argument: What was typed; an underscore does for a hyphen.
    public init?(argument: String) {
        guard let tag = try? LanguageTag(typed: argument), tag.isKnownLanguage else { return nil }
        self = tag
    }
}

extension ValidationError {
    /// A language was named in which there is nothing.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - advice: What to do about it.
    init(noTranslationsInto locale: LanguageTag, advice: String) {
        if let base = Pseudolocale(locale)?.base {
            self.init("\(locale) is computed from \(base) and has no files of its own.")
        } else {
            self.init("There are no translations into \(locale)" + (advice.isEmpty ? "." : " (\(advice))."))
        }
    }

    /// A product was named that is not there.
    ///
    /// - Parameters:
    ///   - name: What was typed.
    ///   - known: The ids of those that are there.
    init(unknownProduct name: String, known: [String]) {
        self.init(
            "There is no product “\(name.withoutControlCharacters)”. The products are: \(known.joined(separator: ", "))."
        )
    }
}
