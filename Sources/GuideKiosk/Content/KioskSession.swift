import ICU

/// A kiosk at work without a terminal: the model, and who does what the model asks.
struct KioskSession {
    /// The state.
    private(set) var model: KioskModel
    /// Whether a visitor has left.
    private(set) var hasEnded = false
    private let library: KioskLibrary

    /// Begins a session.
    ///
    /// - Parameters:
    ///   - library: What is shown.
    ///   - size: The terminal's size.
    ///   - locale: The language to begin in; `nil` lets the visitor choose.
    /// - Throws: ``KioskError/unreadable(_:)`` where there is no exhibition that could be read.
    init(library: KioskLibrary, size: TerminalSize, locale: LanguageTag?) throws(KioskError) {
        self.library = library
        model = KioskModel(welcome: try library.welcome(), size: size)
        perform(model.start(locale: locale))
    }

    /// The screen.
    var screen: KioskScreen { KioskLayout.screen(of: model) }

    /// When the next tick is wanted; see ``KioskModel/nextTick``.
    var nextTick: Int? { model.nextTick }

    /// A file descriptor that can be read when answers are waiting for ``receive()``.
    var descriptor: Int32? { nil }

    /// Takes the answers that are waiting.
    mutating func receive() {}

    /// Lets something happen.
    ///
    /// - Parameter event: What happens.
    mutating func send(_ event: KioskEvent) { perform(model.handle(event)) }

    /// Does what the model asks, and what it asks upon that.
    private mutating func perform(_ effects: [KioskEffect]) {
        for effect in effects {
            switch effect {
            case .greet(let locale):
                // A greeting that cannot be read leaves the screen in a language that could.
                if let greeting = library.greeting(locale) { send(.greeted(greeting)) }
            case .load(let locale):
                send(library.content(locale).map(KioskEvent.loaded) ?? .unavailable)
            case .open(let product, let locale):
                send(library.guide(product, locale).map(KioskEvent.opened) ?? .gone(product: product))
            case .quit: hasEnded = true
            case .welcome, .index, .journal: break
            }
        }
    }
}
