import Dispatch
import Foundation
import Synchronization

/// Reads content beside the loop, so that no key has to wait for a file.
///
/// Requests are answered one after the other on a thread of the worker's own: tasks would have to share their threads with whatever
/// else waits. What a visitor waits for comes first, then what the search needs, and when nothing is asked for, what is likely to be
/// asked for next. The thread gives way to the loop's: a screen is drawn before content is read.
final class KioskWorker: Sendable {
    /// What the worker and its thread share.
    private final class Desk: Sendable {
        let library: Mutex<KioskLibrary>
        let signal: WakeSignal
        let requests = Mutex(WorkerRequests())
        let answers = Mutex<[KioskEvent]>([])
        let waiting = DispatchSemaphore(value: 0)

        init(_ library: sending KioskLibrary) throws(KioskError) {
            self.library = Mutex(library)
            signal = try WakeSignal()
        }

        func ask(_ request: WorkerRequests.Request) {
            requests.withLock { $0.add(request) }
            waiting.signal()
        }

        func work() {
            // On Linux the priority is that of the thread, and those that it starts have it too.
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, KioskWorker.niceness)
            while true {
                switch requests.withLock({ $0.next() }) {
                case .end?: return
                case .refresh?: library.withLock { $0.refresh() }
                case .effect(let effect)?:
                    guard let answer = library.withLock({ $0.answer(effect) }) else { break }
                    answers.withLock { $0.append(answer) }
                    signal.wake()
                case nil:
                    if !library.withLock({ $0.prepare() }) { waiting.wait() }
                }
            }
        }
    }

    /// By how much the worker's thread gives way to others.
    private static let niceness: Int32 = 5

    private let desk: Desk

    /// Prepares to work.
    ///
    /// - Parameter library: What is read from; nobody else may use it from now on.
    /// - Throws: ``KioskError/noSignals`` where the system refuses.
    init(_ library: sending KioskLibrary) throws(KioskError) { desk = try Desk(library) }

    deinit { desk.ask(.end) }

    /// A file descriptor that can be read when there are answers.
    var descriptor: Int32 { desk.signal.descriptor }

    /// Begins to work, once; until then, requests wait.
    func begin() {
        let desk = desk
        Thread.detachNewThread { desk.work() }
    }

    /// Asks for something.
    ///
    /// - Parameter effect: What.
    func request(_ effect: KioskEffect) { desk.ask(.effect(effect)) }

    /// Says that the files have changed.
    func refresh() { desk.ask(.refresh) }

    /// Takes the answers that are there.
    ///
    /// - Returns: The answers in their order.
    func takeAnswers() -> [KioskEvent] {
        desk.signal.clear()
        return desk.answers.withLock { answers in
            defer { answers = [] }
            return answers
        }
    }
}
