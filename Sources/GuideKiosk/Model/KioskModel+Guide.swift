extension KioskModel {
    /// Changes the state as a key on a guide asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleGuide(_ key: KioskKey) -> [KioskEffect] {
        guard let reading else { return [] }
        if let effects = handleStop(key) { return effects }
        let direction = interface.direction
        switch key {
        case .down, .pageDown, .forward(in: direction): turnPage(by: 1)
        case .up, .pageUp, .backward(in: direction): turnPage(by: -1)
        case .end: self.reading?.turn(to: reading.flow.pages.count - 1)
        case .enter, .character(" "): beginNarration()
        case .escape, .backspace: return leaveGuide()
        case .character(let character) where character.isSearchable || character == "/": openSearch(typing: character)
        default: break
        }
        return []
    }

    /// Turns pages.
    ///
    /// - Parameter count: How many; forward, or back if negative.
    mutating func turnPage(by count: Int) {
        guard let reading else { return }
        self.reading?.turn(to: reading.page + count)
    }

    private mutating func leaveGuide() -> [KioskEffect] {
        let origin = reading?.origin ?? .catalogue
        let effects = closeReading(at: now)
        if origin == .search, search != nil {
            // Back from the results leads to the products, not to the guide that was just left.
            search?.origin = .catalogue
            screen = .search
        } else {
            search = nil
            screen = .catalogue
        }
        return effects
    }
}
