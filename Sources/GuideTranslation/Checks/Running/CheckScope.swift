import ExhibitGuide
import ICU

/// What `guide check` speaks of.
public struct CheckScope: Sendable, Hashable {
    /// The languages whose files are spoken of; `nil` for every file.
    public var locales: Set<LanguageTag>?
    /// The files and folders that are spoken of, relative to the exhibition's folder; `nil` for every file.
    public var paths: [String]?

    /// Everything.
    public init(locales: Set<LanguageTag>? = nil, paths: [String]? = nil) {
        self.locales = locales
        self.paths = paths
    }

    /// Whether a file is spoken of.
    ///
    /// - Parameters:
    ///   - file: The file, relative to the exhibition's folder.
    ///   - source: The language of the guides.
    /// - Returns: Whether it is.
    func includes(_ file: String, source: LanguageTag?) -> Bool {
        if let paths, !paths.contains(where: { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }) { return false }
        guard let locales else { return true }
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        if parts[0] == "Translations" {
            // The folder of them all is every language's.
            if parts.count == 1 || locales.contains(where: { $0.identifier == parts[1] }) { return true }
            if parts.count > 2 { return false }
        }
        // The guides are the source language's, and so are the tables of words.
        return source.map(locales.contains) ?? true
    }

    /// Whether something of a language's folder may be spoken of, so that it must be read.
    func mayInclude(_ locale: LanguageTag) -> Bool {
        if let locales, !locales.contains(locale) { return false }
        let folder = "Translations/\(locale)"
        return paths?.contains {
            $0.isEmpty || folder == $0 || folder.hasPrefix($0 + "/") || $0.hasPrefix(folder + "/")
        }
            ?? true
    }
}
