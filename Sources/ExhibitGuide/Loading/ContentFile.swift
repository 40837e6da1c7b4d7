import Foundation

/// Reads files of the exhibition's folder, within bounds.
struct ContentFolder: Sendable {
    /// A larger file is no guide and no translation.
    static let maximumFileSize = 4 << 20

    let root: URL

    init(_ path: String) { root = URL(filePath: path, directoryHint: .isDirectory) }

    /// A file's bytes, or what keeps them from being read.
    func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        let url = root.appending(path: path)
        let location = SourceLocation(file: path)
        let size: Int
        do {
            let values = try url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
            guard values.isRegularFile == true else {
                throw Diagnostic(at: location, "this is no file", remedy: "put a regular file in its place")
            }
            size = values.fileSize ?? 0
        } catch let diagnostic as Diagnostic {
            throw diagnostic
        } catch {
            throw Diagnostic(at: location, "there is no such file", remedy: "create it, or correct the path")
        }
        guard size <= Self.maximumFileSize else {
            throw Diagnostic(
                at: location, "the file has \(size) bytes, more than the \(Self.maximumFileSize) that are read",
                remedy: "split it")
        }
        guard let data = try? Data(contentsOf: url) else {
            throw Diagnostic(at: location, "the file cannot be read", remedy: "check its permissions")
        }
        return [UInt8](data)
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
            at: SourceLocation(file: path, line: line, column: column), "bytes that are not UTF-8",
            remedy: "save the file in UTF-8")
    }

    /// The names in a folder, sorted, without hidden ones; `nil` where there is no such folder.
    func names(in path: String) -> [String]? {
        let url = root.appending(path: path, directoryHint: .isDirectory)
        let names = try? FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false))
        return names?.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        let url = root.appending(path: path)
        return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isDirectory)
            && isDirectory.boolValue
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
    }
}
