/// What the command line says.
struct Options {
    private(set) var guide: String?
    private(set) var sample: String?
    private(set) var python: String?
    private(set) var peers: String?
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
            case "--only": only = value
            default: throw BenchmarkError("unknown option \(option)")
            }
        }
    }
}
