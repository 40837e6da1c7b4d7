import ICU

/// What an expression came to: something that can be shown, matched, and handed to another function
/// (LDML part 9, Resolved Values).
public protocol ResolvedValue: Sendable {
    /// The value as another function or an option takes it.
    var value: MessageValue { get }

    /// The direction of what is shown, or `nil` where only its characters tell.
    var direction: TextDirection? { get }

    /// What was wrong with the call though a value could be made; reported once.
    var errors: [MessageError] { get }

    /// How the value takes part in `.match`.
    var selection: Selection { get throws(MessageError) }

    /// Appends the shown text.
    ///
    /// - Parameter output: UTF-8.
    /// - Throws: A ``MessageError``; the placeholder then shows its fallback.
    func append(to output: inout [UInt8]) throws(MessageError)

    /// What is shown, with its structure.
    ///
    /// - Returns: The type and the inner parts.
    /// - Throws: A ``MessageError``; the placeholder then shows its fallback.
    func formatToParts() throws(MessageError) -> FormattedValue
}

extension ResolvedValue {
    /// Not known before its characters are looked at.
    public var direction: TextDirection? { nil }

    /// None.
    public var errors: [MessageError] { [] }

    /// None: a value is for showing unless it says otherwise.
    public var selection: Selection { .unsupported }
}

/// How a value takes part in `.match` (LDML part 9, Operations on Resolved Values).
public enum Selection: Sendable {
    /// Not at all: only `*` is chosen, with an error.
    case unsupported
    /// Not, for a reason that was reported already: only `*` is chosen.
    case nothing
    /// By the number itself, then by its plural category; without a category only by the number itself.
    case number(DecimalNumber, PluralCategory?)
    /// By the text, compared in normalization form C.
    case text(String)
    /// By the rules of the caller's own function.
    case custom(any KeyMatching)
}

/// Decides which keys of a `.match` fit a value of the caller's own function.
public protocol KeyMatching: Sendable {
    /// Whether a key fits.
    ///
    /// - Parameter key: The key, in normalization form C.
    /// - Returns: Whether it fits.
    /// - Throws: A ``MessageError`` for a key that makes no sense here; it then does not fit.
    func matches(_ key: String) throws(MessageError) -> Bool

    /// Whether one fitting key fits better than another fitting one.
    ///
    /// - Parameters:
    ///   - key: A key that fits.
    ///   - other: Another key that fits.
    /// - Returns: Whether `key` is the better one.
    func isBetter(_ key: String, than other: String) -> Bool
}

/// A shown value with its structure.
public struct FormattedValue: Hashable, Sendable {
    /// An inner part of a shown value: an integer part, a month.
    public struct Field: Hashable, Sendable {
        /// The kind, by ECMA-402's names: `integer`, `month`, `literal`.
        public let type: String
        /// The text.
        public let value: String

        /// Creates a field.
        ///
        /// - Parameters:
        ///   - type: The kind.
        ///   - value: The text.
        public init(type: String, value: String) {
            self.type = type
            self.value = value
        }
    }

    /// The kind of value: `string`, `number`, `datetime`, or a name of the function's own.
    public let type: String
    /// The inner parts; empty where the value has no structure.
    public let fields: [Field]
    /// The whole text.
    public let text: String

    /// Creates a shown value.
    ///
    /// - Parameters:
    ///   - type: The kind of value.
    ///   - text: The whole text.
    ///   - fields: The inner parts.
    public init(type: String, text: String, fields: [Field] = []) {
        self.type = type
        self.text = text
        self.fields = fields
    }

    /// Creates a shown value from a text and the spans of its fields.
    init(type: String, text: String, spans: [FormattedField]) {
        let utf8 = Array(text.utf8)
        self.init(
            type: type, text: text,
            fields: spans.map {
                Field(type: $0.kind.rawValue, value: String(decoding: utf8[$0.range], as: UTF8.self))
            })
    }
}
