import Foundation
import TestSupport
import Testing

@testable import GuideExport

@Suite("Writing JSON")
struct JSONWriterTests {
    private struct Value: JSONWritable {
        let text: String
        func write(to json: inout JSONWriter) { json.write(text) }
    }

    private struct Numbers: JSONWritable {
        let numbers: [Int]
        func write(to json: inout JSONWriter) { json.array(numbers) }
    }

    /// As Foundation writes it, which the export's form is that of.
    private func expected(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
    }

    @Test("Any text is written as Foundation writes it, wherever in it the characters stand that are escaped")
    func texts() throws {
        let special =
            (UInt8(0)..<0x20).map { Unicode.Scalar($0) } + [
                "\"", "\\", "/", "\u{7F}", "\u{80}", "é", "한", "\u{1F916}", "\u{2028}",
            ]
        for scalar in special {
            for place in 0..<20 {
                let text =
                    String(repeating: "x", count: place) + String(scalar) + String(repeating: "한", count: 20 - place)
                #expect(
                    JSONWriter.document(Value(text: text), capacity: 1) == (try expected(text)),
                    "\(text.debugDescription)")
            }
        }
        var generator = SeededGenerator(seed: 1)
        for length in 0..<200 {
            let scalars = (0..<length).map { _ in special.randomElement(using: &generator) ?? "x" }
            let text = String(String.UnicodeScalarView(scalars))
            #expect(JSONWriter.document(Value(text: text)) == (try expected(text)), "\(text.debugDescription)")
        }
    }

    @Test("Numbers of any size are written as Foundation writes them")
    func numbers() throws {
        let numbers = [0, 9, 10, 99, 12_345, -1, -10, .max, .min]
        #expect(JSONWriter.document(Numbers(numbers: numbers), capacity: 1) == (try expected(numbers)))
        #expect(JSONWriter.document(Numbers(numbers: [])) == (try expected([Int]())))
    }
}
