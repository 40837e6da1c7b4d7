/// The error of a strict reading: the file has at least one error.
public struct POParseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems, warnings included, in the order of their places.
    public var diagnostics: [PODiagnostic]

    /// Makes an error.
    ///
    /// - Parameter diagnostics: The problems, in the order of their places.
    public init(diagnostics: [PODiagnostic]) {
        self.diagnostics = diagnostics
    }

    /// The problems, one a line.
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
