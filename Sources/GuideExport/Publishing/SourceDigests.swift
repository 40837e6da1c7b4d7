import ExhibitGuide
import Glibc
import ICU

/// Digests of what an export is made from: while they stay the same, so do its documents.
struct SourceDigests: Sendable {
    private let folder: ContentFolder
    /// The digest of what every language is made from: the guides, the glossary, which languages there are, what was asked for, and
    /// the program itself.
    let common: SHA256

    /// Reads the guides' bytes; `nil` where a file cannot be read, or ICU does not tell what data it has.
    init?(_ folder: ContentFolder, request: String) {
        self.folder = folder
        guard let guides = Self.digest(of: "Guides", in: folder), let cldrVersion = try? ICULibrary.cldrVersion else {
            return nil
        }
        let languages = (folder.names(in: "Translations") ?? []).joined(separator: "/")
        var text = "\(ExportSchema.version) \(ICULibrary.version) \(cldrVersion) \(Self.program)\n"
        text += "\(request)\n\(guides)\n\(languages)\n"
        if folder.exists(Glossary.path) {
            guard let glossary = try? folder.read(Glossary.path) else { return nil }
            text += "\(SHA256(glossary))\n"
        }
        common = SHA256(Array(text.utf8))
    }

    /// The digests of folders of translations, by their names; `nil` for one with a file that cannot be read.
    func translations(_ locales: Set<String>) -> [String: SHA256?] {
        Dictionary(
            uniqueKeysWithValues: locales.sorted().map { ($0, Self.digest(of: "Translations/" + $0, in: folder)) })
    }

    /// The digest of what a language is made from; `nil` where a file cannot be read.
    func language(_ locale: String, chain: [String], translations: [String: SHA256?]) -> SHA256? {
        var text = "\(common) \(locale)\n"
        for folder in chain {
            guard case .some(.some(let digest)) = translations[folder] else { return nil }
            text += "\(folder) \(digest)\n"
        }
        return SHA256(Array(text.utf8))
    }

    /// The digest of the names and contents of a folder's files; those of an empty one where there is no folder.
    private static func digest(of path: String, in folder: ContentFolder) -> SHA256? {
        let names = folder.names(in: path) ?? []
        let digests = names.concurrentMap { name -> SHA256? in
            (try? folder.read(path + "/" + name)).map { SHA256($0) }
        }
        var text = ""
        for (name, digest) in zip(names, digests) {
            guard let digest else { return nil }
            text += "\(digest) \(name)\n"
        }
        return SHA256(Array(text.utf8))
    }

    /// What tells this build of the program from another: two of them may write the same content differently.
    private static let program: String = {
        var status = stat()
        guard stat("/proc/self/exe", &status) == 0 else { return "" }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }()
}
