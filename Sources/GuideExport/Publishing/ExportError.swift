import ExhibitGuide
import Glibc

/// What keeps an export from being written.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path that was to be written.
    public let path: String
    /// Why it could not be.
    public let reason: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - path: The path that was to be written.
    ///   - reason: Why it could not be.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The error of a system call.
    init(path: String, code: Int32) { self.init(path: path, reason: String(cString: strerror(code))) }

    /// A sentence for a terminal.
    public var description: String { "\(path.withoutControlCharacters): cannot be written: \(reason)" }
}

/// A product that was asked for and is not there.
public struct UnknownProductError: Error, Hashable, Sendable {
    /// What was asked for: an id or a stop number.
    public let name: String
    /// The ids that there are.
    public let known: [String]
}
