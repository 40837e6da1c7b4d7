import Glibc

/// Waits until something in an exhibition's folders is written, by the system's own notices (inotify).
///
/// Editors save in several steps: they write a new file and put it in the old one's place. A change is told when no further one
/// follows for a moment.
public final class FolderWatch {
    /// How long no further change must follow, in milliseconds.
    private static let quiet: Int32 = 30
    private let root: String
    private let descriptor: Int32
    private var watched: Set<String> = []

    /// Why nothing can be watched.
    public struct Failure: Error, CustomStringConvertible {
        /// What is wrong, and where.
        public let description: String
    }

    /// Begins to watch.
    ///
    /// - Parameter path: The folder that holds `Guides/` and `Translations/`.
    /// - Throws: A ``Failure`` where the system watches no more folders.
    public init(path: String) throws(Failure) {
        root = path.isEmpty ? "." : path
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        guard descriptor >= 0 else { throw Self.failure("the system cannot watch folders") }
        addFolders()
        guard !watched.isEmpty else {
            close(descriptor)
            throw Self.failure("“\(root)” cannot be watched")
        }
    }

    deinit { close(descriptor) }

    private static func failure(_ what: String) -> Failure {
        Failure(description: "\(what): \(String(cString: strerror(errno)))")
    }

    /// Waits for a change.
    ///
    /// - Parameter signals: A descriptor that becomes readable when waiting shall end (`signalfd`).
    /// - Returns: `false` where it was that descriptor, or nothing can be watched any more.
    public func waitForChange(orEndOf signals: Int32) -> Bool {
        var hasChanged = false
        while true {
            var polled = [
                pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&polled, 2, hasChanged ? Self.quiet : -1)
            if ready < 0 {
                guard errno == EINTR else { return false }
                continue
            }
            if polled[1].revents != 0 { return false }
            if ready == 0 { return true }
            if drain() { hasChanged = true }
            // A new language's folder, or one that took another's place, must be watched too.
            addFolders()
        }
    }

    /// Watches the folders that there are. A folder that is watched already stays so.
    private func addFolders() {
        let events =
            UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE) | UInt32(IN_DELETE)
            | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
        var folders = [root, root + "/Guides", root + "/Translations"]
        if let stream = opendir(root + "/Translations") {
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if !name.hasPrefix("."), entry.pointee.d_type != UInt8(DT_REG) {
                    folders.append(root + "/Translations/" + name)
                }
            }
            closedir(stream)
        }
        for folder in folders where inotify_add_watch(descriptor, folder, events | UInt32(IN_ONLYDIR)) >= 0 {
            watched.insert(folder)
        }
    }

    /// Takes what has been told, and says whether any of it is about content.
    private func drain() -> Bool {
        let room = 16 << 10
        var isContent = false
        withUnsafeTemporaryAllocation(byteCount: room, alignment: 8) { buffer in
            while true {
                let length = read(descriptor, buffer.baseAddress, room)
                guard length > 0 else { return }
                var offset = 0
                while offset + MemoryLayout<inotify_event>.size <= length {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let start = offset + MemoryLayout<inotify_event>.size
                    let name = buffer[start..<min(length, start + Int(event.len))].prefix { $0 != 0 }
                    if event.len == 0 || Self.isContent(String(decoding: name, as: UTF8.self)) { isContent = true }
                    offset = start + Int(event.len)
                }
            }
        }
        return isContent
    }

    /// Whether a file or folder of this name is read: editors leave others beside those.
    private static func isContent(_ name: String) -> Bool {
        if name.hasPrefix(".") || name.hasSuffix("~") { return false }
        return name.hasSuffix(".po") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".csv")
            || !name.contains(".")
    }
}
