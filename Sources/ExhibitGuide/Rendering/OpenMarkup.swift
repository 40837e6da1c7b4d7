/// The markup that is open at a place, innermost last, found by name however much of it there is.
package struct OpenMarkup<Mark> {
    private var marks: [(name: String, mark: Mark, isOpen: Bool)] = []
    /// By name, where in ``marks`` the open ones are.
    private var places: [String: [Int]] = [:]

    /// Nothing is open.
    package init() {}

    /// The innermost that is open.
    package var innermost: Mark? { marks.last?.mark }

    /// All that are open, the innermost last.
    package var all: [Mark] { marks.filter(\.isOpen).map(\.mark) }

    /// Opens markup.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - mark: What it is to whoever asks.
    package mutating func open(_ name: String, _ mark: Mark) {
        places[name, default: []].append(marks.count)
        marks.append((name, mark, true))
    }

    /// Closes the innermost of a name; what was opened since stays open.
    ///
    /// - Parameter name: The name.
    /// - Returns: What it was; `nil` where none of the name is open.
    package mutating func close(_ name: String) -> Mark? {
        guard let place = places[name]?.popLast() else { return nil }
        marks[place].isOpen = false
        let mark = marks[place].mark
        while marks.last?.isOpen == false { marks.removeLast() }
        return mark
    }

    /// Closes the innermost of a name, and what was opened since.
    ///
    /// - Parameter name: The name.
    /// - Returns: What it was; `nil` where none of the name is open.
    package mutating func closeWithContents(_ name: String) -> Mark? {
        guard let place = places[name]?.last else { return nil }
        let mark = marks[place].mark
        while marks.count > place {
            let (name, _, isOpen) = marks.removeLast()
            if isOpen { places[name]?.removeLast() }
        }
        return mark
    }
}
