import CICU

/// Finds the supported language that fits a reader best (UTS #35, Language Matching).
///
/// ```swift
/// let matcher = try LocaleMatcher(supported: [LanguageTag("en"), LanguageTag("es-419")])
/// matcher.bestMatch(for: try LanguageTag("es-PE"))  // es-419
/// ```
public struct LocaleMatcher: Sendable {
    /// The languages to choose from, the most preferred first.
    public let supported: [LanguageTag]
    private let handle: Handle

    /// Prepares a matcher.
    ///
    /// - Parameter supported: The languages to choose from, the most preferred first.
    /// - Throws: ``ICUError`` where ICU cannot build the matcher.
    public init(supported: [LanguageTag]) throws(ICUError) {
        self.supported = supported
        let joined = JoinedText(supported.map(\.identifier))
        let pointer = try opened("match among \(supported.count) languages") { status in
            joined.withICUText { text, lengths, count in
                var starts: [UnsafePointer<CChar>?] = []
                var offset = 0
                for index in 0..<Int(count) {
                    starts.append(text?.advanced(by: offset))
                    offset += Int(lengths?[index] ?? 0)
                }
                return cicu_locale_matcher_open(starts, lengths, count, status)
            }
        }
        handle = Handle(pointer) { cicu_locale_matcher_close($0) }
    }

    /// The supported language that fits best, or `nil` where none is close enough to be understood.
    ///
    /// - Parameter desired: What the reader asked for.
    /// - Returns: One of ``supported``.
    public func bestMatch(for desired: LanguageTag) -> LanguageTag? {
        guard !supported.isEmpty else { return nil }
        // A canonical tag is well-formed, so that ICU fails for want of memory alone; no language is then no wrong one.
        let index = try? checked("match \(desired)") { status in
            desired.identifier.withICUText { cicu_locale_matcher_best(handle.pointer, $0, $1, status) }
        }
        guard let index, supported.indices.contains(Int(index)) else { return nil }
        return supported[Int(index)]
    }
}
