/// Which item of a list is selected, and which part of the list is on the screen.
struct ListPosition: Hashable, Sendable {
    /// The index of the selected item.
    private(set) var selected = 0
    /// The index of the first item on the screen.
    private(set) var top = 0

    /// Selects an item, and moves the list as little as brings it onto the screen.
    ///
    /// - Parameters:
    ///   - index: The item; beyond the list's ends, the first or last.
    ///   - count: How many items there are.
    ///   - rows: How many items the screen shows.
    mutating func select(_ index: Int, of count: Int, rows: Int) {
        let rows = max(1, rows)
        selected = max(0, min(index, count - 1))
        if selected < top { top = selected }
        if selected >= top + rows { top = selected - rows + 1 }
        // No blank rows at the end while there are items above.
        top = max(0, min(top, count - rows))
    }

    /// Shows another part of the list; the selection stays on the screen.
    ///
    /// - Parameters:
    ///   - index: The item that is to be the first on the screen.
    ///   - count: How many items there are.
    ///   - rows: How many items the screen shows.
    mutating func scroll(to index: Int, of count: Int, rows: Int) {
        let rows = max(1, rows)
        top = max(0, min(index, count - rows))
        selected = max(0, min(max(top, min(selected, top + rows - 1)), count - 1))
    }

    /// Selects an item that has come to another place in its list, in the row of the screen in which it was.
    ///
    /// - Parameters:
    ///   - index: The item; beyond the list's ends, the first or last.
    ///   - count: How many items there are.
    ///   - rows: How many items the screen shows.
    mutating func follow(_ index: Int, of count: Int, rows: Int) {
        scroll(to: index - (selected - top), of: count, rows: rows)
        select(index, of: count, rows: rows)
    }

    /// Moves the selection as a key asks.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - count: How many items there are.
    ///   - rows: How many items the screen shows.
    /// - Returns: Whether the key moves the selection of a list.
    mutating func move(by key: KioskKey, of count: Int, rows: Int) -> Bool {
        switch key {
        case .up: select(selected - 1, of: count, rows: rows)
        case .down: select(selected + 1, of: count, rows: rows)
        case .pageUp: select(selected - max(1, rows - 1), of: count, rows: rows)
        case .pageDown: select(selected + max(1, rows - 1), of: count, rows: rows)
        case .end: select(count - 1, of: count, rows: rows)
        default: return false
        }
        return true
    }

    /// The items on the screen.
    ///
    /// - Parameters:
    ///   - count: How many items there are.
    ///   - rows: How many items the screen shows.
    /// - Returns: Their indices.
    func visible(of count: Int, rows: Int) -> Range<Int> { min(top, count)..<min(count, top + max(1, rows)) }
}
