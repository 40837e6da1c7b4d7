import ExhibitGuide
import ICU

extension KioskModel {
    /// The economies that the chosen language serves.
    var economies: [OfferedEconomy] { greetings[selectedLanguage.tag]?.economies ?? [] }

    /// How many items the screen of economies lists: those, and to skip the question.
    var economyCount: Int { economies.count + 1 }

    /// How many of them the screen shows at once.
    var economyRows: Int { EconomyLayout(self).frame.bodyRows }

    /// The economy that is selected in the question; `nil` where that is to skip it.
    private var selectedEconomy: OfferedEconomy? {
        economies.indices.contains(economyPosition.selected - 1) ? economies[economyPosition.selected - 1] : nil
    }

    /// Does something that may change which economies are offered; the same one stays selected, and where it is gone, to skip the question.
    ///
    /// - Parameter change: What is done.
    mutating func keepingEconomy(_ change: (inout KioskModel) -> Void) {
        let code = selectedEconomy?.code
        change(&self)
        guard screen == .economy, code != selectedEconomy?.code else { return }
        let index = economies.firstIndex { $0.code == code }.map { $0 + 1 } ?? 0
        economyPosition.follow(index, of: economyCount, rows: economyRows)
    }

    /// Asks which economy a visitor is from.
    mutating func askEconomy() -> [KioskEffect] {
        screen = .economy
        // The first item skips the question; where it is known which economy is likely, that is selected, and once more what was chosen.
        let isAnswered = content?.exhibition.locale == selectedLanguage.tag
        let likely = economies.firstIndex { $0.code == economy || !isAnswered && $0.locale == options.locale }
        economyPosition = ListPosition()
        economyPosition.select(likely.map { $0 + 1 } ?? 0, of: economyCount, rows: economyRows)
        return []
    }

    /// Changes the state as a key on the screen of economies asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleEconomy(_ key: KioskKey) -> [KioskEffect] {
        languageChoice.awaitedLocale = nil
        if economyPosition.move(by: key, of: economyCount, rows: economyRows) { return [] }
        switch key {
        case .enter, .character(" "), .forward(in: interface.direction): return chooseEconomy()
        case .escape, .backspace, .backward(in: interface.direction):
            screen = .language
            return []
        case .tab:
            economyPosition.select(0, of: economyCount, rows: economyRows)
            return chooseEconomy()
        default: return []
        }
    }

    /// Chooses the selected economy, or none.
    mutating func chooseEconomy() -> [KioskEffect] {
        let chosen = selectedEconomy
        economy = chosen?.code
        let language = selectedLanguage.tag
        return load(chosen?.locale ?? greetings[language]?.usualLocale ?? language)
    }
}
