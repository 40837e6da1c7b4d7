import Foundation
import TestSupport
import Testing

@Suite("The script that installs the kiosk")
struct InstallScriptTests {
    @Test(
        "An option that it does not know is answered with the usage, from wherever it is called",
        arguments: [(".", "Support/install"), ("Support", "./install"), ("/", nil)])
    func unknownOption(folder: String, path: String?) throws {
        let script = Surroundings.project.appending(path: "Support/install").path(percentEncoded: false)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [path ?? script, "--foo"]
        process.currentDirectoryURL = folder == "/" ? URL(filePath: "/") : Surroundings.project.appending(path: folder)
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 64)
        #expect(complaint.contains("Support/install [--kmscon]"), "\(complaint)")
        #expect(!complaint.contains("sed"), "\(complaint)")
    }
}
