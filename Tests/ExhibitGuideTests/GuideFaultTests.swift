import ExhibitGuide
import TestSupport
import Testing

@Suite("A guide's file")
struct GuideFaultTests {
    @Test(
        "What is wrong with it is an error at its place, and the other guides are shown",
        arguments: try GuideFault.faults(in: "guide-faults"))
    func faults(fault: GuideFault) throws { try fault.check() }

    @Test(
        "Of a key that stands twice the first counts",
        arguments: try GuideFault.faults(in: "guide-faults").filter { $0.expected.contains { $0.contains("again") } })
    func duplicates(fault: GuideFault) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/bad.yaml"] = fault.guide
        let product = try #require(try Loaded(fixture).exhibition?.product(id: "bad"))
        #expect(product.title.source == "제목")
        #expect(product.narration.first?.source == "안녕하세요.")
    }

    @Test(
        "Control characters are an error where they stand",
        arguments: [("\0", "5:10"), ("\u{1B}[31m", "5:10"), ("\u{7F}", "5:10"), ("\u{9B}31m", "5:10")])
    func controlCharacters(character: String, place: String) throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(["title": " 제목\(character)"])
        let problem = "a character that YAML does not allow: control characters are not allowed (remove it)"
        #expect(try Loaded(fixture).lines == ["Guides/p.yaml:\(place): error: \(problem)"])
    }

    @Test("Keys may have anchors, which mean nothing")
    func anchoredKeys() throws {
        var fixture = ExhibitionFixture()
        let guide = ExhibitionFixture.guide(["title": " &b 제목"]).replacing("tagline", with: "&c tagline")
        fixture["Guides/p.yaml"] = "&a " + guide
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        #expect(loaded.exhibition?.product(id: "p")?.texts.map(\.source) == ["회사", "제목", "한 줄", "안녕하세요."])
    }

    @Test("More keys that stand twice than anybody writes are the end of reading")
    func manyDuplicates() throws {
        var fixture = ExhibitionFixture()
        let keys = (1...80).map { "  k\($0): 하나\n  !x k\($0): 둘\n" }.joined()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(["narration": "\n" + keys])
        #expect(try Loaded(fixture).lines.count == 80)
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide(["narration": "\n" + keys.replacing("!x ", with: "")])
        let lines = try Loaded(fixture).lines
        #expect(lines.count == 1)
        #expect(lines.first?.hasSuffix("stands twice in one group (keep one of the two)") == true)
    }

    @Test("An ampersand in a text is no anchor")
    func ampersands() throws {
        var fixture = ExhibitionFixture()
        fixture["Guides/p.yaml"] = ExhibitionFixture.guide([
            "title": " R&D", "tagline": " A &B* & *C", "narration": "\n  a: |\n    &x 하나 *x\n  b: \"&y *y\"",
        ])
        let loaded = try Loaded(fixture)
        #expect(loaded.lines.isEmpty)
        #expect(
            loaded.exhibition?.product(id: "p")?.texts.map(\.source) == [
                "회사", "R&D", "A &B* & *C", "&x 하나 *x", "&y *y",
            ])
    }

    @Test("A file of lists that name each other many times over is refused before it unfolds")
    func aliasBombs() throws {
        let tens = (1...9).map {
            "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ","))]\n"
        }
        let bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + tens.joined()
        var fixture = ExhibitionFixture()
        fixture["Guides/bad.yaml"] = bomb
        fixture["Guides/key.yaml"] = bomb + "? *a9\n: 1\n"
        fixture["Guides/tagged.yaml"] = bomb.replacing(": &", with: ": !!seq &")
        fixture["Guides/named.yaml"] = bomb.replacing("a1", with: "-").replacing("a2", with: "_")
        fixture["Guides/numbers.yaml"] = bomb.replacing("a", with: "") + "# *- *_\n"
        let loaded = try Loaded(fixture)
        #expect(
            loaded.lines == [
                "Guides/bad.yaml:2:10: error: an alias (write the text out)",
                "Guides/key.yaml:2:10: error: an alias (write the text out)",
                "Guides/named.yaml:2:8: error: an alias (write the text out)",
                "Guides/numbers.yaml:2:8: error: an alias (write the text out)",
                "Guides/tagged.yaml:2:16: error: an alias (write the text out)",
            ])
    }

    @Test("Five thousand brackets inside each other are refused, nine hundred are read")
    func nesting() throws {
        var fixture = ExhibitionFixture()
        for (name, depth) in [("deep", 5000), ("shallow", 900)] {
            let brackets = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            fixture["Guides/\(name).yaml"] = ExhibitionFixture.guide(stop: depth, ["title": " " + brackets])
        }
        fixture["Guides/lines.yaml"] = (0..<2000).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
        let lines = try Loaded(fixture).lines
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("Guides/deep.yaml:5:"))
        #expect(lines[0].contains("error: this is not YAML: Maximum nesting level reached"))
        #expect(lines[1].hasPrefix("Guides/lines.yaml:"))
        #expect(
            lines[2]
                == "Guides/shallow.yaml:5:8: error: a list where a text is expected (write the text on one line, or after “|”)"
        )
    }

    @Test("A stop that two products have is an error at the second")
    func duplicateStops() throws {
        var fixture = ExhibitionFixture()
        for id in ["a", "b", "c"] { fixture["Guides/\(id).yaml"] = ExhibitionFixture.guide(stop: 7) }
        let loaded = try Loaded(fixture)
        #expect(
            loaded.lines == [
                "Guides/b.yaml:3:7: error: the stop number 7 is already that of Guides/a.yaml (give each product a number of its own)",
                "Guides/c.yaml:3:7: error: the stop number 7 is already that of Guides/a.yaml (give each product a number of its own)",
            ])
        #expect(loaded.productIDs == ["a", "b", "c"])
    }
}
