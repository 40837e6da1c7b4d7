/// Something that is wrong with a message, or that went wrong while it was formatted.
public struct MessageError: Error, Hashable, Sendable {
    /// The kinds of error that the specification names (LDML part 9, Errors); the raw values are the test suite's names.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case syntaxError = "syntax-error"
        case variantKeyMismatch = "variant-key-mismatch"
        case missingFallbackVariant = "missing-fallback-variant"
        case missingSelectorAnnotation = "missing-selector-annotation"
        case duplicateDeclaration = "duplicate-declaration"
        case duplicateOptionName = "duplicate-option-name"
        case duplicateVariant = "duplicate-variant"
        case unresolvedVariable = "unresolved-variable"
        case unknownFunction = "unknown-function"
        case badSelector = "bad-selector"
        case badOperand = "bad-operand"
        case badOption = "bad-option"
        case badVariantKey = "bad-variant-key"
        case unsupportedOperation = "unsupported-operation"
    }

    /// The kind of error.
    public let kind: Kind
    /// What is wrong, as a sentence without a full stop.
    public let explanation: String
    /// How to mend it, as a sentence without a full stop; empty where the explanation says it.
    public let remedy: String
    /// Where in the message's source.
    public let span: SourceSpan

    /// Creates an error.
    ///
    /// - Parameters:
    ///   - kind: The kind of error.
    ///   - explanation: What is wrong.
    ///   - remedy: How to mend it.
    ///   - span: Where in the message's source.
    public init(_ kind: Kind, _ explanation: String, remedy: String = "", span: SourceSpan = .none) {
        self.kind = kind
        self.explanation = explanation
        self.remedy = remedy
        self.span = span
    }

    /// Whether the message cannot be formatted at all because of it.
    public var isFatal: Bool {
        switch kind {
        case .syntaxError, .variantKeyMismatch, .missingFallbackVariant, .missingSelectorAnnotation,
            .duplicateDeclaration, .duplicateOptionName, .duplicateVariant:
            true
        default: false
        }
    }
}

extension MessageError: CustomStringConvertible {
    /// The kind, what is wrong, and how to mend it.
    public var description: String {
        "\(kind.rawValue): \(explanation)" + (remedy.isEmpty ? "" : " (\(remedy))")
    }
}
