extension Message {
    /// What reading a source gave.
    public struct ParseResult: Sendable {
        /// The message; `nil` where the source has a syntax error.
        public let message: Message?
        /// The syntax error, or all errors of the data model.
        public let errors: [MessageError]

        /// Whether the message can be formatted.
        public var isValid: Bool { message != nil && errors.isEmpty }
    }

    /// Reads a message and checks that it is valid (LDML part 9, Syntax; Errors).
    ///
    /// - Parameter source: The message's source.
    /// - Returns: The message, and everything that is wrong with it.
    public static func parse(_ source: some StringProtocol) -> ParseResult {
        var parser = MessageParser(source)
        do {
            let message = try parser.message()
            return ParseResult(message: message, errors: parser.errors + message.dataModelErrors)
        } catch {
            return ParseResult(message: nil, errors: [error])
        }
    }

    /// Reads a valid message.
    ///
    /// - Parameter source: The message's source.
    /// - Throws: The first ``MessageError``.
    public init(_ source: some StringProtocol) throws(MessageError) {
        let result = Self.parse(source)
        if let error = result.errors.first { throw error }
        guard let message = result.message else { throw MessageError(.syntaxError, "the message cannot be read") }
        self = message
    }
}
