import ICU

/// The part of a context that the default functions depend on.
///
/// Functions that a context keeps hold this, and not the context, which would then never be freed.
final class FormattingConditions: Sendable {
    let locale: LanguageTag
    /// The locale of measurements that are converted to the unit of a region; `nil` where it is ``locale``.
    let measurementLocale: LanguageTag?
    let direction: TextDirection
    let timeZone: String
    let formatters: FormatterCache

    init(
        locale: LanguageTag, measurementLocale: LanguageTag? = nil, timeZone: String, formatters: FormatterCache
    ) {
        self.locale = locale
        self.measurementLocale = measurementLocale
        direction = locale.isRightToLeft ? .rightToLeft : .leftToRight
        self.timeZone = timeZone
        self.formatters = formatters
    }
}
