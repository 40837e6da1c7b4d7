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
                refuse(error.message, usageOf: type(of: command))
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

    /// Ends the program with what is wrong with its arguments, and the usage of the command that was asked for.
    private static func refuse(_ message: String, usageOf asked: any ParsableCommand.Type) -> Never {
        let names = names(of: asked).joined(separator: " ")
        Output.complain(
            """
            Error: \(message)
            Usage: \(usageString(for: asked))
              See '\(names) --help' for more information.
            """)
        exit(withError: ExitCode.validationFailure)
    }

    /// Ends the program with the parser's message for an error. It repeats what was typed, which must not drive the terminal.
    private static func leave(with error: any Error) -> Never {
        let code = exitCode(for: error)
        if code.isSuccess {
            // The parser gives the general help where it is asked for that of a command that is not there.
            let (word, parent) = firstUnknownCommand(in: CommandLine.arguments.dropFirst())
            if let word { refuse("Unexpected argument '\(word)'", usageOf: parent) }
            exit(withError: error)
        }
        let message = fullMessage(for: error)
        if !message.isEmpty { Output.complain(message) }
        exit(withError: code)
    }
}

extension ParsableCommand {
    /// The first of the words before any option that should be the name of a command and is none.
    ///
    /// - Parameter arguments: What was typed; `help` and its options may come first.
    /// - Returns: The word, where there is one; and the command that has none of this name.
    fileprivate static func firstUnknownCommand(
        in arguments: some Collection<String>
    ) -> (word: String?, parent: any ParsableCommand.Type) {
        var words = arguments.drop { ["-h", "--help"].contains($0) }
        let asksForHelp = words.first == "help"
        if asksForHelp { words = words.drop { $0 == "help" || $0.hasPrefix("-") } }
        var command: any ParsableCommand.Type = self
        for word in words.prefix(while: { !$0.hasPrefix("-") }) {
            let below = command.configuration.subcommands
            guard let next = below.first(where: { $0.configuration.commandName == word }) else {
                // What stands after the last command is an argument of it.
                return (below.isEmpty && !asksForHelp ? nil : word, command)
            }
            command = next
        }
        return (nil, command)
    }

    /// The words by which a command below this one is called, this one's first; none where it is not below.
    fileprivate static func names(of command: any ParsableCommand.Type) -> [String] {
        guard let name = configuration.commandName else { return [] }
        if command == self { return [name] }
        let below = configuration.subcommands.lazy.map { $0.names(of: command) }.first { !$0.isEmpty }
        return below.map { [name] + $0 } ?? []
    }
}
