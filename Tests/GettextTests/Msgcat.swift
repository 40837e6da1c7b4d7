import Foundation

/// GNU gettext's `msgcat`, the measure of what this library writes.
enum Msgcat {
    struct Output {
        var text: String
        var errors: String
        var status: Int32
    }

    /// Where `msgcat` is, or `nil` when it is not installed.
    static let path: String? = ["/usr/bin/msgcat", "/usr/local/bin/msgcat", "/opt/homebrew/bin/msgcat"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    static let isInstalled: Bool = {
        if path == nil { print("msgcat is not installed (apt install gettext): the comparisons with it are skipped.") }
        return path != nil
    }()

    /// Runs `msgcat` on a file with these contents.
    static func run(_ bytes: [UInt8], _ arguments: String...) throws -> Output {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gettext-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent("in.po")
        let output = folder.appendingPathComponent("out.po")
        let errors = folder.appendingPathComponent("errors")
        try Data(bytes).write(to: input)
        try Data().write(to: errors)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = arguments + ["--force-po", "--output-file=\(output.path)", input.path]
        process.environment = ["LC_ALL": "C.UTF-8"]
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Output(
            text: (try? String(contentsOf: output, encoding: .utf8)) ?? "",
            errors: (try? String(contentsOf: errors, encoding: .utf8)) ?? "",
            status: process.terminationStatus)
    }
}
