import CICU

/// Formats ranges of numbers, collapsing what both ends share: "4–6 hours".
public final class NumberRangeFormat: Sendable {
    private let handle: Handle

    /// Opens a format.
    ///
    /// - Parameters:
    ///   - locale: The locale whose conventions the format follows.
    ///   - options: How both numbers look.
    /// - Throws: ``ICUError`` for options that ICU cannot carry out.
    public init(locale: LanguageTag, options: NumberFormatOptions = .init()) throws(ICUError) {
        let skeleton = options.skeleton
        let pointer = try opened("open a range format for \(locale) “\(skeleton)”") { status in
            options.region(of: locale).identifier.withICUText { tag, tagLength in
                skeleton.withICUText { cicu_number_range_formatter_open(tag, tagLength, $0, $1, status) }
            }
        }
        handle = Handle(pointer) { cicu_number_range_formatter_close($0) }
    }

    /// The range as text.
    ///
    /// - Parameters:
    ///   - low: The lower end.
    ///   - high: The upper end.
    /// - Returns: The text; "4" where both ends are equal, and "~4" where only rounding makes them so.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func format(from low: DecimalNumber, to high: DecimalNumber) throws(ICUError) -> String {
        let low = low.description
        let high = high.description
        return try text("format \(low) to \(high)") { out, capacity, status in
            low.withICUText { lowText, lowLength in
                high.withICUText {
                    cicu_number_range_format(handle.pointer, lowText, lowLength, $0, $1, out, capacity, status)
                }
            }
        }
    }
}
