extension KioskSession {
    /// Goes to a screen as a visitor would, by keys and waiting.
    ///
    /// - Parameters:
    ///   - screen: Which.
    ///   - product: The id of the product whose guide is shown; that of the first in the catalogue if `nil`.
    ///   - query: What is typed into the search.
    ///   - page: Which page of the guide is shown, from 1.
    mutating func go(to screen: Kiosk.Screen, product: String?, query: String, page: Int) {
        guard screen != .attract else { return }
        press(.enter)
        guard screen != .language else { return }
        if screen == .economy { return askEconomy() }
        press(.enter)
        // The economy that the locale names, or none.
        if model.screen == .economy { press(.enter) }
        switch screen {
        case .attract, .language, .economy, .catalogue: break
        case .search:
            press(.character("/"))
            for character in query { press(.character(character)) }
        case .guide, .narration:
            if let stop = model.content?.catalogue.entries.first(where: { $0.id == product })?.stop {
                for digit in String(stop) { press(.character(digit)) }
            }
            press(.enter)
            for _ in 1..<max(1, page) { press(.pageDown) }
            if screen == .narration { press(.enter) }
        case .help: press(.function(1))
        case .countdown:
            let seconds = max(1, model.options.idleSeconds)
            send(.tick(milliseconds: model.now + seconds * 1000))
        }
    }

    private mutating func press(_ key: KioskKey) { send(.key(key)) }
}
