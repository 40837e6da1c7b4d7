import Dispatch
import Foundation
import Synchronization

/// Reads content beside the loop, so that no key has to wait for a file.
///
/// Requests are answered one after the other, in their order, on a thread of the worker's own: tasks would have to share their
/// threads with whatever else waits.
final class KioskWorker: Sendable {
    private enum Request: Sendable {
        case effect(KioskEffect)
        case refresh
        case end
    }

    /// What the worker and its thread share.
    private final class Desk: Sendable {
        let library: Mutex<KioskLibrary>
        let signal: WakeSignal
        let requests = Mutex<[Request]>([])
        let answers = Mutex<[KioskEvent]>([])
        let waiting = DispatchSemaphore(value: 0)

        init(_ library: sending KioskLibrary) throws(KioskError) {
            self.library = Mutex(library)
            signal = try WakeSignal()
        }

        func ask(_ request: Request) {
            requests.withLock { $0.append(request) }
            waiting.signal()
        }

        func work() {
            while true {
                waiting.wait()
                switch requests.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
                case nil: break
                case .end?: return
                case .refresh?: library.withLock { $0.refresh() }
                case .effect(let effect)?:
                    guard let answer = library.withLock({ $0.answer(effect) }) else { break }
                    answers.withLock { $0.append(answer) }
                    signal.wake()
                }
            }
        }
    }

    private let desk: Desk

    /// Begins to work.
    ///
    /// - Parameter library: What is read from; nobody else may use it from now on.
    /// - Throws: ``KioskError/noSignals`` where the system refuses.
    init(_ library: sending KioskLibrary) throws(KioskError) {
        let desk = try Desk(library)
        self.desk = desk
        Thread.detachNewThread { desk.work() }
    }

    deinit { desk.ask(.end) }

    /// A file descriptor that can be read when there are answers.
    var descriptor: Int32 { desk.signal.descriptor }

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
