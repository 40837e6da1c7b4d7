import Glibc

/// Waits for what happens, lets the session change, and draws it.
struct KioskLoop {
    /// After so many readable moments without a key, nothing more will come: the terminal has ended without saying so.
    private static let patience = 64

    private var session: KioskSession
    private let terminal: Terminal
    private let signals: SignalWatch

    /// A loop.
    ///
    /// - Parameters:
    ///   - session: What is shown.
    ///   - terminal: Where it is shown.
    ///   - signals: What ends it from outside.
    init(session: KioskSession, terminal: Terminal, signals: SignalWatch) {
        self.session = session
        self.terminal = terminal
        self.signals = signals
    }

    /// Works until there is a reason to end.
    ///
    /// - Returns: The reason.
    consuming func run() -> KioskEnding {
        var idleReads = 0
        terminal.draw(session.screen)
        while true {
            var watched = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            if poll(&watched, nfds_t(watched.count), -1) < 0, errno != EINTR { return .terminalGone }
            if let ending = heedSignals() { return ending }
            let hasKeys = pressKeys()
            if session.hasEnded { return .left }
            let input = Int32(watched[0].revents)
            if input & (POLLHUP | POLLERR | POLLNVAL) != 0 { return .terminalGone }
            idleReads = input & POLLIN != 0 && !hasKeys ? idleReads + 1 : 0
            if idleReads > Self.patience { return .terminalGone }
            terminal.draw(session.screen)
        }
    }

    /// Heeds the signals that have come.
    private mutating func heedSignals() -> KioskEnding? {
        var hasNewSize = false
        while let signal = signals.next() {
            if SignalWatch.ending.contains(signal) { return .signal(signal) }
            hasNewSize = hasNewSize || signal == SIGWINCH
        }
        if hasNewSize {
            terminal.resize(to: Terminal.size)
            session.send(.resized(Terminal.size))
        }
        return nil
    }

    /// Passes the keys on that have been pressed; only what they lead to is drawn.
    private mutating func pressKeys() -> Bool {
        var hasKeys = false
        while !session.hasEnded {
            let (key, isPressed) = terminal.nextKey()
            guard isPressed else { break }
            hasKeys = true
            if let key { session.send(.key(key)) }
        }
        return hasKeys
    }
}
