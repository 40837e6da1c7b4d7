import Dispatch
import Foundation

/// Runs the built command as a visitor would, in an environment of the test's own.
public enum GuideCommand {
    /// What a run gave.
    public struct Result: Sendable {
        /// The exit code; -1 where the command had to be killed, or a signal ended it.
        public let code: Int32
        /// What it wrote to standard output.
        public let output: Data
        /// What it wrote to standard error.
        public let errors: Data

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
        /// Standard output by the line.
        public var lines: [String] { text.split(separator: "\n").map(String.init) }
        /// Standard error as text.
        public var complaint: String { String(decoding: errors, as: UTF8.self) }
    }

    /// The folder of the sample exhibition.
    public static let sample = Surroundings.project.path(percentEncoded: false)

    /// The built command, beside the bundle of the tests; or what `GUIDE_BINARY` names.
    public static let binary: URL = {
        if let named = ProcessInfo.processInfo.environment["GUIDE_BINARY"] { return URL(filePath: named) }
        return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "guide")
    }()

    /// Runs the command.
    ///
    /// - Parameters:
    ///   - arguments: Its arguments.
    ///   - folder: The folder to run in; by default that of the sample exhibition.
    ///   - environment: Its whole environment but for `PATH`.
    ///   - input: What it reads; without it standard input is empty.
    ///   - seconds: How long it may take before it is killed.
    /// - Returns: What it gave.
    /// - Throws: What keeps the system from running it.
    public static func run(
        _ arguments: [String], in folder: String = sample, environment: [String: String] = [:], input: Data? = nil,
        seconds: Int = 120
    ) throws -> Result {
        let scratch = try TemporaryFolder()
        for (name, content) in [("in", input ?? Data()), ("out", Data()), ("err", Data())] {
            try scratch.write(name, content)
        }
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder, directoryHint: .isDirectory)
        process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { own, _ in own }
        process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "in"))
        process.standardOutput = try FileHandle(forWritingTo: scratch.url.appending(path: "out"))
        process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        var wasKilled = false
        if ended.wait(timeout: .now() + .seconds(seconds)) == .timedOut {
            wasKilled = true
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
        }
        let isClean = !wasKilled && process.terminationReason == .exit
        return Result(
            code: isClean ? process.terminationStatus : -1,
            output: try Data(contentsOf: scratch.url.appending(path: "out")),
            errors: try Data(contentsOf: scratch.url.appending(path: "err")))
    }
}
