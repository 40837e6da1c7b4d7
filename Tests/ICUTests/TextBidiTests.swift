import Testing

@testable import ICU

@Suite("BidiText")
struct TextBidiTests {
    @Test(
        "finds the direction of the first strong character",
        arguments: [
            ("abc", TextDirection.leftToRight), ("שלום", .rightToLeft), ("12 مرحبا abc", .rightToLeft),
            ("(한국) שלום", .leftToRight),
            ("123 (!)", nil), ("", nil),
        ])
    func firstStrong(text: String, expected: TextDirection?) throws {
        #expect(TextDirection.firstStrong(in: text) == expected)
        #expect(try BidiText(text).direction == expected ?? .leftToRight)
        #expect(
            try BidiText(text, direction: .firstStrong(otherwise: .rightToLeft)).direction == expected ?? .rightToLeft)
        #expect(try BidiText(text, direction: .fixed(.rightToLeft)).direction == .rightToLeft)
    }

    // Right-to-left text is written by its scalars, so that the source shows the order of storage.
    private static let alef = "\u{5D0}", bet = "\u{5D1}", gimel = "\u{5D2}"

    @Test(
        "puts characters in the order of the screen",
        arguments: [
            ("abc 한국", "abc 한국"),
            ("\(alef)\(bet)\(gimel)", "\(gimel)\(bet)\(alef)"),
            ("\(alef)\(bet): 250 (ILS)", "(ILS) 250 :\(bet)\(alef)"),
            ("abc \(alef)\(bet) def", "abc \(bet)\(alef) def"),
            ("\(alef)(\(bet))\(gimel)", "\(gimel)(\(bet))\(alef)"),
            ("\(alef) < \(bet)", "\(bet) > \(alef)"),
            ("\u{633}\u{639}\u{631} 12", "12 \u{631}\u{639}\u{633}"),
            ("", ""),
            ("\u{301}", "\u{301}"),
            ("a\0b", "a\0b"),
        ])
    func visualOrder(text: String, expected: String) throws {
        #expect(try BidiText.visualOrder(of: text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test("keeps clusters whole in text from right to left")
    func clusters() throws {
        let pointed = "\(Self.alef)\u{5B8}\u{5BC}\(Self.bet)"
        #expect(try BidiText.visualOrder(of: pointed) == "\(Self.bet)\(Self.alef)\u{5B8}\u{5BC}")
        let emoji = "\(Self.alef)👨‍👩‍👧🇰🇷\(Self.bet)"
        #expect(try BidiText.visualOrder(of: emoji) == "\(Self.bet)🇰🇷👨‍👩‍👧\(Self.alef)")
    }

    @Test("leaves directional controls out and obeys them")
    func controls() throws {
        #expect(try BidiText.visualOrder(of: "a\u{2067}b\(Self.alef)\u{2069}c\u{200F}") == "a\(Self.alef)bc")
        #expect(try BidiText.visualOrder(of: "\u{202E}abc\u{202C}") == "cba")
    }

    @Test("gives the runs of a line from left to right, with their levels")
    func runs() throws {
        let text = try BidiText("abc \(Self.alef)\(Self.bet) 12")
        #expect(
            try text.visualRuns() == [
                BidiRun(range: 0..<4, level: 0), BidiRun(range: 9..<11, level: 2), BidiRun(range: 4..<9, level: 1),
            ])
        #expect(BidiRun(range: 0..<1, level: 1).direction == .rightToLeft)
    }

    @Test("decides on the directions of a line by its paragraph")
    func lines() throws {
        let text = try BidiText("\(Self.alef)\(Self.bet) abc (\(Self.gimel))")
        // The second line begins with Latin letters, and still runs from right to left.
        #expect(try text.visualText(in: 5..<text.text.utf8.count) == "(\(Self.gimel)) abc")
    }

    @Test("takes paragraphs one by one, each in its own direction")
    func paragraphs() throws {
        let text = try BidiText("abc!\n\(Self.alef)\(Self.bet)!\r\n\nend.")
        #expect(try text.visualText() == "abc!\n!\(Self.bet)\(Self.alef)\r\n\nend.")
        #expect(try text.visualRuns().first?.range == 0..<4)
    }

    @Test("takes any line")
    func anyLine() throws {
        let text = try BidiText("abc \(Self.alef)\(Self.bet)\n12")
        for start in -2...14 {
            for end in start...15 {
                for run in try text.visualRuns(in: start..<end) {
                    #expect(
                        run.range.lowerBound >= 0 && run.range.upperBound <= text.text.utf8.count && !run.range.isEmpty)
                }
                _ = try text.visualText(in: start..<end)
            }
        }
        #expect(try text.visualRuns(in: 1_000_000..<Int.max).isEmpty)
        #expect(try text.visualRuns(in: 3..<3).isEmpty)
    }

    @Test("covers every character of a long text once")
    func megabyte() throws {
        let paragraph = "price: \(Self.alef)\(Self.bet) 250 (ILS) 한국 😀 "
        let text = try BidiText(String(repeating: paragraph, count: 32_000))
        #expect(text.text.utf8.count > 1_000_000)
        let runs = try text.visualRuns().sorted { $0.range.lowerBound < $1.range.lowerBound }
        #expect(runs.first?.range.lowerBound == 0)
        #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
        #expect(runs.last?.range.upperBound == text.text.utf8.count)
        let end = text.text.utf8.count
        #expect(try text.visualText(in: (end - paragraph.utf8.count)..<end).count == paragraph.count)
    }
}
