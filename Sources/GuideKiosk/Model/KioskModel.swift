import ExhibitGuide
import ICU

/// The kiosk's state: what is on the screen, and what came before it.
///
/// It is a value that events change. It reads no file, no clock and no terminal: what it needs it asks for by effects, and what
/// it gets comes as events.
struct KioskModel: Sendable {
    /// What a screen is for.
    enum Screen: String, Hashable, Sendable, CaseIterable {
        /// A language is chosen.
        case language
        /// A product is chosen.
        case catalogue
        /// A guide is read.
        case guide
    }

    /// What is said about the last key, until the next.
    enum Remark: Hashable, Sendable {
        /// No product has this stop number.
        case noStop(String)
        /// The product is not on show any more.
        case gone
        /// The content cannot be read.
        case unavailable
    }

    /// What visitors see before they have chosen a language.
    let welcome: KioskWelcome
    /// What makes lines of texts.
    let typesetter: Typesetter
    /// The terminal's size.
    private(set) var size: TerminalSize

    /// The screen.
    var screen = Screen.language
    /// What is said about the last key.
    var remark: Remark?
    /// The greetings that have been read.
    private(set) var greetings: [LanguageTag: KioskGreeting]
    /// The selected language.
    var languagePosition = ListPosition()
    /// The language that was asked for, until its products are there.
    var awaitedLocale: LanguageTag?

    /// The products in the language that was chosen.
    private(set) var content: KioskContent?
    /// The selected product.
    var cataloguePosition = ListPosition()
    /// The stop number that is being typed.
    var stopEntry = StopEntry()
    /// The product that was asked for, until its guide is there.
    var awaitedProduct: String?

    /// The guide that is being read.
    var reading: GuideReading?

    /// A kiosk in which nothing has been chosen.
    ///
    /// - Parameters:
    ///   - welcome: What visitors see first.
    ///   - size: The terminal's size.
    ///   - typesetter: What makes lines of texts.
    init(welcome: KioskWelcome, size: TerminalSize, typesetter: Typesetter = Typesetter()) {
        self.welcome = welcome
        self.size = size
        self.typesetter = typesetter
        greetings = [welcome.common.locale: welcome.common]
        greetings[welcome.source.locale] = welcome.source
    }

    /// Begins.
    ///
    /// - Parameter locale: The language to begin in; `nil` lets the visitor choose.
    /// - Returns: What is needed first.
    mutating func start(locale: LanguageTag?) -> [KioskEffect] {
        guard let locale else { return greetSelected() }
        awaitedLocale = locale
        return [.load(locale)]
    }

    /// Changes the state as an event asks.
    ///
    /// - Parameter event: What happened.
    /// - Returns: What is needed next.
    mutating func handle(_ event: KioskEvent) -> [KioskEffect] {
        switch event {
        case .key(let key): return handle(key)
        case .resized(let size): resize(to: size)
        case .greeted(let greeting): greetings[greeting.locale] = greeting
        case .loaded(let content): show(content)
        case .pointer, .tick, .contentChanged, .welcomed, .indexed: break
        case .opened(let guide): show(guide)
        case .gone(let product): if product == awaitedProduct { close(.gone) }
        case .unavailable: close(.unavailable)
        }
        return []
    }

    /// The words in which the screen speaks.
    var interface: KioskInterface {
        switch screen {
        case .language: return greetings[selectedLanguage.tag]?.interface ?? welcome.common.interface
        case .catalogue, .guide: return content?.interface ?? welcome.common.interface
        }
    }

    /// Whether the terminal is too small for any screen.
    var isTooSmall: Bool { size.columns < 20 || size.rows < 5 }

    /// When the next ``KioskEvent/tick(milliseconds:)`` is wanted, in milliseconds since the kiosk began; `nil` where nothing
    /// changes by itself.
    var nextTick: Int? { nil }

    // MARK: Events

    private mutating func handle(_ key: KioskKey) -> [KioskEffect] {
        remark = nil
        if key == .character("q") { return [.quit] }
        // Keys act on what can be seen.
        if isTooSmall { return [] }
        switch screen {
        case .language: return handleLanguage(key)
        case .catalogue: return handleCatalogue(key)
        case .guide: return handleGuide(key)
        }
    }

    private mutating func resize(to size: TerminalSize) {
        self.size = size
        languagePosition.select(languagePosition.selected, of: welcome.languages.count, rows: languageRows)
        if let content {
            cataloguePosition.select(
                cataloguePosition.selected, of: content.catalogue.entries.count, rows: catalogueRows)
        }
        if let guide = reading?.guide {
            let flow = flow(of: guide)
            reading?.reflow(flow)
        }
    }

    private mutating func show(_ content: KioskContent) {
        let before = self.content
        guard content.locale == awaitedLocale || content.locale == before?.locale else { return }
        let selectedID = selectedEntry?.id
        self.content = content
        let entries = content.catalogue.entries
        if content.locale == before?.locale {
            let index = entries.firstIndex { $0.id == selectedID } ?? cataloguePosition.selected
            cataloguePosition.select(index, of: entries.count, rows: catalogueRows)
        } else {
            cataloguePosition = ListPosition()
            reading = nil
        }
        guard awaitedLocale == content.locale else { return }
        awaitedLocale = nil
        screen = .catalogue
        if let index = welcome.languages.firstIndex(where: { $0.tag == content.exhibition.locale }) {
            languagePosition.select(index, of: welcome.languages.count, rows: languageRows)
        }
    }

    private mutating func show(_ guide: LocalizedGuide) {
        guard guide.id == awaitedProduct else { return }
        awaitedProduct = nil
        reading = GuideReading(guide, flow: flow(of: guide))
        screen = .guide
    }

    /// Gives up what was asked for.
    private mutating func close(_ remark: Remark) {
        awaitedLocale = nil
        awaitedProduct = nil
        self.remark = remark
        if screen == .guide { screen = .catalogue }
    }

    private func flow(of guide: LocalizedGuide) -> GuideFlow {
        GuideLayout(interface: content?.interface ?? welcome.common.interface, typesetter: typesetter)
            .flow(of: guide, size: size)
    }
}
