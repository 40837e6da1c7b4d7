import ExhibitGuide
import Foundation

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
        for name in ["Guides", "Translations"] {
            let forbidden = Self.resolved((content.isEmpty ? "." : content) + "/" + name)
            guard place != forbidden, !place.hasPrefix(forbidden + "/") else {
                throw ExportError(
                    path: root, reason: "it is inside \(name)/, which is only read; choose another folder")
            }
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
    ///   - isRehearsal: Whether nothing is to be written.
    /// - Throws: ``ExportError``, which names what is in the way.
    func checkTree(locales: [String], names: [String], isRehearsal: Bool) throws(ExportError) {
        try checkDocument("index.json")
        for locale in locales {
            guard try checkFolder(locale, isRehearsal) else { continue }
            _ = try checkFolder(locale + "/" + PublishedDocument.versionsFolder, isRehearsal)
            for name in names { try checkDocument("\(locale)/\(name).json") }
        }
    }

    /// Whether there is a folder.
    private func checkFolder(_ path: String, _ isRehearsal: Bool) throws(ExportError) -> Bool {
        guard let kind = kind(of: path) else { return false }
        let place = Self.resolved(absolute(path))
        if kind == S_IFLNK, !place.hasPrefix(Self.resolved(root) + "/") {
            throw ExportError(path: absolute(path), reason: "it is a link that leads out of the folder")
        }
        var status = stat()
        guard stat(absolute(path), &status) == 0 else { throw ExportError(path: absolute(path), code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw ExportError(path: absolute(path), code: ENOTDIR) }
        guard access(absolute(path), Self.rights(isRehearsal)) == 0 else {
            throw ExportError(path: absolute(path), code: errno)
        }
        return true
    }

    /// What must be allowed in a folder, as `access` takes it.
    private static func rights(_ isRehearsal: Bool) -> Int32 { (isRehearsal ? R_OK : W_OK) | X_OK }

    private func checkDocument(_ path: String) throws(ExportError) {
        if kind(of: path) == S_IFDIR { throw ExportError(path: absolute(path), code: EISDIR) }
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
