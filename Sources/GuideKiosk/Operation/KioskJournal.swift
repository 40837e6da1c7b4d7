import Glibc
import Logging

/// The journal: one line for each guide that was read, and nothing about who read it.
///
/// Nothing that happens to the file ends the kiosk: a line that cannot be written is lost, and the first such is logged.
final class KioskJournal {
    private var file: AppendedFile
    private let log: Logger
    private var hasFailed = false

    /// A journal.
    ///
    /// - Parameters:
    ///   - path: Where it is; lines are added at its end.
    ///   - log: Where it is said that lines were lost.
    init(path: String, log: Logger) {
        file = AppendedFile(path: path)
        self.log = log
    }

    /// Makes sure that the journal can be written.
    ///
    /// - Returns: Zero, or the system's number of what went wrong.
    func open() -> Int32 { file.open() }

    /// Writes a line.
    ///
    /// - Parameter record: What was read.
    func append(_ record: JournalRecord) {
        let failure = file.append(record.line)
        if failure != 0, !hasFailed {
            log.error("the journal \(file.path) cannot be written: \(String(cString: strerror(failure)))")
        } else if failure == 0, hasFailed {
            log.notice("the journal \(file.path) is written again")
        }
        hasFailed = failure != 0
    }
}
