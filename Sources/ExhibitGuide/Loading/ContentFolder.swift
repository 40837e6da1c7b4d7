import Foundation
import Glibc

/// Reads files of the exhibition's folder, within bounds.
///
/// By the system's own calls, not Foundation's: a list of products reads dozens of small files, and that is most of what it does.
public struct ContentFolder: Sendable {
    /// A larger file, in bytes, is no guide and no translation.
    public static let maximumFileSize = 4 << 20

    /// The folder that holds `Guides/` and `Translations/`.
    public let root: URL
    private let rootPath: String

    /// Names a folder; it is not touched before something is asked of it.
    ///
    /// - Parameter path: The folder that holds `Guides/` and `Translations/`.
    public init(_ path: String) {
        rootPath = path.isEmpty ? "." : path
        root = URL(filePath: rootPath, directoryHint: .isDirectory)
    }

    private func absolute(_ path: String) -> String { rootPath + "/" + path }

    /// A file's bytes, or what keeps them from being read.
    ///
    /// - Parameter path: The file's path, relative to the folder.
    /// - Returns: The bytes.
    /// - Throws: A ``Diagnostic`` where there is no such file, where it is too large or where it may not be read.
    public func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        guard let bytes = try readIfPresent(path) else { throw Self.failure(ENOENT, at: SourceLocation(file: path)) }
        return bytes
    }

    /// A file's bytes, or what keeps them from being read.
    ///
    /// - Parameter path: The file's path, relative to the folder.
    /// - Returns: The bytes; `nil` where there is nothing of that path.
    /// - Throws: A ``Diagnostic`` where the file is too large or may not be read.
    package func readIfPresent(_ path: String) throws(Diagnostic) -> [UInt8]? {
        let location = SourceLocation(file: path)
        // A pipe without a writer must not keep the program waiting.
        let descriptor = open(absolute(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw Self.failure(errno, at: location) }
            var status = stat()
            guard lstat(absolute(path), &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return nil }
            throw Diagnostic(
                rule: .unreadableFile, at: location, "the link leads to no file", remedy: "mend it, or remove it")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno, at: location) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(
                rule: .unreadableFile, at: location, "this is no file", remedy: "put a regular file in its place")
        }
        let size = Int(status.st_size)
        guard size <= Self.maximumFileSize else {
            throw Diagnostic(
                rule: .unreadableFile, at: location,
                "the file has \(size) bytes, more than the \(Self.maximumFileSize) that are read",
                remedy: "split it")
        }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let length = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if length > 0 {
                    count += length
                } else if length == 0 {
                    break
                } else if errno != EINTR {
                    failure = errno
                    break
                }
            }
        }
        if failure != 0 { throw Self.failure(failure, at: location) }
        return bytes
    }

    private static func failure(_ code: Int32, at location: SourceLocation) -> Diagnostic {
        let (problem, remedy) =
            switch code {
            case ELOOP, ENXIO: ("this is no file", "put a regular file in its place")
            case ENOENT: ("there is no such file", "create it, or correct the path")
            case EACCES: ("the file cannot be read", "check its permissions")
            default: ("the file cannot be read: \(String(cString: strerror(code)))", "check it")
            }
        return Diagnostic(rule: .unreadableFile, at: location, problem, remedy: remedy)
    }

    /// A text file's content; bytes that are no UTF-8 are an error with their place.
    func readText(_ path: String) throws(Diagnostic) -> String {
        var bytes = try read(path)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        // Replacing what is broken shows where it began.
        let repaired = String(decoding: bytes, as: UTF8.self)
        var line = 1
        var column = 1
        var offset = 0
        for scalar in repaired.unicodeScalars {
            let width = UTF8.width(scalar)
            guard offset + width <= bytes.count, Array(String(scalar).utf8) == Array(bytes[offset..<offset + width])
            else {
                break
            }
            offset += width
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        throw Diagnostic(
            rule: .encoding, at: SourceLocation(file: path, line: line, column: column), "bytes that are not UTF-8",
            remedy: "save the file in UTF-8")
    }

    /// The names in a folder, sorted, without hidden ones.
    ///
    /// - Parameter path: A path relative to the folder.
    /// - Returns: The names; `nil` where there is no such folder.
    public func names(in path: String) -> [String]? {
        guard let stream = opendir(absolute(path)) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What keeps a folder's files from being found.
    ///
    /// - Parameter path: A path relative to the folder.
    /// - Returns: The fault; `nil` where there is none, and where there is nothing of that path.
    package func fault(ofFolder path: String) -> Diagnostic? {
        // Its names may be read by who may not reach its files, and the other way round.
        var status = stat()
        var failure = stat(absolute(path) + "/.", &status) == 0 ? 0 : errno
        if failure == 0 {
            if let stream = opendir(absolute(path)) { closedir(stream) } else { failure = errno }
        }
        let (problem, remedy) =
            switch failure {
            case 0, ENOENT: ("", "")
            case ELOOP, ENOTDIR: ("this is no folder", "put a folder in its place")
            case EACCES: ("the folder cannot be read", "check its permissions")
            default: ("the folder cannot be read: \(String(cString: strerror(failure)))", "check it")
            }
        guard !problem.isEmpty else { return nil }
        return Diagnostic(rule: .unreadableFile, at: SourceLocation(file: path), problem, remedy: remedy)
    }

    /// Whether there is a folder of a path.
    ///
    /// - Parameter path: A path relative to the folder.
    /// - Returns: `false` also where there is a file.
    public func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a path is a symbolic link, which may lead back to a folder that it lies in.
    ///
    /// - Parameter path: A path relative to the folder.
    /// - Returns: Whether it is.
    func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Whether there is anything of a path.
    ///
    /// - Parameter path: A path relative to the folder.
    /// - Returns: `true` for files and folders.
    public func exists(_ path: String) -> Bool { access(absolute(path), F_OK) == 0 }
}
