extension AlphabeticIndex {
    /// Sorts elements and divides them by letter.
    ///
    /// - Parameters:
    ///   - elements: What to list.
    ///   - collator: The collator of the same locale.
    ///   - text: The text of an element that it is listed by.
    /// - Returns: The sections that have elements, in the order of the index; inside each, the collator's order, and the given
    ///   order where texts compare the same.
    /// - Throws: ``ICUError`` where memory has run out.
    public func sections<Element>(
        of elements: some Sequence<Element>, sortedWith collator: Collator, by text: (Element) -> String
    ) throws(ICUError) -> [IndexSection<Element>] {
        var buckets = [[Element]](repeating: [], count: labels.count)
        for element in try collator.sorted(elements, by: text) {
            buckets[try bucketIndex(for: text(element))].append(element)
        }
        return zip(labels, buckets).enumerated().compactMap { bucket, pair in
            pair.1.isEmpty ? nil : IndexSection(label: pair.0, bucket: bucket, elements: pair.1)
        }
    }

    /// The labels that sorted names stand under, such that no letter comes back after another.
    ///
    /// Where the names turn back to a letter that is already past, as in Chinese in pinyin, whose collation puts all ideographs
    /// before the Latin letters, those from there on have one label for all letters, from the first to the last.
    ///
    /// ```swift
    /// let index = try AlphabeticIndex(locale: LanguageTag("zh-Hans"))
    /// try index.labels(forSorted: ["北京", "上海", "Beta", "Sony"])   // ["B", "S", "A–Z", "A–Z"]
    /// try index.labels(forSorted: ["北京", "Sony"])                   // ["B", "S"]
    /// ```
    ///
    /// - Parameter names: The names, in the order of the collator of the same locale.
    /// - Returns: A label for each.
    /// - Throws: ``ICUError`` where memory has run out.
    public func labels(forSorted names: some Sequence<String>) throws(ICUError) -> [String] {
        var furthest = 0
        var letters: String?
        return try names.map { name throws(ICUError) in
            let bucket = try bucketIndex(for: name)
            if bucket < furthest, letters == nil { letters = allLetters }
            furthest = max(furthest, bucket)
            return Self.isLetter(labels[bucket]) ? letters ?? labels[bucket] : labels[bucket]
        }
    }

    /// The label for all letters, such as `A–Z`.
    private var allLetters: String? {
        guard let first = labels.first(where: Self.isLetter), let last = labels.last(where: Self.isLetter) else {
            return nil
        }
        return "\(first)–\(last)"
    }

    private static func isLetter(_ label: String) -> Bool { label != symbolsLabel && label != otherLettersLabel }
}
