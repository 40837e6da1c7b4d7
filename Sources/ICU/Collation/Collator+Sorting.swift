extension Collator {
    /// Sorts elements by a text of each, computing each sort key once.
    ///
    /// The sort is stable: elements with texts that compare the same keep their order.
    ///
    /// - Parameters:
    ///   - elements: What to sort.
    ///   - text: The text of an element that it sorts by.
    /// - Returns: The elements in order.
    /// - Throws: ``ICUError`` where memory has run out.
    public func sorted<Element>(
        _ elements: some Sequence<Element>, by text: (Element) -> String
    ) throws(ICUError) -> [Element] {
        let elements = Array(elements)
        guard elements.count > 1 else { return elements }
        var table = SortKeyTable(capacity: elements.count)
        for element in elements {
            try table.append { bytes throws(ICUError) in try appendSortKey(for: text(element), to: &bytes) }
        }
        return table.sortedIndices().map { elements[$0] }
    }

    /// Sorts texts, computing each sort key once; texts that compare the same keep their order.
    ///
    /// - Parameter texts: What to sort.
    /// - Returns: The texts in order.
    /// - Throws: ``ICUError`` where memory has run out.
    public func sorted(_ texts: some Sequence<String>) throws(ICUError) -> [String] {
        try sorted(texts) { $0 }
    }
}
