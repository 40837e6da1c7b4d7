import Glibc

/// Runs every comparison and prints a line for each.
///
///     bench [--guide PROGRAM --sample DIR --peers DIR [--python PROGRAM] [--kiosk-peer PROGRAM]] [--only TEXT]
///     bench --guide PROGRAM --sample DIR --soak EVENTS [--seed NUMBER]
@main
struct Bench {
    static func main() async {
        do {
            let options = try Options(CommandLine.arguments.dropFirst())
            if let events = options.soak, let guide = options.guide, let sample = options.sample {
                return try Soak(guide: guide, folder: sample, events: events, seed: options.seed).run()
            }
            Table.printHeader()
            try messages(options.only)
            try parsing(options.only)
            try await tasks(options.only)
            if let guide = options.guide, let sample = options.sample {
                let processes = Processes(
                    guide: guide, sample: sample, python: options.python, peers: options.peers, only: options.only)
                try processes.run()
                try TranslationTools(processes: processes).run()
                try KioskSpeed(guide: guide, sample: sample, peer: options.kioskPeer, only: options.only).run()
                try CheckProcesses(guide: guide, sample: sample, only: options.only).run()
            }
        } catch {
            write("bench: \(error)\n", to: STDERR_FILENO)
            exit(1)
        }
    }

    /// Formatting a parsed message, against ICU4C's C++ `MessageFormat`.
    private static func messages(_ only: String) throws {
        for subject in try Subjects.all() {
            let name = "format: " + subject.name
            guard only.isEmpty || name.contains(only) else { continue }
            let peer = try subject.peer()
            let (ours, theirs) = Measurement().medians({ subject.run($0) }, { blackHole(peer.run($0)) })
            Table.printTimes(name, ours: ours, peer: theirs)
        }
    }

    /// Parsing and formatting once, the formatters being open.
    private static func parsing(_ only: String) throws {
        for subject in try Subjects.all() {
            let name = "parse + first format: " + subject.name
            guard only.isEmpty || name.contains(only) else { continue }
            let peer = try subject.peer()
            let (ours, theirs) = Measurement(rounds: 11).medians(
                { subject.runParsing($0) }, { blackHole(peer.runParsing($0)) })
            Table.printTimes(name, ours: ours, peer: theirs)
        }
    }

    /// Two tasks against one.
    private static func tasks(_ only: String) async throws {
        for (kind, make) in [
            ("two strings", Subjects.strings), ("integer plural", Subjects.plural),
            ("date, percent, currency, unit", Subjects.facts),
        ] {
            let name = "two tasks against one: " + kind
            guard only.isEmpty || name.contains(only) else { continue }
            let (two, one) = await TaskScaling.rates(try Subjects.locales.map(make))
            Table.printRates(name, ours: two, peer: one)
        }
    }
}
