import ExhibitGuide
import ICU

extension KioskModel {
    /// The selected language.
    var selectedLanguage: KioskLanguage {
        let matches = languageChoice.matches
        let selected = languageChoice.position.selected
        // Where what was typed finds none, the words stay in the language of before.
        let former = queryIndex ?? formerIndex ?? 0
        return welcome.languages[matches.indices.contains(selected) ? matches[selected] : former]
    }

    /// The index of the language that was selected when the name of another began to be typed.
    private var queryIndex: Int? {
        guard !languageChoice.query.isEmpty else { return nil }
        return languageChoice.queryLanguage.flatMap { tag in welcome.languages.firstIndex { $0.tag == tag } }
    }

    /// How many languages the screen shows at once.
    var languageRows: Int { LanguageLayout(self).frame.bodyRows }

    /// The index of the language of the products that are there.
    private var formerIndex: Int? {
        content.flatMap { content in welcome.languages.firstIndex { $0.tag == content.exhibition.locale } }
    }

    /// Opens the list of languages. Once there are products, what is on the screen stays until another language is chosen, and
    /// is shown in that one then.
    mutating func openLanguages() -> [KioskEffect] {
        narration?.pause()
        let former = languageChoice.former
        // The question for the economy was asked for a language that is not in use yet.
        let chosen = screen == .economy ? selectedLanguage.tag : former
        languageChoice = LanguageChoice(count: welcome.languages.count)
        languageChoice.former = former
        if content != nil, screen != .attract, screen != .economy { languageChoice.origin = screen }
        stopEntry.clear()
        let index = chosen.flatMap { tag in welcome.languages.firstIndex { $0.tag == tag } } ?? formerIndex ?? 0
        screen = .language
        languageChoice.position.select(index, of: welcome.languages.count, rows: languageRows)
        return greetSelected()
    }

    /// Goes back to where the list of languages was opened; from where visitors begin, to the greeting, and nothing of what they did is left.
    mutating func leaveLanguages() -> [KioskEffect] {
        guard let origin = languageChoice.origin else { return startAgain(readUntil: now) }
        screen = origin
        return []
    }

    /// Goes back from the catalogue to the questions that led to it, with what was answered selected: which economy, where that was
    /// asked, else which language.
    mutating func leaveCatalogue() -> [KioskEffect] {
        let former = languageChoice.former
        languageChoice = LanguageChoice(count: welcome.languages.count)
        languageChoice.former = former
        stopEntry.clear()
        screen = .language
        languageChoice.position.select(formerIndex ?? 0, of: welcome.languages.count, rows: languageRows)
        return economies.count > 1 ? askEconomy() : greetSelected()
    }

    /// Changes the state as a key on the language screen asks.
    ///
    /// - Parameter key: The key.
    /// - Returns: What is needed next.
    mutating func handleLanguage(_ key: KioskKey) -> [KioskEffect] {
        languageChoice.awaitedGreeting = nil
        languageChoice.awaitedLocale = nil
        if languageChoice.position.move(by: key, of: languageChoice.matches.count, rows: languageRows) {
            return greetSelected()
        }
        let forward = KioskKey.forward(in: interface.direction)
        switch key {
        case .enter, forward: return chooseLanguage()
        case .character(" ") where languageChoice.query.isEmpty: return chooseLanguage()
        case .escape where !languageChoice.query.isEmpty: return findLanguage("")
        case .backspace where !languageChoice.query.isEmpty:
            return findLanguage(String(languageChoice.query.dropLast()))
        case .escape, .backspace, .backward(in: interface.direction): return leaveLanguages()
        case .character(let character) where character.namesLanguage || !languageChoice.query.isEmpty:
            guard ProductSearch.takesMore(after: languageChoice.query) else { return [] }
            return findLanguage(languageChoice.query + String(character))
        default: return []
        }
    }

    /// Asks for the greeting of the selected language, unless it is there.
    func greetSelected() -> [KioskEffect] {
        let tag = selectedLanguage.tag
        return greetings[tag] == nil ? [.greet(tag)] : []
    }

    /// Does something that may change which languages are offered; what was typed and the same one selected stay, and where that is gone,
    /// the one beside it is.
    ///
    /// - Parameter change: What is done.
    mutating func keepingLanguage(_ change: (inout KioskModel) -> Void) {
        let tags = languageChoice.matches.map { welcome.languages[$0].tag }
        let former = FormerSelection(in: tags, selected: languageChoice.position.selected)
        let spoken = queryInterface
        change(&self)
        languageChoice.matches = languages(matching: languageChoice.query, spoken)
        let matches = languageChoice.matches.map { welcome.languages[$0].tag }
        let rows = languageRows
        languageChoice.position.follow(former.place(matches.firstIndex) ?? 0, of: matches.count, rows: rows)
    }

    /// The words in whose language, too, languages are found by their names.
    private var queryInterface: KioskInterface {
        languageChoice.queryLanguage.flatMap { greetings[$0]?.interface } ?? interface
    }

    private func languages(matching query: String, _ interface: KioskInterface) -> [Int] {
        let names = welcome.languages.map { [$0.endonym, $0.englishName, interface.languageName($0.tag)] }
        return LanguageFinder().matches(query, names: names)
    }

    /// Lists the languages that a text finds: by their own names, in English, and in the language of the screen.
    private mutating func findLanguage(_ query: String) -> [KioskEffect] {
        if languageChoice.query.isEmpty { languageChoice.queryLanguage = selectedLanguage.tag }
        // Where nothing is left of what was typed, the language is selected that was so before.
        let former = query.isEmpty ? queryIndex : nil
        languageChoice.matches = languages(matching: query, queryInterface)
        languageChoice.query = query
        languageChoice.position = ListPosition()
        let rows = languageRows
        let selected = former.flatMap { languageChoice.matches.firstIndex(of: $0) } ?? 0
        languageChoice.position.select(selected, of: languageChoice.matches.count, rows: rows)
        return greetSelected()
    }

    /// Chooses the selected language.
    mutating func chooseLanguage() -> [KioskEffect] {
        guard languageChoice.matches.indices.contains(languageChoice.position.selected) else { return [] }
        let tag = selectedLanguage.tag
        guard let greeting = greetings[tag] else {
            languageChoice.awaitedGreeting = tag
            return [.greet(tag)]
        }
        return choose(greeting)
    }

    private mutating func choose(_ greeting: KioskGreeting) -> [KioskEffect] {
        languageChoice.awaitedGreeting = nil
        let economies = greeting.economies
        if let origin = languageChoice.origin {
            if let content, content.exhibition.locale == greeting.locale, !content.isFallback {
                screen = origin
                return []
            }
            // The economy stays, as far as it speaks the language.
            let same = economies.first { $0.code == economy }
            return load(same?.locale ?? greeting.usualLocale)
        }
        guard economies.count > 1 else {
            economy = economies.first?.code
            return load(greeting.usualLocale)
        }
        return askEconomy()
    }

    /// Asks for the products in a locale, unless they are there.
    mutating func load(_ locale: LanguageTag) -> [KioskEffect] {
        if content?.locale == locale {
            screen = languageChoice.origin ?? .catalogue
            return []
        }
        languageChoice.awaitedLocale = locale
        return [.load(locale)]
    }

    /// Takes note of a language's greeting, and goes on where it was waited for.
    mutating func show(_ greeting: KioskGreeting) -> [KioskEffect] {
        keepingEconomy { $0.greetings[greeting.locale] = greeting }
        if languageChoice.awaitedGreeting == greeting.locale, screen == .language { return choose(greeting) }
        if screen == .language || screen == .economy { settlePositions() }
        return []
    }
}

extension Character {
    /// Whether the name of a language may begin with it: a letter or a mark of any script, but no digit.
    var namesLanguage: Bool { isSearchable && !isNumber }

    /// Whether it begins a search: a letter, a mark or a digit of any script.
    var isSearchable: Bool { isLetter || isNumber || unicodeScalars.first.map { $0.properties.isAlphabetic } == true }
}
