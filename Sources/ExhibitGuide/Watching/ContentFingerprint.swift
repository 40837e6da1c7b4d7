import Glibc

/// What an exhibition's files look like from outside: it differs once anything in them may differ.
///
/// No file is opened. Two folders whose files have the same names, numbers, sizes and times have the same fingerprint; what editors
/// leave beside the files (swap files, backups) does not count.
package struct ContentFingerprint: Equatable, Sendable {
    /// Which files count.
    package enum Scope: Sendable {
        /// Those that readers are shown: the guides and the languages' PO files.
        case shown
        /// Also those that only a check reads: the tables of words in `Translations/`, and guides and PO files that are not where they
        /// belong.
        case checked
    }

    /// The identity of the folders themselves: it differs once one was replaced.
    private(set) var folders = 0
    /// Everything about the files.
    private(set) var files = 0
    /// The names of the folders of languages that are there.
    private(set) var languages: Set<String> = []
    /// How many files there are.
    private(set) var fileCount = 0
    /// How many of them are empty, as those are that somebody has begun to write.
    private(set) var emptyCount = 0
    /// When one of them, or of the folders that they lie in, was changed last, in nanoseconds since 1970.
    ///
    /// The exhibition's own folder does not count: a log or a journal may begin in it, and to its guides that is no change.
    private(set) var latestChange = 0

    /// The fingerprint of an exhibition's folder as it is now.
    ///
    /// - Parameters:
    ///   - folder: The folder that holds `Guides/` and `Translations/`.
    ///   - scope: Which files count.
    package init(of folder: String, _ scope: Scope = .shown) {
        addFolder(folder)
        latestChange = 0
        addFiles(in: folder + "/Guides", endings: scope == .shown ? [".yaml"] : [".yaml", ".yml"])
        let translations = folder + "/Translations"
        addFiles(in: translations, endings: scope == .shown ? [] : [".csv", ".po"])
        languages = Self.languages(of: folder)
        for locale in languages { addFiles(in: translations + "/" + locale, endings: [".po"]) }
    }

    /// The languages of an exhibition, as the names of their folders.
    ///
    /// - Parameter folder: The folder that holds `Guides/` and `Translations/`.
    /// - Returns: The names; none where `Translations/` is away or cannot be read.
    static func languages(of folder: String) -> Set<String> { Set(folders(in: folder + "/Translations")) }

    /// The folders that an exhibition's files lie in, whether they are there or not.
    ///
    /// - Parameter folder: The folder that holds `Guides/` and `Translations/`.
    /// - Returns: Their paths.
    static func folders(of folder: String) -> [String] {
        let translations = folder + "/Translations"
        return [folder, folder + "/Guides", translations]
            + folders(in: translations).map { translations + "/" + $0 }
    }

    /// The identity of an exhibition's folders alone, which takes a moment even where there are thousands of files.
    ///
    /// - Parameter folder: The folder that holds `Guides/` and `Translations/`.
    /// - Returns: What ``folders`` of the whole fingerprint would be.
    static func identity(of folder: String) -> Int {
        var fingerprint = ContentFingerprint()
        for path in folders(of: folder) { fingerprint.addFolder(path) }
        return fingerprint.folders
    }

    private init() {}

    /// Whether two fingerprints say the same; when the folders were written to does not matter.
    package static func == (left: ContentFingerprint, right: ContentFingerprint) -> Bool {
        left.folders == right.folders && left.files == right.files
    }

    private static func folders(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let name = nextName(stream) {
            var status = stat()
            if !name.hasPrefix("."), fstatat(dirfd(stream), name, &status, 0) == 0, status.isFolder {
                names.append(name)
            }
        }
        return names
    }

    private static func nextName(_ stream: OpaquePointer) -> String? {
        guard let entry = readdir(stream) else { return nil }
        return withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    private mutating func addFolder(_ path: String) {
        var status = stat()
        var hasher = Hasher()
        hasher.combine(path)
        hasher.combine(stat(path, &status) == 0 && status.isFolder)
        hasher.combine(status.st_dev)
        hasher.combine(status.st_ino)
        latestChange = max(latestChange, status.changeTime)
        // Folders name their entries in any order, so that a sum is what they have in common.
        folders &+= hasher.finalize()
    }

    private mutating func addFiles(in path: String, endings: [String]) {
        addFolder(path)
        guard !endings.isEmpty, let stream = opendir(path) else { return }
        defer { closedir(stream) }
        while let name = Self.nextName(stream) {
            guard endings.contains(where: name.hasSuffix), !name.hasPrefix(".") else { continue }
            var status = stat()
            let isThere = fstatat(dirfd(stream), name, &status, 0) == 0
            var hasher = Hasher()
            hasher.combine(path)
            hasher.combine(name)
            hasher.combine(isThere)
            hasher.combine(status.st_dev)
            hasher.combine(status.st_ino)
            hasher.combine(status.st_mode)
            hasher.combine(status.st_size)
            hasher.combine(status.st_mtim.tv_sec)
            hasher.combine(status.st_mtim.tv_nsec)
            hasher.combine(status.st_ctim.tv_sec)
            hasher.combine(status.st_ctim.tv_nsec)
            files &+= hasher.finalize()
            latestChange = max(latestChange, status.changeTime)
            fileCount += 1
            if isThere, status.st_size == 0 { emptyCount += 1 }
        }
    }
}

extension stat {
    fileprivate var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    fileprivate var changeTime: Int { st_ctim.tv_sec * 1_000_000_000 + st_ctim.tv_nsec }
}
