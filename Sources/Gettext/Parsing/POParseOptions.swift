/// How to read a PO file.
public struct POParseOptions: Hashable, Sendable {
    /// The number of problems that are reported one by one; the others are only counted.
    ///
    /// It bounds the memory that a file of garbage can take.
    public var maximumDiagnostics: Int
    /// Whether comments and references are kept. Who only looks translations up needs none of them, and reads faster; flags are
    /// kept all the same.
    public var keepsComments: Bool

    /// Makes options.
    ///
    /// - Parameters:
    ///   - maximumDiagnostics: The number of problems that are reported one by one.
    ///   - keepsComments: Whether comments and references are kept.
    public init(maximumDiagnostics: Int = 10_000, keepsComments: Bool = true) {
        self.maximumDiagnostics = maximumDiagnostics
        self.keepsComments = keepsComments
    }
}
