extension KioskModel {
    /// Changes the state as a key on the help asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleHelp(_ key: KioskKey) -> [KioskEffect] {
        let layout = HelpLayout(self)
        let last = max(0, layout.lines.count - layout.frame.bodyRows)
        let page = max(1, layout.frame.bodyRows - 1)
        let top = min(helpTop ?? 0, last)
        switch key {
        case .up: helpTop = max(0, top - 1)
        case .down: helpTop = min(last, top + 1)
        case .pageUp: helpTop = max(0, top - page)
        case .pageDown: helpTop = min(last, top + page)
        case .end: helpTop = last
        case .home:
            helpTop = nil
            return startAgain(readUntil: now)
        case .function(2), .character("*"):
            helpTop = nil
            // The help over the list of languages leads to that.
            return screen == .language ? [] : openLanguages()
        default: helpTop = nil
        }
        return []
    }
}
