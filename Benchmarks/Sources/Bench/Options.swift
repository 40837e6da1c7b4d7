/// What the command line says.
struct Options {
    private(set) var guide: String?
    private(set) var sample: String?
    private(set) var python: String?
    private(set) var peers: String?
    /// The compiled peer of the kiosk.
    private(set) var kioskPeer: String?
    /// How many random events the kiosk must live through; nothing else is done then.
    private(set) var soak: Int?
    private(set) var seed: UInt64 = 1
    /// Only the comparisons whose names contain this are run.
    private(set) var only = ""

    init(_ arguments: some Sequence<String>) throws {
        var iterator = arguments.makeIterator()
        while let option = iterator.next() {
            guard let value = iterator.next() else { throw BenchmarkError("no value for \(option)") }
            switch option {
            case "--guide": guide = value
            case "--sample": sample = value
            case "--python": python = value
            case "--peers": peers = value
            case "--kiosk-peer": kioskPeer = value
            case "--soak": soak = Int(value)
            case "--seed": seed = UInt64(value) ?? 1
            case "--only": only = value
            default: throw BenchmarkError("unknown option \(option)")
            }
        }
    }
}
