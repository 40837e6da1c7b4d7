import Glibc

/// An hour's worth of random use at full speed: keys, the pointer, and other sizes of the terminal.
struct Soak {
    let guide: String
    let folder: String
    let events: Int
    let seed: UInt64

    /// Prints the memory after each tenth.
    ///
    /// - Throws: Where the kiosk does not live through it, or its memory grows after the first tenth by more than noise.
    func run() throws {
        let kiosk = try PseudoTerminal([guide, "kiosk", "-C", folder, "--locked"])
        guard kiosk.lastByte(quiet: 500, patience: 10_000) != nil else {
            throw BenchmarkError("the kiosk shows nothing")
        }
        var visitor = RandomVisitor(seed: seed)
        var (columns, rows) = (80, 24)
        var curve: [Int] = []
        let begin = ContinuousClock.now
        write("# events\tseconds\tresident memory\n", to: STDOUT_FILENO)
        for event in 1...events {
            if visitor.number(below: 50) == 0 {
                (columns, rows) = (visitor.number(below: 140) + 10, visitor.number(below: 50) + 3)
                kiosk.resize(columns: columns, rows: rows)
            } else {
                kiosk.type(visitor.next(columns: columns, rows: rows))
            }
            // Keys that come together are answered together; mostly they do not, so that screens are drawn.
            while let count = kiosk.read(milliseconds: visitor.number(below: 4) == 0 ? 1 : 0), count > 0 {}
            guard event.isMultiple(of: max(1, events / 10)) else { continue }
            guard kiosk.isRunning else { throw BenchmarkError("the kiosk has ended after \(event) events") }
            _ = kiosk.lastByte(quiet: 200, patience: 200)
            curve.append(kiosk.residentBytes)
            let seconds = Int((ContinuousClock.now - begin).components.seconds)
            write("\(event)\t\(seconds)\t\(kiosk.residentBytes / 1024) KiB\n", to: STDOUT_FILENO)
        }
        guard kiosk.terminate() == 0 else { throw BenchmarkError("the kiosk does not end") }
        guard let first = curve.first, let last = curve.last else { return }
        let growth = Double(last - first) / Double(first) * 100
        let tenths = Int(growth * 10)
        write(
            "# from the first tenth to the last: \(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10) %\n",
            to: STDOUT_FILENO)
    }
}
