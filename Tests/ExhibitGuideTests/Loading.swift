import ExhibitGuide
import Foundation
import TestSupport
import Testing

/// What loading a fixture gave.
struct Loaded {
    let exhibition: Exhibition?
    let diagnostics: [Diagnostic]
    /// The diagnostics as they are printed.
    let lines: [String]

    init(_ folder: TemporaryFolder, languages: ExhibitionLoader.Languages = .all) {
        (exhibition, diagnostics) = ExhibitionLoader(path: folder.path).load(languages: languages)
        lines = diagnostics.map(\.description)
    }

    init(_ fixture: ExhibitionFixture, languages: ExhibitionLoader.Languages = .all) throws {
        self.init(try fixture.write(), languages: languages)
    }

    var productIDs: [String] { exhibition?.products.map(\.id) ?? [] }
}

/// A fault in one guide: what is written, and what must be said of it.
struct GuideFault: Sendable, CustomTestStringConvertible {
    let name: String
    let guide: String
    /// Whether the guide can be shown nevertheless.
    let isShown: Bool
    /// The diagnostics from the line on, in order.
    let expected: [String]

    var testDescription: String { name }

    /// The faults of a fixture file: `== name`, the guide, `-- shown` or `-- hidden`, and the diagnostics.
    static func faults(in file: String) throws -> [GuideFault] {
        try text(of: file).components(separatedBy: "\n== ").dropFirst().map { section in
            let lines = section.components(separatedBy: "\n")
            let end = try #require(lines.firstIndex { $0.hasPrefix("-- ") })
            return GuideFault(
                name: lines[0], guide: lines[1..<end].map { $0 + "\n" }.joined(), isShown: lines[end] == "-- shown",
                expected: lines[(end + 1)...].filter { !$0.isEmpty })
        }
    }

    /// The faults of facts, each in the tenth line of a guide: the fact, and the diagnostics.
    static func factFaults() throws -> [GuideFault] {
        try text(of: "fact-faults").components(separatedBy: "\n\n").dropFirst().map { section in
            let lines = section.components(separatedBy: "\n").filter { !$0.isEmpty }
            return GuideFault(
                name: lines[0], guide: ExhibitionFixture.guide(stop: 2, more: "facts:\n  \(lines[0])\n"), isShown: true,
                expected: Array(lines.dropFirst()))
        }
    }

    private static func text(of file: String) throws -> String {
        let folder = Surroundings.project.appending(path: "Tests/ExhibitGuideTests/Fixtures")
        return try String(contentsOf: folder.appending(path: file + ".txt"), encoding: .utf8)
    }

    /// Loads the guide beside a good one, with either line ending.
    func check() throws {
        for ending in ["\n", "\r\n"] {
            var fixture = ExhibitionFixture()
            fixture["Guides/bad.yaml"] = guide.replacing("\n", with: ending)
            fixture["Guides/good.yaml"] = ExhibitionFixture.guide(stop: 1)
            let loaded = try Loaded(fixture)
            #expect(loaded.lines == expected.map { "Guides/bad.yaml:" + $0 }, "\(ending.debugDescription)")
            #expect(loaded.productIDs == (isShown ? ["bad", "good"] : ["good"]))
        }
    }
}
