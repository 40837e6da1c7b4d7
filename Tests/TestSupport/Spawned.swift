import Foundation

/// A program that was started by the system's own call, beside the tests, with its output in a file.
public final class Spawned {
    private let process: pid_t
    private let scratch: TemporaryFolder
    private var status: Int32?

    /// Starts a program.
    ///
    /// - Parameter command: The program's path and its arguments.
    /// - Throws: What keeps the system from starting it.
    public init(_ command: [String]) throws {
        scratch = try TemporaryFolder()
        try scratch.write("out", "")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, scratch.path + "/out", O_WRONLY | O_APPEND, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments = command.map { strdup($0) } + [nil]
        let environment: [String] = ["PATH=/usr/bin:/bin", "LC_ALL=C"]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, command[0], &actions, nil, &arguments, &variables)
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
        process = child
    }

    deinit {
        guard status == nil else { return }
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// What it has written to standard output so far.
    public var output: String {
        (try? String(contentsOf: scratch.url.appending(path: "out"), encoding: .utf8)) ?? ""
    }

    /// Waits until a condition holds.
    ///
    /// - Parameters:
    ///   - seconds: How long at most.
    ///   - condition: The condition.
    /// - Returns: Whether it held in the end.
    public func wait(seconds: Double = 60, until condition: () -> Bool) -> Bool {
        let deadline = Date(timeIntervalSinceNow: seconds)
        while !condition() {
            if Date() > deadline { return false }
            usleep(5_000)
        }
        return true
    }

    /// Sends a signal.
    ///
    /// - Parameter number: The signal.
    public func signal(_ number: Int32) { kill(process, number) }

    /// Waits for its end.
    ///
    /// - Returns: The exit code; -1 where a signal ended it, or it did not end within a minute.
    public func exitCode() -> Int32 {
        var raw: Int32 = 0
        guard wait(until: { waitpid(process, &raw, WNOHANG) == process }) else { return -1 }
        status = raw
        return raw & 0x7F == 0 ? raw >> 8 & 0xFF : -1
    }
}
