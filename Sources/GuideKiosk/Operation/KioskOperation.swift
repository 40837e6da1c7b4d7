import ExhibitGuide
import Glibc

/// Runs a kiosk in this terminal: what is opened before it, and closed after it.
struct KioskOperation {
    private let options: KioskOptions

    /// An operation.
    ///
    /// - Parameter options: How the kiosk works.
    init(options: KioskOptions) { self.options = options }

    /// Opens the kiosk until there is a reason to end.
    ///
    /// - Returns: The reason.
    /// - Throws: ``KioskError`` where it cannot begin; the terminal is then untouched.
    func run() throws(KioskError) -> KioskEnding {
        try Terminal.requireTerminal()
        // Before there are other threads, which would be sent the signals.
        let signals = try SignalWatch(isLocked: options.isLocked)
        defer { signals.close() }
        let records = try KioskRecords(logPath: options.logPath, journalPath: options.journalPath)
        let start = ReadingStart(of: options.folder)
        // The content before the terminal: what is wrong with it must be read on the screen as it was.
        let session = try KioskSession(options, size: Terminal.size, recorder: records)
        let terminal = try Terminal(options: options)
        defer { terminal.close() }
        records.takeStandardError()
        defer { records.releaseStandardError() }
        records.log.notice("the kiosk begins")
        var loop = KioskLoop(
            session: session, terminal: terminal, signals: signals, records: records, isLocked: options.isLocked)
        // The first screen before anything that can wait.
        loop.draw()
        let watch = try ContentWatch(folder: options.folder, since: start)
        defer { watch.close() }
        let ending = loop.run(watch: watch)
        records.log.notice("the kiosk ends: \(ending.reason)")
        return ending
    }
}

extension KioskEnding {
    /// The ending in words, for the log.
    fileprivate var reason: String {
        switch self {
        case .left: "a visitor has left"
        case .signal(SIGTERM): "SIGTERM"
        case .signal(SIGINT): "SIGINT"
        case .signal(SIGQUIT): "SIGQUIT"
        case .signal(let number): "signal \(number)" + (strsignal(number).map { " (\(String(cString: $0)))" } ?? "")
        case .terminalGone: "the terminal has gone"
        }
    }
}
