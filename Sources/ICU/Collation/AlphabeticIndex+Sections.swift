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
}
