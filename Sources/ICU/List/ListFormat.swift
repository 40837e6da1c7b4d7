import CICU

/// Joins items as a language does: "한국어, 영어 및 일본어" (CLDR, List Patterns; ECMA-402's `Intl.ListFormat`).
public final class ListFormat: Sendable {
    /// What joins the items.
    public enum Kind: Int32, Hashable, Sendable {
        /// "A, B, and C".
        case and = 0
        /// "A, B, or C".
        case or = 1
        /// Measurements that belong together: "5 feet, 7 inches".
        case units = 2
    }

    /// How much room there is (UTS #35, List Patterns; ICU's `UListFormatterWidth`).
    public enum Width: Int32, Hashable, Sendable {
        /// For running text: "A, B, and C".
        case wide = 0
        /// With abbreviations where the language has them: "A, B, & C".
        case short = 1
        /// As close as can be understood: "A, B, C", and of measurements "A B C".
        case narrow = 2
    }

    private let handle: Handle

    /// Opens a format.
    ///
    /// - Parameters:
    ///   - locale: The language.
    ///   - kind: What joins the items.
    ///   - width: How much room there is.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public init(locale: LanguageTag, kind: Kind = .and, width: Width = .wide) throws(ICUError) {
        let pointer = try opened("open a list format for \(locale)") { status in
            locale.identifier.withICUText { cicu_list_formatter_open($0, $1, kind.rawValue, width.rawValue, status) }
        }
        handle = Handle(pointer) { cicu_list_formatter_close($0) }
    }

    /// The items as one text.
    ///
    /// - Parameter items: The items in their order.
    /// - Returns: The text; empty for no items.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func format(_ items: [String]) throws(ICUError) -> String {
        let joined = JoinedText(items)
        return try text("format a list of \(items.count)") { out, capacity, status in
            joined.withICUText { cicu_list_format(handle.pointer, $0, $1, $2, out, capacity, status) }
        }
    }

    /// The items as one text, with the places of the items in it.
    ///
    /// - Parameter items: The items in their order.
    /// - Returns: The text, and for each item its span in UTF-8 bytes.
    /// - Throws: ``ICUError`` where ICU cannot format it.
    public func formatToSpans(_ items: [String]) throws(ICUError) -> (text: String, spans: [Range<Int>]) {
        let joined = JoinedText(items)
        var starts = [Int32](repeating: 0, count: items.count)
        var ends = starts
        let result = try text("format a list of \(items.count)") { out, capacity, status in
            joined.withICUText { texts, lengths, count in
                starts.withUnsafeMutableBufferPointer { starts in
                    ends.withUnsafeMutableBufferPointer { ends in
                        cicu_list_format_spans(
                            handle.pointer, texts, lengths, count, out, capacity, starts.baseAddress, ends.baseAddress,
                            status)
                    }
                }
            }
        }
        return (result, zip(starts, ends).map { Int($0)..<max(Int($0), Int($1)) })
    }
}
