import CCurses
import Glibc

/// Receives signals as data, between two events, instead of at any moment.
struct SignalWatch {
    /// The signals that end the kiosk.
    static let ending = [SIGTERM, SIGINT, SIGHUP]

    /// A file descriptor that can be read when a signal has come.
    let descriptor: Int32
    private let formerMask: sigset_t

    /// Begins to receive the signals that end the kiosk, and those that tell of a new size.
    ///
    /// - Throws: ``KioskError/noSignals`` where the system refuses.
    init() throws(KioskError) {
        var mask = sigset_t()
        sigemptyset(&mask)
        for signal in Self.ending + [SIGWINCH] { sigaddset(&mask, signal) }
        var former = sigset_t()
        guard sigprocmask(SIG_BLOCK, &mask, &former) == 0 else { throw .noSignals }
        formerMask = former
        descriptor = signalfd(-1, &mask, Int32(SFD_NONBLOCK | SFD_CLOEXEC))
        if descriptor < 0 {
            sigprocmask(SIG_SETMASK, &former, nil)
            throw .noSignals
        }
    }

    /// The next signal that has come, if any.
    func next() -> Int32? {
        var info = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        return read(descriptor, &info, size) == size ? Int32(bitPattern: info.ssi_signo) : nil
    }

    /// Lets signals do again what they did before.
    func close() {
        // Those that came last have been heeded: the kiosk is ending.
        while next() != nil {}
        Glibc.close(descriptor)
        var mask = formerMask
        sigprocmask(SIG_SETMASK, &mask, nil)
    }
}
