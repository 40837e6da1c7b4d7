import TestSupport
import Testing

@Suite("Completions of the shell")
struct CompletionTests {
    /// The lines of fish's script, which has one for each option and argument.
    private func lines(_ marks: String...) throws -> [String] {
        let result = try GuideCommand.run(["--generate-completion-script", "fish"])
        #expect(result.code == 0)
        return result.lines.filter { line in line.hasPrefix("complete ") && marks.allSatisfy(line.contains) }
    }

    @Test("Folders are offered where an option takes one")
    func folders() throws {
        let options = try lines(" -s 'C' ") + lines("\"guide export\"", " -s 'o' ")
        #expect(options.count >= 12)
        #expect(options.allSatisfy { $0.contains("_complete_directories)") }, "\(options)")
    }

    @Test(
        "Files are offered where a command takes some",
        arguments: ["guide check", "guide report", "guide translations import", "guide translations export"])
    func files(command: String) throws {
        let mark = command.hasSuffix("export") ? " -s 'o' " : "for_positional"
        let arguments = try lines("\"\(command)\"", mark)
        #expect(arguments.count == 1)
        #expect(arguments.allSatisfy { $0.hasSuffix("F") }, "\(arguments)")
    }
}
