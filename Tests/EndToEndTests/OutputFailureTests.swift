import Foundation
import TestSupport
import Testing

@Suite("What is printed and cannot be written")
struct OutputFailureTests {
    /// Runs the command in a shell that redirects its streams.
    private func run(_ arguments: String, _ redirection: String, input: String = "") throws -> (
        code: Int32, errors: String
    ) {
        let scratch = try TemporaryFolder()
        try scratch.write("in", Data(input.utf8))
        try scratch.write("err", Data())
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "exec \"$0\" \(arguments) \(redirection)", GuideCommand.binary.path(percentEncoded: false),
        ]
        process.currentDirectoryURL = URL(filePath: GuideCommand.sample, directoryHint: .isDirectory)
        process.standardInput = try FileHandle(forReadingFrom: scratch.url.appending(path: "in"))
        process.standardError = try FileHandle(forWritingTo: scratch.url.appending(path: "err"))
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let errors = try Data(contentsOf: scratch.url.appending(path: "err"))
        return (
            process.terminationReason == .exit ? process.terminationStatus : -1, String(decoding: errors, as: UTF8.self)
        )
    }

    @Test(
        "A full disk behind standard output is said, and is a failure",
        .enabled(if: access("/dev/full", W_OK) == 0, "there is no /dev/full"),
        arguments: [
            "list", "list --format json", "show walking-robot", "locales", "translations status",
            "check --format sarif", "message x", "kiosk --snapshot 80x24 --screen attract",
            "export --stdout --locale ko", "export --ndjson --locale ko", "message --batch",
        ])
    func fullDisk(arguments: String) throws {
        let (code, errors) = try run(arguments, "> /dev/full", input: #"{"locale":"en","src":"hi"}"# + "\n")
        #expect(code == 1)
        // What the C library has dropped before, it knows no reason of any more.
        let reasons = ["not all of it could be written", "cannot be written: No space left on device"]
        #expect(reasons.map { "standard output: \($0)\n" }.contains(errors), "\(errors)")
    }

    @Test("Standard output that was closed is said, and is a failure", arguments: ["list", "message --batch"])
    func closedOutput(arguments: String) throws {
        let (code, errors) = try run(arguments, ">&-", input: #"{"locale":"en","src":"hi"}"# + "\n")
        #expect(code == 1)
        #expect(errors == "standard output: cannot be written: Bad file descriptor\n")
    }

    @Test("No complaint is lost in another file, and none is a crash, where standard error cannot be written")
    func unwritableErrors() throws {
        #expect(try run("show nope", "2> /dev/full").code == 64)
        #expect(try run("show nope", "2>&-").code == 64)
    }
}
