import Foundation
import Glibc

/// Writes files below an exhibition's folder so that whoever reads, whenever the power goes, finds the old file or the new one.
///
/// Each file is written beside its target under a hidden name, brought to the disk, and renamed. While a writer lives no other
/// writer on the machine changes `Translations/`: it holds a lock on the folder, which the system takes back from a process that dies. What such a
/// process left behind is therefore known to be garbage, and is removed.
public final class TranslationsWriter {
    /// What the hidden names of unfinished files and folders end in.
    static let temporarySuffix = ".guide-tmp"

    private let root: URL
    private let lock: CInt
    private var cleaned: Set<String> = []

    /// Waits until no other writer is at work.
    ///
    /// - Parameter root: The folder that holds `Translations/`, which is made where it is missing.
    /// - Throws: ``TranslationFileError`` where there is no such folder and none can be made.
    public init(root: URL) throws(TranslationFileError) {
        self.root = root
        let path = root.appending(path: "Translations").path(percentEncoded: false)
        if mkdir(path, 0o777) != 0, errno != EEXIST { throw .lastError("Translations") }
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0 else { throw .lastError("Translations") }
        // A file system that knows no locks is written to without.
        while flock(lock, LOCK_EX) != 0, errno == EINTR {}
        removeLeftovers(in: root.appending(path: "Translations"))
    }

    deinit { close(lock) }

    /// A file that is to hold something else.
    struct Replacement {
        /// The path, relative to the exhibition's folder.
        let path: String
        /// What the file will hold.
        let contents: [UInt8]
        /// What it holds now; `nil` where there is no file.
        let previousContents: [UInt8]?
    }

    /// Replaces files, each at once.
    ///
    /// - Parameters:
    ///   - files: The files.
    ///   - root: The folder that holds `Translations/`.
    /// - Returns: The files that could not be written; they are as they were.
    /// - Throws: ``TranslationFileError`` where there is no folder to write into.
    static func replace(_ files: [Replacement], below root: URL) throws(TranslationFileError) -> [TranslationFileError]
    {
        guard !files.isEmpty else { return [] }
        let writer = try TranslationsWriter(root: root)
        var errors: [TranslationFileError] = []
        for file in files {
            do {
                try writer.replace(file.path, with: file.contents, expecting: file.previousContents)
            } catch {
                errors.append(error)
            }
        }
        return errors
    }

    /// Replaces a file.
    ///
    /// - Parameters:
    ///   - path: The file's path, relative to the exhibition's folder.
    ///   - contents: What the file will hold.
    ///   - expected: What it must still hold now, `nil` where there must be none: what somebody saved meanwhile is not lost.
    /// - Throws: ``TranslationFileError``, with the file as it was.
    public func replace(_ path: String, with contents: [UInt8], expecting expected: [UInt8]?)
        throws(TranslationFileError)
    {
        // A link is followed, so that it stays one.
        let target = root.appending(path: path).resolvingSymlinksInPath()
        let folder = target.deletingLastPathComponent()
        if mkdir(folder.path(percentEncoded: false), 0o777) == 0 {
            Self.synchronize(folder.deletingLastPathComponent())
        }
        removeLeftovers(in: folder)
        guard (try? Data(contentsOf: target)).map(Array.init) == expected else {
            throw TranslationFileError(path: path, reason: "it was changed meanwhile; run the command again")
        }
        try Self.replace(target, with: contents, path: path)
    }

    /// Replaces a file at once, whatever it holds.
    ///
    /// - Parameters:
    ///   - target: The file.
    ///   - contents: What it will hold.
    ///   - path: What it is called in errors.
    /// - Throws: ``TranslationFileError``, with the file as it was.
    static func replace(_ target: URL, with contents: [UInt8], path: String) throws(TranslationFileError) {
        let folder = target.deletingLastPathComponent()
        let name = ".\(target.lastPathComponent).\(getpid())\(Self.temporarySuffix)"
        let temporary = folder.appending(path: name).path(percentEncoded: false)
        do throws(TranslationFileError) {
            try write(contents, to: temporary, like: target.path(percentEncoded: false), path: path)
            guard rename(temporary, target.path(percentEncoded: false)) == 0 else { throw .lastError(path) }
        } catch {
            unlink(temporary)
            throw error
        }
        synchronize(folder)
    }

    /// Makes a folder with files, all at once.
    ///
    /// - Parameters:
    ///   - path: The folder's path, relative to the exhibition's folder. There must be nothing of this name.
    ///   - files: The names and contents of its files.
    /// - Throws: ``TranslationFileError``, with nothing made.
    public func makeFolder(_ path: String, with files: [(name: String, contents: [UInt8])]) throws(TranslationFileError)
    {
        let target = root.appending(path: path)
        let parent = target.deletingLastPathComponent()
        let temporary = parent.appending(path: ".\(target.lastPathComponent).\(getpid())\(Self.temporarySuffix)")
        let temporaryPath = temporary.path(percentEncoded: false)
        do throws(TranslationFileError) {
            guard mkdir(temporaryPath, 0o777) == 0 else { throw .lastError(path) }
            for (name, contents) in files {
                let file = temporary.appending(path: name).path(percentEncoded: false)
                try Self.write(contents, to: file, like: nil, path: "\(path)/\(name)")
            }
            Self.synchronize(temporary)
            // Of a folder, only one that is empty would be replaced.
            guard rename(temporaryPath, target.path(percentEncoded: false)) == 0 else { throw .lastError(path) }
        } catch {
            try? FileManager.default.removeItem(at: temporary)
            throw error
        }
        Self.synchronize(parent)
    }

    /// Removes what a writer that was killed left in a folder.
    private func removeLeftovers(in folder: URL) {
        let path = folder.path(percentEncoded: false)
        guard cleaned.insert(path).inserted else { return }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        where name.hasPrefix(".") && name.hasSuffix(Self.temporarySuffix) {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    private static func write(
        _ contents: [UInt8], to temporary: String, like model: String?, path: String
    ) throws(TranslationFileError) {
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .lastError(path) }
        defer { close(file) }
        var status = stat()
        if let model, stat(model, &status) == 0 { _ = fchmod(file, status.st_mode & 0o7777) }
        var offset = 0
        while offset < contents.count {
            let count = contents.withUnsafeBytes {
                Glibc.write(file, $0.baseAddress?.advanced(by: offset), $0.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .lastError(path) }
            offset += count
        }
        guard fsync(file) == 0 else { throw .lastError(path) }
    }

    /// Brings a folder's names to the disk; where the system cannot, the names follow in their own time.
    private static func synchronize(_ folder: URL) {
        let descriptor = open(folder.path(percentEncoded: false), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }
}

extension TranslationFileError {
    /// The error of the system call that just failed.
    fileprivate static func lastError(_ path: String) -> TranslationFileError {
        TranslationFileError(path: path, reason: String(cString: strerror(errno)))
    }
}
