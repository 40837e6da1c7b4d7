/// How to read a PO file.
public struct POParseOptions: Hashable, Sendable {
    /// The number of problems that are reported one by one; the others are only counted.
    ///
    /// It bounds the memory that a file of garbage can take.
    public var maximumDiagnostics: Int

    /// Makes options.
    ///
    /// - Parameter maximumDiagnostics: The number of problems that are reported one by one.
    public init(maximumDiagnostics: Int = 10_000) {
        self.maximumDiagnostics = maximumDiagnostics
    }
}
