/// Something that is wrong with a message, or that went wrong while it was formatted.
public struct MessageError: Error, Hashable, Sendable {
    /// The kinds of error that the specification names (LDML part 9, Errors); the raw values are the test suite's names.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The source is no message: a brace is left over, say, or a name begins with a digit.
        case syntaxError = "syntax-error"
        /// A variant has more or fewer keys than there are selectors.
        case variantKeyMismatch = "variant-key-mismatch"
        /// No variant has `*` for every key, so that a value might match none.
        case missingFallbackVariant = "missing-fallback-variant"
        /// No function says how a selector matches: its variable is declared with none.
        case missingSelectorAnnotation = "missing-selector-annotation"
        /// A variable is declared twice, or after it was used.
        case duplicateDeclaration = "duplicate-declaration"
        /// A function or markup has an option twice.
        case duplicateOptionName = "duplicate-option-name"
        /// Two variants have the same keys.
        case duplicateVariant = "duplicate-variant"
        /// The caller gave no value for a variable, or its declaration failed.
        case unresolvedVariable = "unresolved-variable"
        /// There is no function of that name.
        case unknownFunction = "unknown-function"
        /// A selector's value cannot be matched: it failed, or its function only formats.
        case badSelector = "bad-selector"
        /// A function cannot work on its operand: `:number` on "abc".
        case badOperand = "bad-operand"
        /// An option has a value that its function does not take, or there is no such option.
        case badOption = "bad-option"
        /// A variant's key is nothing that its selector could ever be: a word that is no plural category, say.
        case badVariantKey = "bad-variant-key"
        /// What is asked for is valid, but ICU or the function cannot do it.
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
