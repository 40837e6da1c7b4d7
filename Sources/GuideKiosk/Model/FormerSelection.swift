/// What was selected in a list before it changed, and what stood around it.
struct FormerSelection<ID: Hashable> {
    /// What is selected instead of what is gone, in the order in which it is preferred: what was selected, what followed it, and what
    /// stood before it, the nearest first.
    let candidates: [ID]

    /// Takes note of a list.
    ///
    /// - Parameters:
    ///   - items: The list.
    ///   - selected: The index of the selected item.
    init(in items: [ID], selected: Int) {
        let place = max(0, min(selected, items.count))
        candidates = items[place...] + items[..<place].reversed()
    }

    /// What is to be selected now.
    ///
    /// - Parameter place: Where an item is in the list as it is now; `nil` where it is not there any more.
    /// - Returns: The place of the best candidate that is left, if one is.
    func place(_ place: (ID) -> Int?) -> Int? { candidates.lazy.compactMap(place).first }
}
