import ICU

/// Finds PO files that nobody reads: of no product, outside the folder of a language, or under a name that is none of a PO file.
package struct StrayCatalogs: Sendable {
    private static let translations = "Translations"
    /// A folder that lies deeper below a language's is not looked into.
    private static let maximumDepth = 4

    let folder: ContentFolder
    /// The ids of the domains that have PO files.
    let known: Set<String>

    /// Prepares to look.
    ///
    /// - Parameters:
    ///   - folder: The exhibition's folder.
    ///   - known: The ids of the domains that have PO files.
    package init(folder: ContentFolder, known: Set<String>) {
        self.folder = folder
        self.known = known
    }

    /// The PO files that lie beside the folders of the languages, as warnings.
    ///
    /// - Returns: The warnings in the order of the names.
    package func besideLanguages() -> [Diagnostic] {
        (folder.names(in: Self.translations) ?? []).compactMap { name in
            let path = "\(Self.translations)/\(name)"
            guard let stem = Self.stem(name), !folder.isFolder(path) else { return nil }
            let tag = try? LanguageTag(typed: stem)
            let remedy =
                if let tag, tag.isKnownLanguage {
                    folder.isFolder("\(Self.translations)/\(tag)")
                        ? "move its entries into the files of \(Self.translations)/\(tag)"
                        : "begin with guide translations add \(tag), and move its entries into the files that this makes"
                } else {
                    "move it into the folder of its language, such as \(Self.translations)/en"
                }
            return Self.warning(
                path, "a PO file belongs into the folder of its language: nobody reads this one", remedy: remedy)
        }
    }

    /// The PO files of a language that translate nothing, as warnings.
    ///
    /// - Parameter locale: The language.
    /// - Returns: The warnings in the order of the names.
    package func orphans(in locale: LanguageTag) -> [Diagnostic] {
        let base = "\(Self.translations)/\(locale)"
        let looksBelow = !folder.isLink(base)
        return (folder.names(in: base) ?? []).flatMap { name -> [Diagnostic] in
            if let stem = Self.stem(name) {
                return orphan(name, stem, in: base).map { [$0] } ?? []
            }
            return looksBelow ? below("\(base)/\(name)", base: base, depth: 1) : []
        }
    }

    private func orphan(_ name: String, _ domain: String, in base: String) -> Diagnostic? {
        let path = "\(base)/\(name)"
        guard name.hasSuffix(".po") else {
            return Self.warning(
                path, "a PO file's name ends in .po: nobody reads this one",
                remedy: folder.exists("\(base)/\(domain).po")
                    ? "merge it into \(base)/\(domain).po, or remove it" : "rename it to \(domain).po")
        }
        // The file of a guide that cannot be read, or is not found, waits for the guide to be mended.
        guard !known.contains(domain), !hasGuide(domain) else { return nil }
        let free = known.filter { !folder.exists("\(base)/\($0).po") }.sorted()
        let meant =
            free.first { $0 == domain.lowercased() } ?? Spelling.nearest(to: domain.lowercased(), among: free)
        return Self.warning(
            path, "there is no product “\(domain)” that this file could translate",
            remedy: meant.map { "did you mean “\($0).po”?" } ?? "rename it after its product, or remove it")
    }

    /// PO files in folders below a language's.
    private func below(_ path: String, base: String, depth: Int) -> [Diagnostic] {
        guard depth <= Self.maximumDepth, folder.isFolder(path), !folder.isLink(path) else { return [] }
        return (folder.names(in: path) ?? []).flatMap { name -> [Diagnostic] in
            let inner = "\(path)/\(name)"
            guard let stem = Self.stem(name), !folder.isFolder(inner) else {
                return below(inner, base: base, depth: depth + 1)
            }
            let place = "\(base)/\(stem).po"
            return [
                Self.warning(
                    inner, "a PO file lies in the folder of its language itself: nobody reads this one",
                    remedy: folder.exists(place) ? "merge it into \(place), or remove it" : "move it to \(place)")
            ]
        }
    }

    /// Whether there is a guide of this id, be it under a name that is not read.
    private func hasGuide(_ id: String) -> Bool {
        if folder.exists("Guides/\(id).yaml") { return true }
        return (folder.names(in: "Guides") ?? []).contains { name in
            if let stem = MisnamedGuides.stem(name) {
                return stem.lowercased() == id.lowercased() && !(known.contains(stem) && name.hasSuffix(".yaml"))
            }
            return MisnamedGuides.files(below: name, in: folder).contains { $0.id.lowercased() == id.lowercased() }
        }
    }

    /// The name of a PO file without its ending, in whatever case that is written.
    private static func stem(_ name: String) -> String? {
        name.lowercased().hasSuffix(".po") ? String(name.dropLast(3)) : nil
    }

    private static func warning(_ path: String, _ message: String, remedy: String) -> Diagnostic {
        Diagnostic(.warning, rule: .orphanFile, at: SourceLocation(file: path), message, remedy: remedy)
    }
}
