/// What reading a PO file gave: the file as far as it could be read, and everything that is wrong with it.
public struct POParseResult: Hashable, Sendable {
    /// The file.
    ///
    /// When there are warnings only, it holds everything. After an error it lacks what the error is about; writing it
    /// in place of the original would lose that.
    public var file: POFile

    /// The problems, in the order of their places.
    public var diagnostics: [PODiagnostic]

    /// The number of problems beyond ``POParseOptions/maximumDiagnostics``, which are not in ``diagnostics``.
    public var omittedDiagnosticCount: Int

    /// Whether there was an error, be it in ``diagnostics`` or omitted.
    public var hasErrors: Bool

    /// Makes a result.
    ///
    /// - Parameters:
    ///   - file: The file as far as it could be read.
    ///   - diagnostics: The problems, in the order of their places.
    ///   - omittedDiagnosticCount: The number of problems that are not in `diagnostics`.
    ///   - hasErrors: Whether there was an error, be it in `diagnostics` or omitted.
    public init(file: POFile, diagnostics: [PODiagnostic], omittedDiagnosticCount: Int, hasErrors: Bool) {
        self.file = file
        self.diagnostics = diagnostics
        self.omittedDiagnosticCount = omittedDiagnosticCount
        self.hasErrors = hasErrors
    }

    /// The errors among ``diagnostics``.
    public var errors: [PODiagnostic] { diagnostics.filter { $0.severity == .error } }

    /// The warnings among ``diagnostics``.
    public var warnings: [PODiagnostic] { diagnostics.filter { $0.severity == .warning } }
}
