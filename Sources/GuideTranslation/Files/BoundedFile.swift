import ExhibitGuide
import Glibc

/// Reads files that somebody names, within bounds.
enum BoundedFile {
    /// A file's bytes.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - limit: The greatest size that is read, in bytes.
    /// - Returns: The bytes.
    /// - Throws: A ``Diagnostic`` where there is no such file, where it is too large or where it may not be read.
    static func read(_ path: String, limit: Int) throws(Diagnostic) -> [UInt8] {
        let location = SourceLocation(file: path)
        // A pipe without a writer must not keep the program waiting.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(at: location) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(at: location) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(at: location, "this is no file", remedy: "name a regular file")
        }
        guard status.st_size <= limit else {
            throw Diagnostic(
                at: location, "the file has \(status.st_size) bytes, more than the \(limit) that are read",
                remedy: "split it")
        }
        let size = Int(status.st_size)
        var isBroken = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let length = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if length > 0 {
                    count += length
                } else if length == 0 || errno != EINTR {
                    isBroken = length < 0
                    break
                }
            }
        }
        if isBroken { throw failure(at: location) }
        return bytes
    }

    private static func failure(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            at: location, "the file cannot be read: \(String(cString: strerror(errno)))", remedy: "check its path")
    }
}
