import ExhibitGuide
import Glibc
import ICU

/// Which versions of documents stand in a folder, whoever remembers them.
extension ExportFolder {
    /// Whether a folder that no export remembers was left by one that was ended from outside.
    ///
    /// - Parameter name: The folder's name.
    /// - Returns: Whether it is named as a language, and holds versions of documents, or what was to be some, and nothing else. Nobody
    ///   knows whose an empty folder is.
    func isLeftLanguage(_ name: String) -> Bool {
        guard let tag = try? LanguageTag(name), tag.identifier == name, tag.isKnownLanguage,
            kind(of: name) == S_IFDIR, names(in: name) == [PublishedDocument.versionsFolder]
        else { return false }
        let versions = names(in: name + "/" + PublishedDocument.versionsFolder)
        return !versions.isEmpty && versions.allSatisfy { Self.isUnfinished($0) || version($0, of: name) != nil }
    }

    /// The versions that stand in the folder of a language, as far as they are what their names say.
    ///
    /// - Parameters:
    ///   - locale: The folder's name.
    ///   - isWanted: Whether a version is looked at, by its path.
    /// - Returns: The versions.
    func versions(of locale: String, where isWanted: (_ path: String) -> Bool) -> [PublishedDocument] {
        let path = locale + "/" + PublishedDocument.versionsFolder
        return names(in: path).compactMap { isWanted(path + "/" + $0) ? version($0, of: locale) : nil }
    }

    /// The versions of languages of an export that are none of its documents: they were replaced, or left by a run that died.
    ///
    /// - Parameters:
    ///   - documents: The documents of the export.
    ///   - former: Those that were there before.
    /// - Returns: The versions, those that were there before among them.
    func otherVersions(than documents: DocumentList, _ former: DocumentList) -> [PublishedDocument] {
        let current = Dictionary(uniqueKeysWithValues: documents.languages.map { ($0.locale, $0.documents) })
        let known = Set(current.keys).union(former.languages.map(\.locale))
        return names(in: "").filter { known.contains($0) || isLeftLanguage($0) }.flatMap { locale in
            let paths = Set(current[locale, default: []].map(\.path))
            return versions(of: locale) { !paths.contains($0) }
        }
    }

    /// A file as a version of a document; `nil` where it is none.
    private func version(_ file: String, of locale: String) -> PublishedDocument? {
        let path = "\(locale)/\(PublishedDocument.versionsFolder)/\(file)"
        guard let name = PublishedDocument.name(ofVersion: file), let bytes = read(path) else { return nil }
        let document = PublishedDocument(locale: locale, name: name, digest: SHA256(bytes))
        return document.path == path ? document : nil
    }
}
