import Glibc

/// What tells that a file has been written: when, how large it is, and whether another took its place.
package struct FileStamp: Hashable, Sendable {
    private let seconds: Int
    private let nanoseconds: Int
    private let size: Int
    private let inode: UInt

    fileprivate init(_ status: stat) {
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
        size = Int(status.st_size)
        inode = UInt(status.st_ino)
    }
}

extension ContentFolder {
    /// The present stamp of a file.
    ///
    /// - Parameter path: The file's path, relative to the folder.
    /// - Returns: The stamp; `nil` where there is no such file.
    package func stamp(of path: String) -> FileStamp? {
        var status = stat()
        guard stat(root.path(percentEncoded: false) + "/" + path, &status) == 0 else { return nil }
        return FileStamp(status)
    }
}
