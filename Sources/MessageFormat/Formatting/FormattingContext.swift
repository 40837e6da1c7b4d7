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
    public var locale: LanguageTag { storage.conditions.locale }
    /// The locale of measurements that a `usage` converts to the unit of a region; `nil` where it is ``locale``.
    public var measurementLocale: LanguageTag? { storage.conditions.measurementLocale }
    /// The direction of the whole message.
    public var direction: TextDirection { storage.conditions.direction }
    /// How placeholders are isolated.
    public var bidiIsolation: BidiIsolation { storage.bidiIsolation }
    /// The functions that messages may call.
    public var functions: FunctionRegistry { storage.functions }
    /// The IANA identifier of the time zone in which moments are shown.
    public var timeZone: String { storage.conditions.timeZone }
    /// Where formatters are shared.
    public var formatters: FormatterCache { storage.conditions.formatters }

    var conditions: FormattingConditions { storage.conditions }
    /// The functions that messages call, bound.
    var callTable: CallTable { storage.callTable }
    /// How values are shown that no function is named for.
    var ownFormats: OwnFormats { storage.ownFormats }

    /// One reference, as every message keeps its context.
    private let storage: Storage

    private final class Storage: Sendable {
        let conditions: FormattingConditions
        let bidiIsolation: BidiIsolation
        let functions: FunctionRegistry
        let callTable = CallTable()
        let ownFormats: OwnFormats

        init(_ conditions: FormattingConditions, bidiIsolation: BidiIsolation, functions: FunctionRegistry) {
            self.conditions = conditions
            self.bidiIsolation = bidiIsolation
            self.functions = functions
            ownFormats = OwnFormats(conditions)
        }
    }

    /// Creates a context.
    ///
    /// - Parameters:
    ///   - locale: The locale by whose rules values are shown.
    ///   - measurementLocale: The locale of measurements that a `usage` converts, such as `en-u-rg-dezzzz` for English texts that are read in
    ///     Germany: the region whose units are preferred must not change the calendar, which follows `rg` as well. `nil` is `locale`.
    ///   - bidiIsolation: How placeholders are isolated.
    ///   - functions: The functions that messages may call.
    ///   - timeZone: The IANA identifier of the time zone in which moments are shown.
    ///   - formatters: Where formatters are shared; contexts that share it open each formatter once.
    public init(
        locale: LanguageTag, measurementLocale: LanguageTag? = nil, bidiIsolation: BidiIsolation = .default,
        functions: FunctionRegistry = .default, timeZone: String = "UTC", formatters: FormatterCache = FormatterCache()
    ) {
        storage = Storage(
            FormattingConditions(
                locale: locale, measurementLocale: measurementLocale, timeZone: timeZone, formatters: formatters),
            bidiIsolation: bidiIsolation, functions: functions)
    }
}

extension FormattingContext {
    /// A value as a placeholder without a function shows it: by its type.
    ///
    /// - Parameter value: The value.
    /// - Returns: The text, without control characters around it.
    /// - Throws: A ``MessageError`` where ICU cannot show it.
    public func text(of value: MessageValue) throws(MessageError) -> String {
        var bytes: [UInt8] = []
        try ownFormats.resolve(value).append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
