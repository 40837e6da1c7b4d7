import CICU

/// A failure that ICU reported.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
    /// ICU's symbolic name of the failure, such as `U_ILLEGAL_ARGUMENT_ERROR`.
    public let name: String

    /// What was being done, and with what: "open a number formatter for “currency/XX”".
    public let operation: String

    /// Creates an error from ICU's symbolic name and a description of what was being done.
    ///
    /// - Parameters:
    ///   - name: ICU's symbolic name of the failure.
    ///   - operation: What was being done, in the infinitive.
    public init(name: String, operation: String) {
        self.name = name
        self.operation = operation
    }

    init(status: CICUStatus, operation: String) {
        self.init(name: String(cString: cicu_status_name(status)), operation: operation)
    }

    /// A sentence for a log or a diagnostic.
    public var description: String { "ICU cannot \(operation): \(name)" }
}
