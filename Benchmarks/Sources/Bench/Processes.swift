import Glibc

/// The command `guide`, from its start to its end, against plain Python programs that do the same.
struct Processes {
    let guide: String
    let sample: String
    let python: String?
    let peers: String?
    let only: String

    private static let rounds = 15

    func run() throws {
        try compare(
            "process: guide list --locale th", [guide, "list", "-C", sample, "--locale", "th"],
            peer: "list.py", [sample, "th"])
    }

    private func compare(_ name: String, _ ours: [String], peer script: String, _ arguments: [String]) throws {
        guard only.isEmpty || name.contains(only) else { return }
        var theirs: [String]?
        if let python, let peers { theirs = [python, peers + "/" + script] + arguments }
        var ourTimes: [Double] = []
        var peerTimes: [Double] = []
        // The first round warms the file cache, and does not count.
        for round in 0...Self.rounds {
            let ourTime = try Self.elapsed(ours)
            let peerTime = try theirs.map(Self.elapsed)
            guard round > 0 else { continue }
            ourTimes.append(ourTime)
            if let peerTime { peerTimes.append(peerTime) }
        }
        Table.printTimes(
            name, ours: Measurement.median(ourTimes), peer: peerTimes.isEmpty ? nil : Measurement.median(peerTimes))
    }

    /// The nanoseconds from a program's start to its end; its output is thrown away.
    static func elapsed(_ command: [String]) throws -> Double {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var status: Int32 = 0
        let start = ContinuousClock.now
        var child: pid_t = 0
        guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0 else {
            throw BenchmarkError("cannot run \(command[0])")
        }
        while waitpid(child, &status, 0) < 0 && errno == EINTR {}
        let elapsed = ContinuousClock.now - start
        guard status == 0 else { throw BenchmarkError("“\(command.joined(separator: " "))” failed") }
        return elapsed.nanoseconds
    }
}
