import ICU

/// A kiosk at work without a terminal: the model, and who does what the model asks.
struct KioskSession {
    /// The state.
    private(set) var model: KioskModel
    /// Whether a visitor has left.
    private(set) var hasEnded = false
    private let recorder: any KioskRecorder
    private let reader: Reader

    /// Who reads content.
    private enum Reader {
        /// At once, while everything waits.
        case atOnce(KioskLibrary)
        /// Beside the loop.
        case beside(KioskWorker)
    }

    /// Begins a session in which content is read at once.
    ///
    /// - Parameters:
    ///   - library: What is shown.
    ///   - size: The terminal's size.
    ///   - options: How the kiosk works.
    ///   - recorder: Who keeps what was read.
    /// - Throws: ``KioskError/unreadable(_:)`` where there is no exhibition that could be read.
    init(
        library: KioskLibrary, size: TerminalSize, options: KioskOptions, recorder: any KioskRecorder = NoRecorder()
    ) throws(KioskError) {
        model = KioskModel(welcome: try library.welcome(), size: size, options: options)
        self.recorder = recorder
        reader = .atOnce(library)
        perform(model.start())
    }

    /// Begins a session in which content is read beside whoever runs it, from ``beginReading()`` on: answers come by ``receive()``.
    ///
    /// - Parameters:
    ///   - options: How the kiosk works, and what it shows.
    ///   - size: The terminal's size.
    ///   - recorder: Who keeps what was read, and what is wrong with the content.
    /// - Throws: ``KioskError`` where it cannot begin.
    init(_ options: KioskOptions, size: TerminalSize, recorder: any KioskRecorder) throws(KioskError) {
        let library = KioskLibrary(folder: options.folder, preferred: options.locale, recorder: recorder)
        model = KioskModel(welcome: try library.welcome(), size: size, options: options)
        self.recorder = recorder
        reader = .beside(try KioskWorker(library))
        perform(model.start())
    }

    /// Begins to read what is asked for, and what is likely to be: once the first screen is there, which needs nothing of it.
    func beginReading() {
        guard case .beside(let worker) = reader else { return }
        worker.begin()
    }

    /// The screen.
    var screen: KioskScreen { KioskLayout.screen(of: model) }

    /// When the next tick is wanted; see ``KioskModel/nextTick``.
    var nextTick: Int? { model.nextTick }

    /// A file descriptor that can be read when answers are waiting for ``receive()``; `nil` where nothing is read beside.
    var descriptor: Int32? {
        switch reader {
        case .atOnce: nil
        case .beside(let worker): worker.descriptor
        }
    }

    /// Takes the answers that are waiting.
    mutating func receive() {
        guard case .beside(let worker) = reader else { return }
        for answer in worker.takeAnswers() { send(answer) }
    }

    /// Lets something happen.
    ///
    /// - Parameter event: What happens.
    mutating func send(_ event: KioskEvent) {
        if case .contentChanged = event {
            switch reader {
            case .atOnce(let library): library.refresh()
            case .beside(let worker): worker.refresh()
            }
        }
        perform(model.handle(event))
    }

    /// Asks which economy a visitor is from, though their language may serve one alone.
    mutating func askEconomy() { perform(model.askEconomy()) }

    /// Ends the session: the guide that is open has been read until now.
    mutating func end() { perform(model.closeReading(at: model.now)) }

    /// Does what the model asks, and what it asks upon that.
    private mutating func perform(_ effects: [KioskEffect]) {
        for effect in effects {
            switch effect {
            case .quit: hasEnded = true
            case .journal(let entry): recorder.record(entry)
            default:
                switch reader {
                case .atOnce(let library): if let answer = library.answer(effect) { send(answer) }
                case .beside(let worker): worker.request(effect)
                }
            }
        }
    }
}
