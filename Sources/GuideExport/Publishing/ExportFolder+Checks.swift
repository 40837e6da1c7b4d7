import ExhibitGuide
import Foundation
import ICU

/// What is looked at before anything is written.
extension ExportFolder {
    /// Refuses a place in which nothing can or may be written.
    ///
    /// - Parameters:
    ///   - content: The exhibition's folder, whose `Guides/` and `Translations/` are only read.
    ///   - isRehearsal: Whether nothing is to be written, so that a place that can be read is good enough.
    /// - Throws: ``ExportError``, which says why.
    func checkPlace(content: String, isRehearsal: Bool) throws(ExportError) {
        let place = Self.resolved(root)
        if let name = Self.readOnlyFolder(around: place, content: content) {
            throw ExportError(path: root, reason: "it is inside \(name)/, which is only read; choose another folder")
        }
        var existing = place
        while access(existing, F_OK) != 0, errno == ENOENT, existing != "/" {
            existing = URL(filePath: existing).deletingLastPathComponent().path(percentEncoded: false)
            if existing.count > 1, existing.hasSuffix("/") { existing.removeLast() }
        }
        var status = stat()
        guard stat(existing, &status) == 0 else { throw ExportError(path: root, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw ExportError(path: root, code: ENOTDIR) }
        guard access(existing, Self.rights(isRehearsal)) == 0 else { throw ExportError(path: root, code: errno) }
    }

    /// Refuses a tree in which something stands in the way of a document.
    ///
    /// - Parameters:
    ///   - locales: The languages whose documents will be written.
    ///   - names: The documents of each.
    ///   - before: What exports have written here.
    ///   - content: The exhibition's folder, whose `Guides/` and `Translations/` are only read.
    ///   - isRehearsal: Whether nothing is to be written.
    /// - Throws: ``ExportError``, which names what is in the way.
    func checkTree(
        locales: [String], names: [String], before: PublishedTree, content: String, isRehearsal: Bool
    ) throws(ExportError) {
        if let kind = kind(of: "index.json") { try checkDocument("index.json", kind) }
        var places: [String: String] = [:]
        for locale in locales {
            guard try checkFolder(locale, content, isRehearsal) else { continue }
            if let other = places.updateValue(locale, forKey: Self.resolved(absolute(locale))) {
                throw ExportError(path: absolute(locale), reason: "it is the same folder as \(other); remove the link")
            }
            _ = try checkFolder(locale + "/" + PublishedDocument.versionsFolder, content, isRehearsal)
            for name in names {
                let path = "\(locale)/\(name).json"
                guard let kind = kind(of: path) else { continue }
                try checkDocument(path, kind)
                if !before.wrote(name, in: locale), !isVersion(path, locale, name) {
                    throw ExportError(
                        path: absolute(path),
                        reason: "there is a file of that name that no export wrote; choose another folder, or remove it"
                    )
                }
            }
        }
    }

    /// Whether there is a folder.
    private func checkFolder(_ path: String, _ content: String, _ isRehearsal: Bool) throws(ExportError) -> Bool {
        guard let kind = kind(of: path) else { return false }
        if kind == S_IFLNK, !isLinkWithin(path) {
            throw ExportError(path: absolute(path), reason: "it is a link that leads out of the folder")
        }
        // The folder of the export may be that of the exhibition.
        if let name = Self.readOnlyFolder(around: Self.resolved(absolute(path)), content: content) {
            throw ExportError(
                path: absolute(path), reason: "it leads into \(name)/, which is only read; remove the link")
        }
        var status = stat()
        guard stat(absolute(path), &status) == 0 else { throw ExportError(path: absolute(path), code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw ExportError(path: absolute(path), code: ENOTDIR) }
        guard access(absolute(path), Self.rights(isRehearsal)) == 0 else {
            throw ExportError(path: absolute(path), code: errno)
        }
        return true
    }

    /// Whether there is a link that leads to another place in the folder.
    func isLinkWithin(_ path: String) -> Bool {
        kind(of: path) == S_IFLNK && Self.resolved(absolute(path)).hasPrefix(Self.resolved(root) + "/")
    }

    /// The folder of an exhibition that is only read, and in which a place is; `nil` where it is in none.
    private static func readOnlyFolder(around place: String, content: String) -> String? {
        ["Guides", "Translations"].first { name in
            let folder = resolved((content.isEmpty ? "." : content) + "/" + name)
            return place == folder || place.hasPrefix(folder + "/")
        }
    }

    /// What must be allowed in a folder, as `access` takes it.
    private static func rights(_ isRehearsal: Bool) -> Int32 { (isRehearsal ? R_OK : W_OK) | X_OK }

    private func checkDocument(_ path: String, _ kind: mode_t) throws(ExportError) {
        if kind == S_IFDIR { throw ExportError(path: absolute(path), code: EISDIR) }
        if kind == S_IFLNK {
            throw ExportError(
                path: absolute(path), reason: "it is a link, which would be replaced by a file; remove it")
        }
    }

    /// Whether a plain name leads to one of the versions that stand beside it.
    private func isVersion(_ path: String, _ locale: String, _ name: String) -> Bool {
        guard let bytes = read(path) else { return false }
        let version = PublishedDocument(locale: locale, name: name, digest: SHA256(bytes))
        return areSame(path, version.path) || holds(version.digest, at: version.path)
    }

    /// A path without links, as far as it is there.
    private static func resolved(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        let url = URL(filePath: path).standardizedFileURL
        let parent = url.deletingLastPathComponent().path(percentEncoded: false)
        guard parent != path, url.pathComponents.count > 1 else { return path }
        let base = resolved(parent.count > 1 && parent.hasSuffix("/") ? String(parent.dropLast()) : parent)
        return (base == "/" ? "" : base) + "/" + url.lastPathComponent
    }
}
