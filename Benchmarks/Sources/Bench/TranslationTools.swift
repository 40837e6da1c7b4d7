import Glibc

/// The translators’ tools, from their start to their end, on a copy of the sample exhibition.
struct TranslationTools {
    let processes: Processes

    private static let rounds = 15

    /// `guide translations sync` with nothing to do, against gettext’s `msgmerge` on the same files.
    func run() throws {
        let name = "process: guide translations sync, nothing to do"
        guard processes.only.isEmpty || name.contains(processes.only) else { return }
        var template = Array("/tmp/guide-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw BenchmarkError("no folder for the translations") }
        let scratch = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { _ = try? Processes.elapsed(["/bin/rm", "-rf", scratch]) }
        let sample = processes.sample
        _ = try Processes.elapsed(["/bin/cp", "-r", sample + "/Guides", sample + "/Translations", scratch])
        let sync = [processes.guide, "translations", "sync", "-C", scratch]
        _ = try Processes.elapsed(sync)
        var merge: [String]?
        if let peers = processes.peers, access("/usr/bin/msgmerge", X_OK) == 0 {
            let script = ["/bin/sh", peers + "/msgmerge.sh"]
            _ = try Processes.elapsed(script + ["prepare", scratch, scratch + "/templates"])
            merge = script + ["merge", scratch, scratch + "/templates"]
        }
        var ours: [Double] = []
        var peer: [Double] = []
        for _ in 0..<Self.rounds {
            ours.append(try Processes.elapsed(sync))
            if let merge { peer.append(try Processes.elapsed(merge)) }
        }
        Table.printTimes(name, ours: Measurement.median(ours), peer: peer.isEmpty ? nil : Measurement.median(peer))
    }
}
