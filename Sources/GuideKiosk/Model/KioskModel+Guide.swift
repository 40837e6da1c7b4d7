extension KioskModel {
    /// Changes the state as a key on a guide asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleGuide(_ key: KioskKey) -> [KioskEffect] {
        guard let page = reading?.page, let pages = reading?.flow.pages.count else { return [] }
        if let effects = handleStop(key) { return effects }
        switch key {
        case .down, .pageDown, .enter, .character(" "): reading?.turn(to: page + 1)
        case .up, .pageUp: reading?.turn(to: page - 1)
        case .home: reading?.turn(to: 0)
        case .end: reading?.turn(to: pages - 1)
        case .escape, .backspace, .backward(in: interface.direction):
            reading = nil
            screen = .catalogue
        default: break
        }
        return []
    }
}
