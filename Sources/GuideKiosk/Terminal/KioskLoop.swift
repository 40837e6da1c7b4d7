import ExhibitGuide
import Glibc

/// Waits for what happens, lets the session change, and draws it.
///
/// It sleeps until there is something to do: a key, a signal, an answer, a change of the files, or the moment that the session asked for.
struct KioskLoop {
    private var session: KioskSession
    private let terminal: Terminal
    private let signals: SignalWatch
    private let records: KioskRecords
    private let isLocked: Bool
    private let start = MonotonicClock.milliseconds
    private var decoder: InputDecoder
    /// When a code that was begun is given up, in milliseconds since the kiosk began.
    private var codeDeadline: Int?

    /// A loop.
    ///
    /// - Parameters:
    ///   - session: What is shown.
    ///   - terminal: Where it is shown.
    ///   - signals: What comes from outside.
    ///   - records: The log.
    ///   - isLocked: Whether visitors cannot leave it.
    init(session: KioskSession, terminal: Terminal, signals: SignalWatch, records: KioskRecords, isLocked: Bool) {
        self.session = session
        self.terminal = terminal
        self.signals = signals
        self.records = records
        self.isLocked = isLocked
        decoder = InputDecoder(codes: terminal.keyCodes)
    }

    /// Draws the screen as it is.
    func draw() { terminal.draw(session.screen) }

    /// Works until there is a reason to end.
    ///
    /// - Parameter watch: What tells that the files have changed.
    /// - Returns: The reason.
    mutating func run(watch: ContentWatch) -> KioskEnding {
        // The guide that is open has been read until now.
        defer {
            session.send(.tick(milliseconds: now))
            session.end()
        }
        session.beginReading()
        while true {
            var watched = [STDIN_FILENO, signals.descriptor, watch.changes.descriptor, session.descriptor ?? -1].map {
                // A negative descriptor is passed over.
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            if poll(&watched, nfds_t(watched.count), timeout) < 0, errno != EINTR { return .terminalGone }
            session.send(.tick(milliseconds: now))
            if watched[1].revents != 0, let ending = heedSignals() { return ending }
            if watched[2].revents != 0 {
                watch.changes.clear()
                records.noteChange()
                send(.contentChanged)
            }
            if watched[3].revents != 0 { session.receive() }
            if watched[0].revents != 0 {
                guard let bytes = terminal.read() else { return .terminalGone }
                take(decoder.decode(bytes))
                codeDeadline = decoder.isWaiting ? now + Terminal.escapeDelay : nil
            } else if let deadline = codeDeadline, deadline <= now {
                take(decoder.giveUp())
                codeDeadline = nil
            }
            if session.hasEnded { return .left }
            // Who was stopped meanwhile, and is continued in the background, may not draw.
            if let ending = heedSignals() { return ending }
            draw()
        }
    }

    /// Milliseconds since the kiosk began.
    private var now: Int { MonotonicClock.milliseconds - start }

    /// For how long there is nothing to do, in milliseconds; negative for ever.
    private var timeout: Int32 {
        guard let next = [session.nextTick, codeDeadline].compactMap(\.self).min() else { return -1 }
        return Int32(clamping: max(0, next - now))
    }

    private mutating func send(_ event: KioskEvent) {
        session.send(.tick(milliseconds: now))
        session.send(event)
    }

    /// Passes on what was done with the keys and the pointer; only what it leads to is drawn.
    private mutating func take(_ inputs: [InputDecoder.Input]) {
        for input in inputs where !session.hasEnded {
            switch input {
            case .key(let key): send(.key(key))
            case .pointer(let event): send(.pointer(event))
            case .redraw:
                terminal.redraw()
                send(.key(.other))
            }
        }
    }

    /// Heeds the signals that have come.
    private mutating func heedSignals() -> KioskEnding? {
        var isToRedraw = false
        while let request = signals.next() {
            switch request {
            case .end(let signal): return signal == SIGHUP ? .terminalGone : .signal(signal)
            case .pause: terminal.pause()
            case .resume:
                // Who was continued in the background waits until it is called to the front.
                while !isLocked, !Terminal.isForeground { kill(getpid(), SIGSTOP) }
                terminal.resume()
                isToRedraw = true
            case .redraw: isToRedraw = true
            }
        }
        if isToRedraw {
            terminal.resize(to: Terminal.size)
            send(.resized(Terminal.size))
        }
        return nil
    }
}
