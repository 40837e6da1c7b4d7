import Glibc
import Synchronization

/// A log that never grows beyond a limit, and never stops who writes to it.
///
/// It is a file and, once that is full, the one before it, whose name ends in `.1`. Where a line cannot be written (a full disk, a
/// folder that is gone), it is lost; the next one that can be written says how many were.
final class LogFile: Sendable {
    /// How large one of the two files may become, in bytes.
    static let defaultLimit = 2 << 20
    /// How long a line may be, in bytes.
    static let maximumLine = 16 << 10

    private struct State: ~Copyable {
        var file: AppendedFile
        var lost = 0
        var leads: Int32?
    }

    private let state: Mutex<State>
    private let path: String
    private let limit: Int

    /// A log.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - limit: How large one of the two files may become, in bytes.
    init(path: String, limit: Int = LogFile.defaultLimit) {
        self.path = path
        self.limit = limit
        state = Mutex(State(file: AppendedFile(path: path)))
    }

    /// Makes sure that the log can be written.
    ///
    /// - Returns: Zero, or the system's number of what went wrong.
    func open() -> Int32 { state.withLock { $0.file.open() } }

    /// Writes a line.
    ///
    /// - Parameters:
    ///   - line: The line; control characters in it are made visible, and what is too long is cut.
    ///   - time: When.
    func write(_ line: String, at time: UTCTime = .now) {
        let line = "\(time.preciseText) \(Self.visible(line))"
        state.withLock { state in
            guard state.file.open() == 0 else {
                state.lost += 1
                return
            }
            if let size = state.file.size, size > 0, size + line.utf8.count + 1 > limit {
                state.file.close()
                // Where it cannot be renamed, a short log is better than one without end.
                if rename(path, path + ".1") != 0 { truncate(path, 0) }
                guard state.file.open() == 0 else {
                    state.lost += 1
                    return
                }
                if let descriptor = state.leads { state.file.lead(descriptor) }
            }
            if state.lost > 0, state.file.append("\(time.preciseText) warning \(state.lost) lines were lost") == 0 {
                state.lost = 0
            }
            if state.lost > 0 || state.file.append(line) != 0 { state.lost += 1 }
        }
    }

    /// Leads a descriptor to the log, such as that of standard error: what the system's libraries and a dying program say.
    ///
    /// - Parameter descriptor: The descriptor.
    /// - Returns: Whether it leads there now.
    func lead(_ descriptor: Int32) -> Bool {
        state.withLock { state in
            guard state.file.open() == 0 else { return false }
            state.leads = descriptor
            state.file.lead(descriptor)
            return true
        }
    }

    /// Leads nothing to the log any more.
    func release() { state.withLock { $0.leads = nil } }

    /// A text on one line, in which every character can be seen and none drives a terminal.
    ///
    /// - Parameter text: The text.
    /// - Returns: The text, in which control characters and directional controls are written as in Swift: `\n`, `\u{1B}`.
    static func visible(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if result.utf8.count >= maximumLine { return result + "…" }
            switch scalar.value {
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
