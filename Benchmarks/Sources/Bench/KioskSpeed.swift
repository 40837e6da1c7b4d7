import Glibc

/// The kiosk in a pseudo-terminal: how soon it is there, how soon it answers, and whether it stays as it is.
struct KioskSpeed {
    let guide: String
    let sample: String
    /// The compiled `Benchmarks/peers/kiosk.cpp`.
    let peer: String?
    let only: String

    /// How long a key may take, in nanoseconds.
    private static let keyLimit = 16e6
    /// Nothing moves, nobody is sent away, and no tap leaves, so that every byte is an answer to a key.
    private static let options = ["--locked", "--still", "--idle", "0"]

    func run() throws {
        try start()
        try keys("kiosk: worst of 1,000 keys, the sample's products", folder: sample)
        let name = "kiosk: worst of 1,000 keys, 2,000 products"
        guard only.isEmpty || name.contains(only) else { return }
        let large = try LargeExhibition(of: sample, products: 2000)
        defer { large.remove() }
        try keys(name, folder: large.folder)
    }

    /// From the start of the process to the last byte of the first screen, against a program that draws one line and ends.
    private func start() throws {
        let name = "kiosk: start to first screen"
        guard only.isEmpty || name.contains(only), let peer else { return }
        var ours: [Double] = []
        var theirs: [Double] = []
        for round in 0...21 {
            var begin = ContinuousClock.now
            let kiosk = try PseudoTerminal([guide, "kiosk", "-C", sample] + Self.options)
            guard let last = kiosk.lastByte(quiet: 60, patience: 2000) else {
                throw BenchmarkError("the kiosk shows nothing")
            }
            let ourTime = (last - begin).nanoseconds
            guard kiosk.terminate() == 0 else { throw BenchmarkError("the kiosk does not end") }
            begin = .now
            let program = try PseudoTerminal([peer])
            guard program.wait() == 0 else { throw BenchmarkError("\(peer) failed") }
            let peerTime = (ContinuousClock.now - begin).nanoseconds
            // The first round warms the file cache, and does not count.
            guard round > 0 else { continue }
            ours.append(ourTime)
            theirs.append(peerTime)
        }
        Table.printTimes(name, ours: Measurement.median(ours), peer: Measurement.median(theirs))
    }

    /// From a key to the last byte of what it changes; the peer is the limit.
    private func keys(_ name: String, folder: String) throws {
        guard only.isEmpty || name.contains(only) else { return }
        let kiosk = try PseudoTerminal([guide, "kiosk", "-C", folder] + Self.options)
        guard kiosk.lastByte(quiet: 500, patience: 10_000) != nil else {
            throw BenchmarkError("the kiosk shows nothing")
        }
        // As it stands in a lobby: what visitors ask for next has been prepared, which takes a second, or with thousands of products some.
        kiosk.waitForRest(seconds: 60)
        var visitor = RandomVisitor(seed: 1)
        var times: [Double] = []
        var slow: [(time: Double, key: [UInt8])] = []
        for _ in 0..<1000 {
            let key = visitor.next(columns: 80, rows: 24)
            let begin = ContinuousClock.now
            kiosk.type(key)
            guard let last = kiosk.lastByte(quiet: 30, patience: 60) else { continue }
            let time = (last - begin).nanoseconds
            times.append(time)
            slow.append((time, key))
        }
        guard kiosk.isRunning else { throw BenchmarkError("\(name): the kiosk did not live through it") }
        let code = kiosk.terminate()
        guard code == 0 else {
            throw BenchmarkError("\(name): the kiosk ended with \(code.map(String.init) ?? "a signal")")
        }
        times.sort()
        guard let worst = times.last else { return }
        Table.printTimes(name, ours: worst, peer: Self.keyLimit)
        Table.printTimes("  median of them", ours: times[times.count / 2], peer: Self.keyLimit)
        Table.printTimes("  99 of 100", ours: times[times.count * 99 / 100], peer: Self.keyLimit)
        for (time, key) in slow.sorted(by: { $0.time > $1.time }).prefix(10) where time > Self.keyLimit {
            let code = key.map { $0 < 0x21 || $0 > 0x7E ? "\\x" + String($0, radix: 16) : String(Unicode.Scalar($0)) }
            write("#   \(Int(time / 1e6)) ms: \(code.joined())\n", to: STDOUT_FILENO)
        }
    }
}
