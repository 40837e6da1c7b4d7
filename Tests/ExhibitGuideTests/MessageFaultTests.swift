import ExhibitGuide
import TestSupport
import Testing

@Suite("A guide's messages")
struct MessageFaultTests {
    @Test(
        "What is wrong with a message is an error where it stands in the file",
        arguments: try GuideFault.faults(in: "message-faults"))
    func places(fault: GuideFault) throws { try fault.check() }

    @Test("Every message of the guide is checked")
    func everyMessage() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(
            ["company": " x {$a}", "title": " x {$b}", "tagline": " x {$c}", "narration": "\n  a: x {$d}"],
            more: "facts: { count: { number: 3, label: 'x {$e}' } }\n")
        #expect(
            try Loaded(fixture).diagnostics.map { "\($0.location)" } == [
                "Guides/p.yaml:4:12", "Guides/p.yaml:5:10", "Guides/p.yaml:6:12", "Guides/p.yaml:8:8",
                "Guides/p.yaml:9:40",
            ])
    }

    @Test("A block keeps its line breaks, but for those at its end")
    func blocks() throws {
        var fixture = ExhibitionFixture()
        for (id, ending) in [("lf", "\n"), ("crlf", "\r\n")] {
            fixture["Guides/\(id).yaml"] = ExhibitionFixture.guide(
                stop: id.count, ["narration": "\n  a: |+\n    하나\n      둘\n\n    셋\n\n\n"]
            ).replacing("\n", with: ending)
        }
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        #expect(loaded.exhibition?.products.map { $0.narration.map(\.source) } == [["하나\n  둘\n\n셋"], ["하나\n  둘\n\n셋"]])
    }
}
