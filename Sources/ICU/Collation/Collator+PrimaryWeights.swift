import CICU

extension Collator {
    /// Opens the collator with which a locale searches (`-u-co-search`), unless the tag names another collation.
    ///
    /// - Parameter locale: The locale.
    /// - Returns: The collator.
    /// - Throws: ``ICUError`` where ICU cannot open it.
    public static func forSearching(locale: LanguageTag) throws(ICUError) -> Collator {
        let hasKeywords = locale.identifier.split(separator: "-").contains("u")
        let tag = hasKeywords ? locale : try LanguageTag(locale.identifier + "-u-co-search")
        return try Collator(locale: tag, strength: .primary)
    }

    /// The letters of a text as the locale tells them apart, without accents, case and what else does not count at the primary
    /// strength (UTS #10, “Collation Element Array”).
    ///
    /// Where the weights of a pattern stand in the weights of a text, the text holds the pattern at the primary strength. Weights
    /// compare only with weights of a collator of the same locale, made by the same version of ICU; do not store them.
    ///
    /// ```swift
    /// let spanish = try Collator.forSearching(locale: LanguageTag("es"))
    /// try spanish.primaryWeights(of: "tecnologia") == spanish.primaryWeights(of: "Tecnología")   // true
    /// ```
    ///
    /// - Parameter text: The text.
    /// - Returns: A weight for each collation element that counts.
    /// - Throws: ``ICUError`` where memory has run out.
    public func primaryWeights(of text: String) throws(ICUError) -> [UInt32] {
        guard !text.isEmpty else { return [] }
        var capacity = text.utf8.count + 8
        while true {
            var count = 0
            let weights = try checked("find the letters of a text") { status in
                [UInt32](unsafeUninitializedCapacity: capacity) { buffer, stored in
                    count = text.withICUText {
                        Int(
                            cicu_collator_primary_weights(
                                handle.pointer, $0, $1, buffer.baseAddress, Int32(clamping: capacity), status))
                    }
                    stored = min(count, capacity)
                }
            }
            if count <= capacity { return weights }
            capacity = count
        }
    }
}
