import Glibc

/// A file to whose end lines are written, whatever happens to it meanwhile.
///
/// Each line is one write, so that several programs may share the file. A line that could not be written whole is closed off by the
/// next, so that it spoils no other. A file that was moved away or removed is made anew.
struct AppendedFile: ~Copyable {
    /// Where it is.
    let path: String
    private let mode: mode_t
    private var descriptor: Int32 = -1
    private var isTorn = false

    /// Names a file; it is opened with the first line.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - mode: What others may do with it, where it is made.
    init(path: String, mode: mode_t = 0o640) {
        self.path = path
        self.mode = mode
    }

    deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

    /// The file's size in bytes; `nil` where it is not open, or is no regular file.
    var size: Int? {
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Writes a line.
    ///
    /// - Parameter line: The line, without its line feed.
    /// - Returns: Zero, or the system's number of what went wrong.
    mutating func append(_ line: String) -> Int32 {
        let failure = open()
        guard failure == 0 else { return failure }
        var bytes = Array((isTorn ? "\n" : "").utf8)
        bytes += line.utf8
        bytes.append(UInt8(ascii: "\n"))
        let written = bytes.withUnsafeBytes { buffer in
            var result: Int
            repeat { result = write(descriptor, buffer.baseAddress, buffer.count) } while result < 0 && errno == EINTR
            return result
        }
        if written == bytes.count {
            isTorn = false
            return 0
        }
        let code = written < 0 ? errno : ENOSPC
        if written > 0 { isTorn = true }
        return code
    }

    /// Opens the file, unless it is open and still what its path names.
    ///
    /// - Returns: Zero, or the system's number of what went wrong.
    mutating func open() -> Int32 {
        if descriptor >= 0 {
            var named = stat()
            var opened = stat()
            if stat(path, &named) == 0, fstat(descriptor, &opened) == 0, named.st_ino == opened.st_ino,
                named.st_dev == opened.st_dev
            {
                return 0
            }
            close()
        }
        // A pipe that nobody reads must not keep the kiosk waiting.
        descriptor = Glibc.open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
        if descriptor < 0, errno == EACCES || errno == ENXIO || errno == EINVAL {
            descriptor = Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, mode)
        }
        guard descriptor >= 0 else { return errno }
        // What a program that was killed, or a disk that was full, has left of a line.
        var last: UInt8 = 0
        if let size, size > 0, pread(descriptor, &last, 1, off_t(size - 1)) == 1 { isTorn = last != UInt8(ascii: "\n") }
        return 0
    }

    /// Closes the file; the next line opens it again.
    mutating func close() {
        if descriptor >= 0 { Glibc.close(descriptor) }
        descriptor = -1
        isTorn = false
    }

    /// Makes another descriptor another name of this file.
    ///
    /// - Parameter other: The descriptor, such as that of standard error.
    func lead(_ other: Int32) { if descriptor >= 0 { dup2(descriptor, other) } }
}
