import Foundation
import Synchronization

/// A bar on standard error that shows how far some work is: where that is a terminal, and only if the work takes longer than a second.
final class ProgressBar: Sendable {
    private struct State {
        var drawn: ContinuousClock.Instant?
        var isVisible = false
    }

    private let start = ContinuousClock.now
    private let isTerminal: Bool
    private let state = Mutex(State())

    init() {
        let terminal = ProcessInfo.processInfo.environment["TERM"] ?? ""
        isTerminal = isatty(STDERR_FILENO) == 1 && !terminal.isEmpty && terminal != "dumb"
    }

    /// Shows the work as it is. It may be called by many tasks at once, and often.
    func update(_ done: Int, _ total: Int) {
        guard isTerminal, total > 0 else { return }
        let now = ContinuousClock.now
        guard now - start > .seconds(1) else { return }
        state.withLock { state in
            if let drawn = state.drawn, now - drawn < .milliseconds(100) { return }
            state.drawn = now
            state.isVisible = true
            let width = 30
            let filled = min(width, done * width / total)
            let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
            write("\r[\(bar)] \(done)/\(total)")
        }
    }

    /// Takes the bar away.
    func end() {
        state.withLock { state in
            if state.isVisible { write("\r\u{1B}[K") }
            state.isVisible = false
        }
    }

    private func write(_ text: String) { Output.show(text) }
}
