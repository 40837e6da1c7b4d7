extension KioskModel {
    /// The selected language.
    var selectedLanguage: KioskLanguage { welcome.languages[languagePosition.selected] }

    /// How many languages the screen shows at once.
    var languageRows: Int { LanguageLayout(self).frame.bodyRows }

    /// Changes the state as a key on the language screen asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleLanguage(_ key: KioskKey) -> [KioskEffect] {
        if languagePosition.move(by: key, of: welcome.languages.count, rows: languageRows) { return greetSelected() }
        let forward = KioskKey.forward(in: welcome.source.interface.direction)
        guard key == .enter || key == forward || key == .character(" ") else { return [] }
        let locale = selectedLanguage.tag
        // Where the visitor was before, they are again.
        if let content, content.exhibition.locale == locale, !content.isFallback {
            screen = .catalogue
            return []
        }
        awaitedLocale = locale
        return [.load(locale)]
    }

    /// Asks for the greeting of the selected language, unless it is there.
    func greetSelected() -> [KioskEffect] {
        let tag = selectedLanguage.tag
        return greetings[tag] == nil ? [.greet(tag)] : []
    }
}
