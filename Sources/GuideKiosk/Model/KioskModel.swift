import ExhibitGuide
import ICU

/// The kiosk's state: what is on the screen, and what came before it.
///
/// It is a value that events change. It reads no file, no clock and no terminal: what it needs it asks for by effects, and what
/// it gets comes as events.
struct KioskModel: Sendable {
    /// What a screen is for.
    enum Screen: String, Hashable, Sendable, CaseIterable {
        /// Passers-by are greeted.
        case attract
        /// A language is chosen.
        case language
        /// An economy is chosen, where a language serves several.
        case economy
        /// A product is chosen.
        case catalogue
        /// A product is looked for.
        case search
        /// A guide is read.
        case guide
        /// A guide is narrated.
        case narration
    }

    /// What is said about the last key, until the next.
    enum Remark: Hashable, Sendable {
        /// No product has this stop number.
        case noStop(String)
        /// The product is not on show any more.
        case gone
        /// The language is not offered any more.
        case languageGone
        /// The content cannot be read.
        case unavailable
    }

    /// How the kiosk works.
    let options: KioskOptions
    /// What makes lines of texts.
    let typesetter: Typesetter
    /// What visitors see before they have chosen a language.
    private(set) var welcome: KioskWelcome
    /// The terminal's size.
    private(set) var size: TerminalSize

    /// The time, in milliseconds since the kiosk began.
    private(set) var now = 0
    /// When a visitor last did something.
    var lastActivity = 0
    /// When the countdown began after which the kiosk starts again, if it is on the screen.
    var countdownSince: Int?

    /// The screen.
    var screen = Screen.attract
    /// What is said about the last key.
    var remark: Remark?
    /// The first line of the help that is on the screen, where help is open.
    var helpTop: Int?
    /// What the pointer is doing.
    var gesture: Gesture?
    /// What keeps a double tap from acting twice.
    var tapGuard = TapGuard()

    /// What greets passers-by.
    var attract = Attraction()
    /// The greetings that have been read.
    var greetings: [LanguageTag: KioskGreeting]
    /// The choice of a language.
    var languageChoice: LanguageChoice
    /// The selected economy.
    var economyPosition = ListPosition()
    /// The code of the economy that the visitor has chosen.
    var economy: String?

    /// The products in the language that was chosen.
    var content: KioskContent?
    /// What finds them.
    var index: SearchIndex?
    /// The order of the list of products.
    var order = CatalogueOrder.concept
    /// The selected row of the list.
    var cataloguePosition = ListPosition()
    /// Whether the visitor has jumped in the list since they came to it.
    var hasJumped = false
    /// What is being looked for.
    var search: ProductSearch?
    /// The stop number that is being typed.
    var stopEntry = StopEntry()
    /// The product that was asked for, until its guide is there.
    var awaited: AwaitedGuide?

    /// The guide that is being read.
    var reading: GuideReading?
    /// The narration that is going on, or was last.
    var narration: Narration?
    /// The speed that the visitor likes.
    var narrationSpeed = Narration.usualSpeed

    /// A guide that was asked for.
    struct AwaitedGuide: Hashable, Sendable {
        /// The product's id.
        let product: String
        /// How the reader comes to it.
        let path: JournalEntry.Path
        /// Where the reader comes from.
        let origin: Screen
    }

    /// A kiosk that greets passers-by.
    ///
    /// - Parameters:
    ///   - welcome: What visitors see first.
    ///   - size: The terminal's size.
    ///   - options: How the kiosk works.
    ///   - typesetter: What makes lines of texts.
    init(welcome: KioskWelcome, size: TerminalSize, options: KioskOptions, typesetter: Typesetter = Typesetter()) {
        self.welcome = welcome
        self.size = size
        self.options = options
        self.typesetter = typesetter
        greetings = [welcome.first.locale: welcome.first]
        languageChoice = LanguageChoice(count: welcome.languages.count)
    }

    /// Begins.
    ///
    /// - Returns: What is needed next; the first screen needs nothing.
    func start() -> [KioskEffect] { greetNextAttraction() }

    /// Changes the state as an event asks.
    ///
    /// - Parameter event: What happened.
    /// - Returns: What is needed next.
    mutating func handle(_ event: KioskEvent) -> [KioskEffect] {
        switch event {
        case .key(let key): return handle(key)
        case .pointer(let event): return handle(event)
        case .tick(let milliseconds): return passTime(to: milliseconds)
        case .resized(let size): resize(to: size)
        case .contentChanged: return askAnew()
        case .welcomed(let welcome): return show(welcome)
        case .greeted(let greeting): return show(greeting)
        case .loaded(let content): return show(content)
        case .indexed(let index): take(index)
        case .opened(let guide): return show(guide)
        case .gone(let product): return close(product)
        case .unavailable: giveUp(.unavailable)
        }
        return []
    }

    /// The words in which the screen speaks.
    var interface: KioskInterface {
        switch screen {
        case .attract: return attractGreeting.interface
        case .language:
            return greetings[selectedLanguage.tag]?.interface ?? content?.interface ?? welcome.first.interface
        case .economy: return greetings[selectedLanguage.tag]?.interface ?? welcome.first.interface
        case .catalogue, .search, .guide, .narration: return content?.interface ?? welcome.first.interface
        }
    }

    /// Whether the terminal is too small for any screen.
    var isTooSmall: Bool { size.columns < 20 || size.rows < 5 }

    /// Puts the kiosk's clock forward.
    mutating func setClock(_ milliseconds: Int) { now = max(now, milliseconds) }

    /// Takes note of the languages that are offered.
    mutating func replaceWelcome(_ welcome: KioskWelcome) { self.welcome = welcome }

    // MARK: Keys

    mutating func handle(_ key: KioskKey) -> [KioskEffect] {
        lastActivity = now
        if key == .function(10), !options.isLocked { return leave() }
        if countdownSince != nil {
            // The key says that somebody is there, and nothing else.
            countdownSince = nil
            return []
        }
        // Keys act on what can be seen.
        if isTooSmall { return [] }
        // Who greets is answered by any key; elsewhere one that does nothing leaves everything as it is.
        if key == .other || key == .function(10) { return isAttracting ? handleAttract(key) : [] }
        remark = nil
        if helpTop != nil { return handleHelp(key) }
        switch key {
        case .function(1), .character("?"):
            helpTop = 0
            narration?.pause()
            return []
        // The greeting is answered in its own language.
        case .function(2) where screen != .attract, .character("*") where screen != .attract:
            return screen == .language ? leaveLanguages() : openLanguages()
        case .home: return startAgain(readUntil: now)
        default: break
        }
        switch screen {
        case .attract: return handleAttract(key)
        case .language: return handleLanguage(key)
        case .economy: return handleEconomy(key)
        case .catalogue: return handleCatalogue(key)
        case .search: return handleSearch(key)
        case .guide: return handleGuide(key)
        case .narration: return handleNarration(key)
        }
    }

    private mutating func leave() -> [KioskEffect] {
        closeReading(at: now) + [.quit]
    }

    /// Ends what a visitor was doing, so that the next one begins.
    ///
    /// - Parameter time: Until when the guide that is open was read.
    /// - Returns: What is needed next.
    mutating func startAgain(readUntil time: Int) -> [KioskEffect] {
        let effects = closeReading(at: time)
        countdownSince = nil
        remark = nil
        helpTop = nil
        gesture = nil
        content = nil
        index = nil
        search = nil
        awaited = nil
        economy = nil
        stopEntry.clear()
        order = .concept
        cataloguePosition = ListPosition()
        hasJumped = false
        economyPosition = ListPosition()
        narrationSpeed = Narration.usualSpeed
        languageChoice = LanguageChoice(count: welcome.languages.count)
        attract = Attraction(since: now)
        screen = .attract
        return effects + greetNextAttraction()
    }

    // MARK: Sizes

    private mutating func resize(to size: TerminalSize) {
        self.size = size
        gesture = nil
        settlePositions()
        if let guide = reading?.guide {
            let flow = flow(of: guide)
            reading?.reflow(flow)
        }
    }

    /// Brings what is selected back onto the screen, after the lists or the screen have changed.
    mutating func settlePositions() {
        languageChoice.position.select(
            languageChoice.position.selected, of: languageChoice.matches.count, rows: languageRows)
        economyPosition.select(economyPosition.selected, of: economyCount, rows: economyRows)
        if content != nil { select(row: cataloguePosition.selected) }
        if let search {
            let rows = searchRows
            self.search?.position.select(search.position.selected, of: search.results.count, rows: rows)
        }
    }

    /// A guide's pages on the present screen.
    func flow(of guide: LocalizedGuide) -> GuideFlow {
        GuideLayout(interface: content?.interface ?? welcome.first.interface, typesetter: typesetter)
            .flow(of: guide, size: size)
    }
}
