extension RandomAccessCollection {
    /// Where the second part of a collection begins whose elements, in order, first do not and then do belong to it; found by halves.
    ///
    /// - Parameter belongsInSecondPartition: Whether an element belongs to the second part.
    /// - Returns: The index of the part's first element; `endIndex` where there is none.
    package func partitioningIndex(where belongsInSecondPartition: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if belongsInSecondPartition(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
