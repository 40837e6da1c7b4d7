import Glibc

/// The folder that an export is published in. Paths are relative to it.
struct ExportFolder: Sendable {
    /// What the names of unfinished files begin with.
    private static let temporaryPrefix = ".guide-export-"

    let root: String

    func absolute(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

    // MARK: Reading

    /// A regular file's content; `nil` where there is none that can be read.
    func read(_ path: String, size expected: Int? = nil) -> [UInt8]? {
        let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        if let expected, size != expected { return nil }
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let length = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if length > 0 {
                    count += length
                } else if length == 0 || errno != EINTR {
                    isWhole = false
                    break
                }
            }
        }
        return isWhole ? bytes : nil
    }

    /// Whether a file holds what has a digest.
    func holds(_ digest: SHA256, at path: String) -> Bool { read(path).map { SHA256($0) == digest } ?? false }

    /// Whether two paths name one file.
    func areSame(_ first: String, _ second: String) -> Bool {
        var one = stat()
        var other = stat()
        return lstat(absolute(first), &one) == 0 && lstat(absolute(second), &other) == 0
            && one.st_ino == other.st_ino && one.st_dev == other.st_dev
    }

    /// The type of what stands at a path, links not followed; `nil` where there is nothing.
    func kind(of path: String) -> mode_t? {
        var status = stat()
        return lstat(absolute(path), &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The names in a folder, hidden ones among them; none where there is no folder.
    func names(in path: String) -> [String] {
        guard let stream = opendir(absolute(path)) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    // MARK: Writing

    /// Makes a folder.
    ///
    /// - Returns: Whether it was not there before.
    func makeFolder(_ path: String) throws(ExportError) -> Bool {
        if mkdir(absolute(path), 0o777) == 0 { return true }
        guard errno == EEXIST else { throw ExportError(path: absolute(path), code: errno) }
        var status = stat()
        guard stat(absolute(path), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw ExportError(path: absolute(path), code: ENOTDIR)
        }
        return false
    }

    /// Puts a new file in the place of an old one: a reader sees the one or the other, whole.
    func replace(_ path: String, with bytes: [UInt8]) throws(ExportError) {
        try replace(path, withPieces: CollectionOfOne(bytes))
    }

    /// Puts a new file, which is made piece by piece, in the place of an old one.
    func replace(_ path: String, withPieces pieces: some Sequence<[UInt8]>) throws(ExportError) {
        try replace(path) { temporary in
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
            guard descriptor >= 0 else { return errno }
            var failure: Int32 = 0
            for piece in pieces {
                failure = Self.write(piece, to: descriptor)
                if failure != 0 { break }
            }
            if close(descriptor) != 0, failure == 0 { failure = errno }
            return failure
        }
    }

    /// Writes bytes to a file.
    ///
    /// - Returns: 0, or the number of what keeps them from being written.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var written = 0
            while written < bytes.count {
                let length = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                if length >= 0 {
                    written += length
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }

    /// Gives a file a further name, in the place of what has that name; where the file system has no such links, copies it.
    func link(_ path: String, as name: String) throws(ExportError) {
        if Glibc.link(absolute(path), absolute(name)) == 0 { return }
        var cannotLink = false
        do {
            try replace(name) { temporary in
                unlink(temporary)
                if Glibc.link(absolute(path), temporary) == 0 { return 0 }
                cannotLink = [EPERM, EOPNOTSUPP, EMLINK, ENOSYS, EXDEV].contains(errno)
                return errno
            }
        } catch {
            guard cannotLink, let bytes = read(path) else { throw error }
            try replace(name, with: bytes)
        }
    }

    private func replace(_ path: String, by write: (_ temporary: String) -> Int32) throws(ExportError) {
        let target = absolute(path)
        let slash = target.utf8.lastIndex(of: UInt8(ascii: "/")) ?? target.startIndex
        let temporary = String(target[...slash]) + Self.temporaryPrefix + target[target.utf8.index(after: slash)...]
        var failure = write(temporary)
        if failure == 0, rename(temporary, target) != 0 { failure = errno }
        guard failure == 0 else {
            unlink(temporary)
            throw ExportError(path: target, code: failure)
        }
    }

    func remove(_ path: String) { unlink(absolute(path)) }

    /// Removes a folder if it is empty.
    func removeFolder(_ path: String) { rmdir(absolute(path)) }

    /// Whether a file's name is that of an unfinished one.
    static func isUnfinished(_ name: String) -> Bool { name.hasPrefix(temporaryPrefix) }

    /// Removes the unfinished files that a run left that was ended from outside.
    func removeUnfinished(in path: String) {
        for name in names(in: path) where Self.isUnfinished(name) {
            remove(path.isEmpty ? name : path + "/" + name)
        }
    }
}
