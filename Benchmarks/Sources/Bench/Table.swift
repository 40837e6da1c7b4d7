import Glibc

/// The printed table: tab-separated, one comparison a line; a ratio over 1 means that ours is faster.
enum Table {
    static func printHeader() { printLine(["# name", "ours", "peer", "ratio"]) }

    /// A line of times, in nanoseconds.
    static func printTimes(_ name: String, ours: Double, peer: Double?) {
        printLine([name, time(ours), peer.map(time) ?? "-", peer.map { fixed($0 / ours, 2) } ?? "-"])
    }

    /// A line of rates, in messages per second.
    static func printRates(_ name: String, ours: Double, peer: Double) {
        printLine([name, rate(ours), rate(peer), fixed(ours / peer, 2)])
    }

    /// A line of peak memory, in KiB.
    static func printMemory(_ name: String, ours: Int, peer: Int?) {
        printLine([
            name, "\(ours / 1024) MiB", peer.map { "\($0 / 1024) MiB" } ?? "-",
            peer.map { fixed(Double($0) / Double(ours), 2) } ?? "-",
        ])
    }

    private static func printLine(_ cells: [String]) {
        write(cells.joined(separator: "\t") + "\n", to: STDOUT_FILENO)
    }

    private static func time(_ nanoseconds: Double) -> String {
        nanoseconds < 1e6 ? fixed(nanoseconds / 1e3, 3) + " µs" : fixed(nanoseconds / 1e6, 1) + " ms"
    }

    private static func rate(_ messages: Double) -> String { fixed(messages / 1e3, 0) + " k/s" }

    private static func fixed(_ value: Double, _ digits: Int) -> String {
        var scale = 1
        for _ in 0..<digits { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        guard digits > 0 else { return String(scaled) }
        let fraction = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}

/// Writes a line at once, so that the table grows on the screen as it is measured.
func write(_ line: String, to descriptor: Int32) {
    var line = line
    line.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
}
