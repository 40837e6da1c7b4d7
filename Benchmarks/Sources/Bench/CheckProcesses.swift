import Glibc

/// `guide check`, from its start to its end, against gettext's own checker on the same files.
///
/// msgfmt looks at the syntax of files alone; it is the nearest peer that there is.
struct CheckProcesses {
    let guide: String
    let sample: String
    let only: String

    private static let rounds = 11
    private static let peer =
        "find \"$1/Translations\" -name '*.po' -print0 | xargs -0 -n 1 -P 2 msgfmt -c -o /dev/null"

    func run() throws {
        try runSample()
        try runLarge()
    }

    /// 2,000 products: the time, which is that of the quicker of two runs, and the memory.
    private func runLarge() throws {
        let (name, memory) = ("process: guide check, 2000 products", "process: guide check, 2000 products: memory")
        guard only.isEmpty || memory.contains(only) else { return }
        var template = Array("/tmp/guide-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError("no folder for the exhibition") }
        let scratch = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { _ = try? ChildProcess.run(["/bin/rm", "-rf", scratch]) }
        let content = scratch + "/content"
        _ = try ChildProcess.run([sample + "/Scripts/make-exhibition", "2000", content])
        let runs = try (0..<2).map { _ in try ChildProcess.run([guide, "check", "-C", content]) }
        Table.printTimes(name, ours: runs.map(\.nanoseconds).min() ?? 0, peer: nil)
        Table.printMemory(memory, ours: (runs.map(\.peakMemory).max() ?? 0) / 1024, peer: nil)
    }

    private func runSample() throws {
        let name = "process: guide check"
        guard only.isEmpty || name.contains(only) else { return }
        var ours: [Double] = []
        var theirs: [Double] = []
        // The first round warms the file cache, and does not count.
        for round in 0...Self.rounds {
            let own = try ChildProcess.run([guide, "check", "-C", sample])
            let peer = try? ChildProcess.run(["/bin/sh", "-c", Self.peer, "sh", sample])
            guard round > 0 else { continue }
            ours.append(own.nanoseconds)
            if let peer { theirs.append(peer.nanoseconds) }
        }
        Table.printTimes(
            name, ours: Measurement.median(ours), peer: theirs.isEmpty ? nil : Measurement.median(theirs))
    }
}

/// A program that is run to its end, with what it took.
struct ChildProcess {
    /// The time from its start to its end.
    let nanoseconds: Double
    /// The most memory that it held at once, in bytes.
    let peakMemory: Int

    /// Runs a program whose output is thrown away.
    static func run(_ command: [String]) throws -> ChildProcess {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) }
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        let start = ContinuousClock.now
        var child: pid_t = 0
        guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0 else {
            throw BenchmarkError("cannot run \(command[0])")
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
        let elapsed = ContinuousClock.now - start
        guard status == 0 else { throw BenchmarkError("“\(command.joined(separator: " "))” failed") }
        return ChildProcess(nanoseconds: elapsed.nanoseconds, peakMemory: Int(usage.ru_maxrss) * 1024)
    }
}
