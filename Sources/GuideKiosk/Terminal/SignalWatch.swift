import CCurses
import Glibc

/// Receives signals as data, between two events, instead of at any moment.
struct SignalWatch {
    /// What a signal asks for.
    enum Request: Hashable, Sendable {
        /// To end.
        case end(Int32)
        /// To stop until further notice: a key of an unlocked kiosk's terminal.
        case pause
        /// To take the terminal over again: it was continued.
        case resume
        /// To draw everything anew: the terminal has another size.
        case redraw
    }

    /// A file descriptor that can be read when a signal has come.
    let descriptor: Int32
    private let isLocked: Bool
    private let formerMask: sigset_t
    private let formerActions: [(signal: Int32, action: sigaction)]

    /// What asks for something, and what would kill the kiosk with the terminal as it is: a timer, a limit of the system, a failing power
    /// supply, and the signals that have no meaning of their own.
    private static let received =
        [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGWINCH, SIGCONT]
        + [SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT]
        + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())
    /// What means nothing: what is written to nobody, or to a file that may not grow, shows in the system's answer; who ends in the
    /// background still gives the terminal back; and other programs are told by SIGUSR1 and SIGUSR2 to open their logs anew.
    private static let ignored = [SIGPIPE, SIGXFSZ, SIGTTOU, SIGUSR1, SIGUSR2]

    /// Begins to receive the signals that matter.
    ///
    /// - Parameter isLocked: Whether those that a keyboard can send mean nothing.
    /// - Throws: ``KioskError/noSignals`` where the system refuses.
    init(isLocked: Bool) throws(KioskError) {
        self.isLocked = isLocked
        var mask = sigset_t()
        sigemptyset(&mask)
        for signal in Self.received { sigaddset(&mask, signal) }
        var former = sigset_t()
        guard sigprocmask(SIG_BLOCK, &mask, &former) == 0 else { throw .noSignals }
        formerMask = former
        descriptor = signalfd(-1, &mask, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
        if descriptor < 0 {
            sigprocmask(SIG_SETMASK, &former, nil)
            throw .noSignals
        }
        // An unlocked kiosk in the background stops like any other program.
        formerActions = (Self.ignored + (isLocked ? [SIGTTIN] : [])).map { signal in
            var ignoring = sigaction()
            ignoring.__sigaction_handler.sa_handler = SIG_IGN
            var former = sigaction()
            sigaction(signal, &ignoring, &former)
            return (signal, former)
        }
    }

    /// What the next signal asks for that has come, if any.
    func next() -> Request? {
        while true {
            var info = signalfd_siginfo()
            let size = MemoryLayout<signalfd_siginfo>.size
            guard read(descriptor, &info, size) == size else { return nil }
            switch Int32(bitPattern: info.ssi_signo) {
            case SIGWINCH: return .redraw
            case SIGCONT: return .resume
            case SIGTSTP: if !isLocked { return .pause }
            case SIGINT: if !isLocked { return .end(SIGINT) }
            case SIGQUIT: if !isLocked { return .end(SIGQUIT) }
            case let signal: return .end(signal)
            }
        }
    }

    /// Lets signals do again what they did before.
    func close() {
        // Those that came last have been heeded: the kiosk is ending.
        while next() != nil {}
        Glibc.close(descriptor)
        for (signal, action) in formerActions {
            var action = action
            sigaction(signal, &action, nil)
        }
        var mask = formerMask
        sigprocmask(SIG_SETMASK, &mask, nil)
    }
}
