import Foundation
import Synchronization

/// Writes documents below a folder, each replaced at once.
struct DocumentWriter: Sendable {
    let root: String

    /// Encodes a document as JSON with sorted keys, ending in a newline.
    static func encode(_ document: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var data = try encoder.encode(document)
        data.append(UInt8(ascii: "\n"))
        return data
    }

    /// Writes a document to a path below the folder; a document that says the same already is left as it is.
    func write(_ document: some Encodable, to path: String) throws {
        let target = root + "/" + path
        let data: Data
        do {
            data = try Self.encode(document)
        } catch {
            throw ExportError(path: target, reason: "\(error)")
        }
        if Self.content(of: target, expecting: data.count) == data { return }
        try replace(target, with: data)
    }

    /// Makes a folder and those above it.
    func makeFolder(_ path: String) throws {
        let target = path.isEmpty ? root : root + "/" + path
        do {
            try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        } catch {
            throw ExportError(path: target, reason: Self.reason(error))
        }
    }

    /// The content of a file that has a size; nothing else is worth reading.
    private static func content(of path: String, expecting size: Int) -> Data? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size else {
            return nil
        }
        return FileManager.default.contents(atPath: path)
    }

    /// Puts a new file in the place of an old one: a reader sees the one or the other, whole.
    private func replace(_ target: String, with data: Data) throws {
        let temporary = target + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw ExportError(path: target, reason: String(cString: strerror(errno))) }
        var failure: Int32 = data.withUnsafeBytes { bytes in
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
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure == 0, rename(temporary, target) != 0 { failure = errno }
        guard failure == 0 else {
            unlink(temporary)
            throw ExportError(path: target, reason: String(cString: strerror(failure)))
        }
    }

    private static func reason(_ error: any Error) -> String {
        if let posix = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError {
            return String(cString: strerror(posix.code.rawValue))
        }
        return (error as NSError).localizedDescription
    }
}

/// Does work for each element on every core; the first error in the elements' order is thrown when all is done.
func concurrently<Element: Sendable>(
    for elements: [Element], _ work: @Sendable (Element) throws -> Void
) throws {
    let errors = Mutex<[Int: any Error]>([:])
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        do {
            try work(elements[index])
        } catch {
            errors.withLock { $0[index] = error }
        }
    }
    if let first = errors.withLock({ errors in errors.min { $0.key < $1.key }?.value }) { throw first }
}
