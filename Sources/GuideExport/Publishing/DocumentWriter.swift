import Foundation

/// Writes documents below a folder, each replaced at once.
struct DocumentWriter: Sendable {
    let root: URL

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
        let url = root.appending(path: path)
        do {
            let data = try Self.encode(document)
            if let current = try? Data(contentsOf: url), current == data { return }
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url, options: .atomic)
        } catch {
            throw ExportError(path: url.path(percentEncoded: false), reason: Self.reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        if let posix = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError {
            return String(cString: strerror(posix.code.rawValue))
        }
        return (error as NSError).localizedDescription
    }
}
