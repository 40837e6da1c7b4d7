import MessageFormat
import Testing

@testable import ExhibitGuide

@Suite("The places of a message's errors")
struct ErrorPlaceTests {
    @Test("A place is counted in characters, from the column where the text begins in its line")
    func places() {
        let block = SourceText(
            key: "a", source: "한글 é\n\nx😀y", location: SourceLocation(file: "f", line: 3, column: 6),
            origin: .block(line: 4, column: 5))
        let expected = [
            (-1, 4, 5), (0, 4, 5), (3, 4, 6), (6, 4, 7), (9, 4, 9), (10, 5, 5), (11, 6, 5), (12, 6, 6), (16, 6, 7),
            (17, 6, 8), (999, 6, 8),
        ]
        for (offset, line, column) in expected {
            #expect(block.location(ofUTF8Offset: offset) == SourceLocation(file: "f", line: line, column: column))
        }
        #expect(block.places.length(of: SourceSpan(0, 3)) == 1)
        #expect(block.places.length(of: SourceSpan(3, 12)) == 3)
        #expect(block.places.length(of: SourceSpan(12, 17)) == 2)
        #expect(block.places.length(of: SourceSpan(12, 12)) == 1)
        #expect(block.places.length(of: SourceSpan(0, 99)) == 1)
        let inline = SourceText(
            key: "a", source: "한 {", location: SourceLocation(file: "f", line: 3, column: 6),
            origin: .inline(line: 3, column: 7))
        #expect(inline.location(ofUTF8Offset: 4) == SourceLocation(file: "f", line: 3, column: 9))
        let unknown = SourceText(key: "a", source: "한 {", location: SourceLocation(file: "f", line: 3, column: 6))
        #expect(unknown.location(ofUTF8Offset: 4) == SourceLocation(file: "f", line: 3, column: 6))
    }

    @Test("A hundred thousand places are found in a message of a megabyte")
    func manyPlaces() {
        let text = SourceText(
            key: "a", source: String(repeating: "é", count: 500_000), location: SourceLocation(file: "f"),
            origin: .inline(line: 1, column: 1))
        let places = text.places
        let wrong = (0..<100_000).filter {
            places.location(ofUTF8Offset: $0 * 10).column != $0 * 5 + 1
                || places.length(of: SourceSpan($0 * 10, 1_000_000)) != 500_000 - $0 * 5
        }
        #expect(wrong.isEmpty)
    }

    @Test("A hundred thousand errors of one message are told apart by whether they are about text between its variants")
    func manyRules() {
        let count = 50_000
        let variant = "1 {{a}} "
        let source = ".input {$n :integer} .match $n " + String(repeating: variant, count: count) + "words {{b}}"
        let start = source.utf8.count - "words {{b}}".utf8.count - variant.utf8.count * count
        let errors = (0...count).map { index in
            let place = start + index * variant.utf8.count
            return MessageError(.variantKeyMismatch, "", span: SourceSpan(place, place + 1))
        }
        let rules = Diagnostic.Rule.rules(of: errors + errors, in: source)
        let outside = rules.indices.filter { rules[$0] == .textOutsideVariants }
        #expect(rules.count == 2 * (count + 1))
        #expect(outside == [count, 2 * count + 1])
    }
}
