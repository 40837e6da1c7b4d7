import Foundation

/// A folder of its own for one test, removed with its last reference.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// Makes an empty folder.
    ///
    /// - Throws: What keeps the system from making it.
    public init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "exhibit-guide-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The folder's path.
    public var path: String { url.path(percentEncoded: false) }

    /// Writes a file below the folder, with the folders on the way.
    ///
    /// - Parameters:
    ///   - path: The file's path below the folder.
    ///   - bytes: The file's content.
    /// - Throws: What keeps the system from writing it.
    public func write(_ path: String, _ bytes: some Sequence<UInt8>) throws {
        let file = url.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    /// Writes a text file below the folder.
    ///
    /// - Parameters:
    ///   - path: The file's path below the folder.
    ///   - text: The file's content.
    /// - Throws: What keeps the system from writing it.
    public func write(_ path: String, _ text: String) throws { try write(path, text.utf8) }

    /// Removes a file or a folder.
    ///
    /// - Parameter path: Its path below the folder.
    /// - Throws: What keeps the system from removing it.
    public func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appending(path: path)) }

    /// Gives a file or a folder another name.
    ///
    /// - Parameters:
    ///   - path: Its path below the folder.
    ///   - other: The path that it gets.
    /// - Throws: What keeps the system from moving it.
    public func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(at: url.appending(path: path), to: url.appending(path: other))
    }

    /// Every file below the folder by its path, with its content.
    ///
    /// - Returns: The files.
    /// - Throws: What keeps the system from reading them.
    public func contents() throws -> [String: Data] { try Self.contents(of: url) }

    /// Every file below a folder by its path, with its content.
    ///
    /// - Parameter folder: The folder.
    /// - Returns: The files.
    /// - Throws: What keeps the system from reading them.
    public static func contents(of folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = folder.path(percentEncoded: false)
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) {
            var isFolder: ObjCBool = false
            let file = folder.appending(path: path)
            guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false), isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            files[path] = try Data(contentsOf: file)
        }
        return files
    }
}
