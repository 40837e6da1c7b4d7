import Glibc

/// `guide export` of large exhibitions, against a plain Python exporter of the same fields and against copying the finished tree.
///
/// The exhibitions are made by Scripts/make-exhibition. Times are the least of several runs; the memory is the peak that the system
/// counted (`ru_maxrss`).
struct ExportScale {
    let guide: String
    let sample: String
    let python: String?
    let peers: String?
    let only: String

    /// A run of a program: its time in nanoseconds, and its peak memory in KiB.
    private struct Run {
        let time: Double
        let memory: Int
    }

    func run() throws {
        var scratch: [String] = []
        // At the end: a file system that has just removed thousands of files makes new ones slowly for a while.
        defer { for folder in scratch { _ = try? Self.measured(["/bin/rm", "-rf", folder]) } }
        try measure(products: nil, rounds: 9, &scratch)
        for products in [2000, 4000] { try measure(products: products, rounds: 2, &scratch) }
    }

    /// Measures one size: the sample itself, or so many products.
    private func measure(products: Int?, rounds: Int, _ folders: inout [String]) throws {
        let size = products.map { "\($0) products" } ?? "the sample"
        let names = ["everything", "nothing changed", "everything, against cp -r", "memory"].map {
            "export, \(size): \($0)"
        }
        guard only.isEmpty || names.contains(where: { $0.contains(only) }) else { return }
        var template = Array("/tmp/guide-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError("no folder for the export") }
        let scratch = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        folders.append(scratch)
        var content = sample
        if let products {
            content = scratch + "/content"
            _ = try Self.measured([sample + "/Scripts/make-exhibition", "\(products)", content])
        }
        // A new folder for each run, as nothing is removed in between.
        var out = ""
        var export: [String] = []
        var round = 0
        let everything = try least(rounds) {
            round += 1
            out = scratch + "/out-\(round)"
            export = [guide, "export", "-C", content, "-o", out]
            return try Self.measured(export)
        }
        let nothing = try least(rounds) { try Self.measured(export) }
        let copy = try least(rounds) {
            round += 1
            return try Self.measured(["/bin/cp", "-r", out, scratch + "/copy-\(round)"])
        }
        var peer: Run?
        // For a number of thousands the peer takes minutes, and says the same again.
        if let python, let peers, products ?? 0 <= 2000 {
            peer = try least(products == nil ? 3 : 1) {
                try Self.measured([python, peers + "/export.py", content, scratch + "/peer"])
            }
        }
        Table.printTimes(names[0], ours: everything.time, peer: peer?.time)
        Table.printTimes(names[1], ours: nothing.time, peer: nil)
        Table.printTimes(names[2], ours: everything.time, peer: copy.time)
        Table.printMemory(names[3], ours: everything.memory, peer: peer?.memory)
    }

    /// The run of the least time, with the most memory of all.
    private func least(_ rounds: Int, _ body: () throws -> Run) rethrows -> Run {
        var runs: [Run] = []
        for _ in 0..<rounds { runs.append(try body()) }
        return Run(time: runs.map(\.time).min() ?? 0, memory: runs.map(\.memory).max() ?? 0)
    }

    /// Runs a program to its end; its output is thrown away.
    private static func measured(_ command: [String]) throws -> Run {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var arguments = command.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var status: Int32 = 0
        var usage = rusage()
        var child: pid_t = 0
        let start = ContinuousClock.now
        guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0 else {
            throw BenchmarkError("cannot run \(command[0])")
        }
        while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
        let elapsed = ContinuousClock.now - start
        guard status == 0 else { throw BenchmarkError("“\(command.joined(separator: " "))” failed") }
        return Run(time: elapsed.nanoseconds, memory: Int(usage.ru_maxrss))
    }
}
