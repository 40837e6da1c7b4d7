import Glibc

/// What the system says about changes in folders (inotify), as soon as they happen.
///
/// It is a hint to look, no more: a network's folder says nothing, and a folder that was replaced is another one.
final class FolderNotices {
    /// A file descriptor that can be read when something has changed; -1 where the system says nothing.
    let descriptor: Int32
    /// Whether every folder is watched that is there.
    let isComplete: Bool

    private static let mask =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
        | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)

    /// Begins to listen.
    ///
    /// - Parameter folders: The folders' paths; those that are not there are left out.
    init(folders: [String]) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        self.descriptor = descriptor
        isComplete =
            descriptor >= 0
            && folders.allSatisfy { folder in
                inotify_add_watch(descriptor, folder, Self.mask) >= 0 || errno == ENOENT || errno == ENOTDIR
            }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Takes away what has been said.
    func drain() {
        guard descriptor >= 0 else { return }
        withUnsafeTemporaryAllocation(byteCount: 1 << 14, alignment: 16) { buffer in
            while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
        }
    }
}
