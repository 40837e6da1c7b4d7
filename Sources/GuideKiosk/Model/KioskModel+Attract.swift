import ICU

extension KioskModel {
    /// The language that greets passers-by now.
    var attractLanguage: Int { attract.step % max(1, welcome.languages.count) }

    /// What greets passers-by now; where the greeting of the language that is due is not there yet, the first one.
    var attractGreeting: KioskGreeting { greetings[welcome.languages[attractLanguage].tag] ?? welcome.first }

    /// Asks for the greetings of the present language and the next, unless they are there.
    func greetNextAttraction() -> [KioskEffect] {
        var tags = [welcome.languages[attractLanguage].tag]
        if !options.isStill { tags.append(welcome.languages[(attract.step + 1) % welcome.languages.count].tag) }
        return tags.filter { greetings[$0] == nil }.map(KioskEffect.greet)
    }

    /// Changes the state as a key on the greeting asks: any leads on.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleAttract(_ key: KioskKey) -> [KioskEffect] {
        // Who pressed a key most likely did so because they could read what was there.
        let greeted = greetings[welcome.languages[attractLanguage].tag] == nil ? 0 : attractLanguage
        _ = openLanguages()
        languageChoice.position.select(greeted, of: languageChoice.matches.count, rows: languageRows)
        guard case .character(let character) = key, character.namesLanguage else { return greetSelected() }
        return handleLanguage(key)
    }
}
