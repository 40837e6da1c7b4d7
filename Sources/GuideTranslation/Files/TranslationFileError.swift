import ExhibitGuide

/// A PO file that could not be written, with the reason. What stood there before stands there still.
public struct TranslationFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path, relative to the exhibition's folder.
    public let path: String
    /// Why it could not be written.
    public let reason: String

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - path: The path, relative to the exhibition's folder.
    ///   - reason: Why it could not be written.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// A line for a terminal.
    public var description: String { "\(path.withoutControlCharacters): error: cannot be written: \(reason)" }
}
