import Synchronization

/// Reads content beside the loop, so that no key has to wait for a file.
///
/// Requests are answered one after the other, in their order.
final class KioskWorker: Sendable {
    private enum Request: Sendable {
        case effect(KioskEffect)
        case refresh
    }

    private let signal: WakeSignal
    private let answers = Mutex<[KioskEvent]>([])
    private let requests: AsyncStream<Request>.Continuation

    /// Begins to work.
    ///
    /// - Parameter library: What is read from; nobody else may use it from now on.
    /// - Throws: ``KioskError/noSignals`` where the system refuses.
    init(_ library: sending KioskLibrary) throws(KioskError) {
        signal = try WakeSignal()
        let (stream, requests) = AsyncStream.makeStream(of: Request.self)
        self.requests = requests
        // The task ends with the stream, which ends with the worker.
        Task.detached { [weak self, library] in
            for await request in stream {
                switch request {
                case .refresh: library.refresh()
                case .effect(let effect): if let answer = library.answer(effect) { self?.give(answer) }
                }
            }
        }
    }

    deinit { requests.finish() }

    /// A file descriptor that can be read when there are answers.
    var descriptor: Int32 { signal.descriptor }

    /// Asks for something.
    ///
    /// - Parameter effect: What.
    func request(_ effect: KioskEffect) { requests.yield(.effect(effect)) }

    /// Says that the files have changed.
    func refresh() { requests.yield(.refresh) }

    /// Takes the answers that are there.
    ///
    /// - Returns: The answers in their order.
    func takeAnswers() -> [KioskEvent] {
        signal.clear()
        return answers.withLock { answers in
            defer { answers = [] }
            return answers
        }
    }

    private func give(_ answer: KioskEvent) {
        answers.withLock { $0.append(answer) }
        signal.wake()
    }
}
