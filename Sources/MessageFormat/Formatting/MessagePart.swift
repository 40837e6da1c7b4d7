import ICU

/// One part of a formatted message, for who shows more than text: emphasis, pauses, isolated directions.
public enum MessagePart: Hashable, Sendable {
    /// Text of the message itself.
    case text(String)
    /// A control character that isolates a placeholder's direction, U+2066 to U+2069.
    case bidiIsolation(String)
    /// A placeholder's value.
    case value(Placeholder)
    /// Markup: `strong` opened, `strong` closed, `pause`.
    case markup(FormattedMarkup)
    /// A placeholder that could not be shown; the source says which: `$price`.
    case fallback(source: String)

    /// A placeholder's value, as shown.
    public struct Placeholder: Hashable, Sendable {
        /// What is shown.
        public let value: FormattedValue
        /// The locale by whose rules.
        public let locale: String
        /// The direction, where it is known.
        public let direction: TextDirection?
        /// The `u:id` of the placeholder.
        public let id: String?
    }

    /// Markup, as it stands in a formatted message.
    public struct FormattedMarkup: Hashable, Sendable {
        /// Whether something opens, closes, or stands alone.
        public let kind: Message.Markup.Kind
        /// The name, with its namespace.
        public let name: String
        /// The options, resolved.
        public let options: [String: String]
        /// The `u:id` of the markup.
        public let id: String?
    }

    /// The part's share of the message as plain text: markup has none.
    public var plainText: String {
        switch self {
        case .text(let text), .bidiIsolation(let text): text
        case .value(let placeholder): placeholder.value.text
        case .markup: ""
        case .fallback(let source): "{\(source)}"
        }
    }
}
