import ExhibitGuide
import Glibc
import Logging
import Synchronization

/// The kiosk's log and journal.
final class KioskRecords: KioskRecorder {
    /// How many problems are logged after a change, and remembered, so that none is logged twice; of more it is said that there are.
    static let maximumRemembered = 10_000

    private struct State: ~Copyable {
        var journal: KioskJournal?
        var reported: Set<Diagnostic> = []
        var hasSaidMore = false
        var formerStandardError: Int32 = -1
    }

    /// Where the kiosk logs what happens.
    let log: Logger
    private let file: LogFile?
    private let state: Mutex<State>

    /// Opens the log and the journal.
    ///
    /// - Parameters:
    ///   - logPath: The file for the log; `nil` keeps none.
    ///   - journalPath: The file for the journal; `nil` keeps none.
    /// - Throws: ``KioskError/unwritable(path:reason:)`` where one of them cannot be written now; later nothing ends the kiosk.
    init(logPath: String?, journalPath: String?) throws(KioskError) {
        let file = logPath.map { LogFile(path: $0) }
        if let file, let logPath {
            let failure = file.open()
            guard failure == 0 else { throw .unwritable(path: logPath, reason: String(cString: strerror(failure))) }
        }
        self.file = file
        let log = Logger(label: "kiosk") { _ in
            if let file { FileLogHandler(file: file) } else { SwiftLogNoOpLogHandler() }
        }
        self.log = log
        var journal = journalPath.map { KioskJournal(path: $0, log: log) }
        if let journalPath, let failure = journal?.open(), failure != 0 {
            throw .unwritable(path: journalPath, reason: String(cString: strerror(failure)))
        }
        state = Mutex(State(journal: journal.take()))
    }

    /// Leads what the system's libraries, or a dying program, would write over the screen to the log; nowhere, where none is kept.
    ///
    /// - Note: Standard error that goes elsewhere already is left as it is.
    func takeStandardError() {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let former = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        guard former >= 0 else { return }
        state.withLock { $0.formerStandardError = former }
        if let file, file.lead(STDERR_FILENO) { return }
        let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nowhere >= 0 else { return }
        dup2(nowhere, STDERR_FILENO)
        close(nowhere)
    }

    /// Lets standard error go where it went before.
    func releaseStandardError() {
        state.withLock { state in
            guard state.formerStandardError >= 0 else { return }
            dup2(state.formerStandardError, STDERR_FILENO)
            close(state.formerStandardError)
            state.formerStandardError = -1
        }
        file?.release()
    }

    /// Takes note that the files have changed: what is wrong with them from now on is news.
    func noteChange() {
        log.info("the guides or translations have changed")
        state.withLock { state in
            state.reported.removeAll()
            state.hasSaidMore = false
        }
    }

    func record(_ entry: JournalEntry) {
        let now = UTCTime.now.seconds
        let record = JournalRecord(
            time: now - entry.age, locale: entry.locale, product: entry.product, seconds: entry.seconds,
            reached: entry.path.rawValue)
        state.withLock { $0.journal?.append(record) }
    }

    func report(_ problems: [Diagnostic], keepsLastGood: Bool) {
        let (news, more) = state.withLock { state in
            let all = problems.filter { !state.reported.contains($0) }
            let news = all.prefix(Self.maximumRemembered - state.reported.count)
            state.reported.formUnion(news)
            let more = state.hasSaidMore ? 0 : all.count - news.count
            if more > 0 { state.hasSaidMore = true }
            return (news, more)
        }
        for problem in news {
            let level: Logger.Level =
                switch problem.severity {
                case .error: .error
                case .warning: .warning
                case .note: .notice
                }
            log.log(level: level, "\(problem)")
        }
        if more > 0 { log.warning("and \(more) more problems (`guide check` names them all)") }
        if keepsLastGood, news.contains(where: { $0.severity == .error }) {
            log.warning("what was good before stays on the screen")
        }
    }
}
