import ICU

/// What formatting depends on besides the message and its values (LDML part 9, Formatting Context).
///
/// A context is immutable and may be shared between tasks.
public struct FormattingContext: Sendable {
    /// How a placeholder's direction is kept from spilling into the text around it.
    public enum BidiIsolation: String, Hashable, Sendable {
        /// The specification's default strategy: control characters around what may run the other way.
        case `default`
        /// Nothing is added.
        case none
    }

    /// The locale by whose rules values are shown.
    public let locale: LanguageTag
    /// The direction of the whole message.
    public let direction: TextDirection
    /// How placeholders are isolated.
    public let bidiIsolation: BidiIsolation
    /// The functions that messages may call.
    public let functions: FunctionRegistry
    /// The IANA identifier of the time zone in which moments are shown.
    public let timeZone: String
    /// Where formatters are shared.
    public let formatters: FormatterCache

    /// Creates a context.
    ///
    /// - Parameters:
    ///   - locale: The locale by whose rules values are shown.
    ///   - bidiIsolation: How placeholders are isolated.
    ///   - functions: The functions that messages may call.
    ///   - timeZone: The IANA identifier of the time zone in which moments are shown.
    ///   - formatters: Where formatters are shared; contexts that share it open each formatter once.
    public init(
        locale: LanguageTag, bidiIsolation: BidiIsolation = .default, functions: FunctionRegistry = .default,
        timeZone: String = "UTC", formatters: FormatterCache = FormatterCache()
    ) {
        self.locale = locale
        direction = locale.isRightToLeft ? .rightToLeft : .leftToRight
        self.bidiIsolation = bidiIsolation
        self.functions = functions
        self.timeZone = timeZone
        self.formatters = formatters
    }
}
