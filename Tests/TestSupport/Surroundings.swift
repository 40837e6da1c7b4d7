import Foundation

/// What the tests find around them.
public enum Surroundings {
    /// The project's folder.
    public static let project = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL

    /// The ids of the sample exhibition's products, by the names of their files.
    public static let sampleProducts: [String] = names(in: "Guides", ending: ".yaml").filter { $0 != "exhibition" }

    /// The languages of the sample exhibition, by the names of their folders.
    public static let sampleLocales: [String] = names(in: "Translations", ending: "").filter { !$0.contains(".") }

    private static func names(in folder: String, ending: String) -> [String] {
        let path = project.appending(path: folder).path(percentEncoded: false)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    /// The Unicode MessageFormat suite: `MF2_TESTS`, or `../shared/mf2-tests` beside the project; `nil` where it is not.
    public static let messageFormatSuite: URL? = {
        let named = ProcessInfo.processInfo.environment["MF2_TESTS"].map { URL(filePath: $0) }
        let folder = named ?? project.appending(path: "../shared/mf2-tests").standardizedFileURL
        return FileManager.default.fileExists(atPath: folder.path(percentEncoded: false)) ? folder : nil
    }()

    /// Whether no permission keeps this process from reading and writing.
    public static let isRoot = geteuid() == 0
}

/// A small generator of numbers that gives the same row for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins a row.
    ///
    /// - Parameter seed: What decides the row.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    ///
    /// - Returns: 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
