import ArgumentParser

/// The command: parses arguments, calls one room, prints.
@main
struct Guide: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "The commentary of an exhibition, in every language of its visitors.",
        discussion: """
            An exhibition is a folder that holds Guides/ (what authors write) and Translations/ (what translators write). \
            -C names that folder, and --locale the reader's language; each command's --help says what else it takes.
            """,
        version: "0.1.0",
        subcommands: [
            CheckCommand.self, TranslationsCommand.self, LocalesCommand.self, ListCommand.self, ShowCommand.self,
            ExportCommand.self,
            MessageCommand.self, KioskCommand.self, ReportCommand.self,
        ])

    /// Runs the command that the arguments name.
    ///
    /// What is wrong with them and shows only in the run, such as a product that is not there, is answered with the usage of the command
    /// that was asked for, as all else that is wrong with arguments.
    static func main() {
        Output.takeClosedStreams()
        do {
            var command = try parseAsRoot()
            do {
                try command.run()
            } catch let error as ValidationError {
                let asked = type(of: command)
                let names = names(of: asked).joined(separator: " ")
                Output.complain(
                    """
                    Error: \(error.message)
                    Usage: \(usageString(for: asked))
                      See '\(names) --help' for more information.
                    """)
                exit(withError: ExitCode.validationFailure)
            }
            try Output.flush()
        } catch let failure as Output.Failure {
            Output.complain(failure)
            exit(withError: ExitCode.failure)
        } catch {
            // A command that fails has printed, too, such as what is wrong.
            do {
                try Output.flush()
            } catch let failure {
                Output.complain(failure)
            }
            leave(with: error)
        }
    }

    /// Ends the program with the parser's message for an error. It repeats what was typed, which must not drive the terminal.
    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error)
        if code.isSuccess { exit(withError: error) }
        let message = fullMessage(for: error)
        if !message.isEmpty { Output.complain(message) }
        exit(withError: code)
    }
}

extension ParsableCommand {
    /// The words by which a command below this one is called, this one's first; none where it is not below.
    fileprivate static func names(of command: any ParsableCommand.Type) -> [String] {
        guard let name = configuration.commandName else { return [] }
        if command == self { return [name] }
        let below = configuration.subcommands.lazy.map { $0.names(of: command) }.first { !$0.isEmpty }
        return below.map { [name] + $0 } ?? []
    }
}
