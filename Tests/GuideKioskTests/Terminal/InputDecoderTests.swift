import TestSupport
import Testing

@testable import GuideKiosk

@Suite("What the terminal sends")
struct InputDecoderTests {
    static func keys(_ inputs: [InputDecoder.Input]) -> [KioskKey] {
        inputs.compactMap { if case .key(let key) = $0 { key } else { nil } }
    }

    @Test(
        "A code is its key, whichever terminal sends it",
        arguments: [
            ("\u{1B}[A", KioskKey.up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
            ("\u{1B}[C", .right),
            ("\u{1B}[D", .left), ("\u{1B}[1;5A", .up), ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home),
            ("\u{1B}[7~", .home), ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp),
            ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .backspace), ("\u{1B}OM", .enter), ("\u{1B}Op", .character("0")),
            ("\u{1B}Oy", .character("9")), ("\u{1B}Oj", .character("*")), ("\u{1B}OP", .function(1)),
            ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}OQ", .function(2)),
            ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)),
            ("\u{1B}[24~", .function(12)), ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace),
            ("\u{8}", .backspace), ("a", .character("a")), ("ก", .character("ก")), ("ㅂ", .character("ㅂ")),
            ("你", .character("你")), ("𠀀", .character("𠀀")), (" ", .character(" ")),
        ])
    func key(code: String, key: KioskKey) {
        var decoder = InputDecoder()
        #expect(decoder.decode(code.utf8) == [.key(key)])
        #expect(!decoder.isWaiting)
        // However the line cuts it into pieces.
        var inputs: [InputDecoder.Input] = []
        for byte in code.utf8 { inputs += decoder.decode([byte]) }
        #expect(inputs == [.key(key)])
    }

    @Test("Escape is a key once nothing follows it")
    func escape() {
        var decoder = InputDecoder()
        #expect(decoder.decode([0x1B]).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.giveUp() == [.key(.escape)])
        #expect(!decoder.isWaiting)
        #expect(decoder.decode([0x1B, 0x1B]) == [.key(.escape)])
        #expect(decoder.giveUp() == [.key(.escape)])
        #expect(decoder.decode(Array("\u{1B}q".utf8)) == [.key(.escape), .key(.character("q"))])
    }

    @Test("A code that is not finished is nothing")
    func unfinished() {
        for code in ["\u{1B}[", "\u{1B}[<0;3", "\u{1B}O", "\u{1B}[M ", "\u{1B}]0;title"] {
            var decoder = InputDecoder()
            #expect(decoder.decode(code.utf8).isEmpty)
            #expect(decoder.isWaiting)
            #expect(decoder.giveUp().isEmpty)
            #expect(decoder.decode("x".utf8) == [.key(.character("x"))])
        }
    }

    @Test("A terminal's own codes come first")
    func listed() {
        var decoder = InputDecoder(codes: [Array("\u{1B}[w".utf8): .pageUp, Array("\u{1B}[wx".utf8): .end, []: .up])
        #expect(decoder.decode("\u{1B}[w".utf8) == [.key(.pageUp)])
        #expect(decoder.decode("\u{1B}[wx".utf8) == [.key(.end)])
    }

    @Test(
        "The pointer's reports have their place and kind",
        arguments: [
            ("\u{1B}[<0;1;1M", PointerEvent(.press, column: 0, row: 0)),
            ("\u{1B}[<0;300;90M", PointerEvent(.press, column: 299, row: 89)),
            ("\u{1B}[<32;11;6M", PointerEvent(.drag, column: 10, row: 5)),
            ("\u{1B}[<0;11;6m", PointerEvent(.release, column: 10, row: 5)),
            ("\u{1B}[<16;11;6M", PointerEvent(.press, column: 10, row: 5)),
            ("\u{1B}[<64;2;3M", PointerEvent(.wheelUp, column: 1, row: 2)),
            ("\u{1B}[<65;2;3M", PointerEvent(.wheelDown, column: 1, row: 2)),
            ("\u{1B}[M !!", PointerEvent(.press, column: 0, row: 0)),
            ("\u{1B}[M#+&", PointerEvent(.release, column: 10, row: 5)),
            ("\u{1B}[M`!!", PointerEvent(.wheelUp, column: 0, row: 0)),
        ])
    func pointer(code: String, event: PointerEvent) {
        var decoder = InputDecoder()
        #expect(decoder.decode(code.utf8) == [.pointer(event)])
    }

    @Test(
        "What is neither a key nor the pointer is passed over whole",
        arguments: [
            "\u{1B}[<35;4;4M", "\u{1B}[<0;0;4M", "\u{1B}[<0;4M", "\u{1B}[<0;999999;4M", "\u{1B}[200~",
            "\u{1B}[201~", "\u{1B}[I", "\u{1B}[?62;4c", "\u{1B}[12;40R", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
            "\u{1B}]11;rgb:00/00/00\u{1B}\\", "\u{1B}P>|foot\u{1B}\\", "\u{1B}_G\u{1B}\\", "\u{85}", "\u{1B}[99~",
        ])
    func nothing(code: String) {
        var decoder = InputDecoder()
        #expect(Self.keys(decoder.decode(code.utf8 + Array("x".utf8))) == [.character("x")])
    }

    @Test(
        "A key that does nothing says that somebody is there, and so does another button",
        arguments: [
            "\u{1A}", "\u{3}", "\u{1C}", "\u{0}", "\u{1}", "\u{1B}[2~", "\u{1B}[Z", "\u{1B}[E", "\u{1B}OE",
            "\u{1B}[25~",
            "\u{1B}[34~", "\u{1B}[97;5u", "\u{1B}[<1;1;1M", "\u{1B}[<2;10;10M",
        ])
    func other(code: String) {
        var decoder = InputDecoder()
        #expect(decoder.decode(code.utf8) == [.key(.other)])
    }

    @Test("Bytes that are not UTF-8 are passed over one by one")
    func brokenText() {
        var decoder = InputDecoder()
        #expect(
            Self.keys(decoder.decode([0x80, 0xFF, 0xC3, 0x28, 0xE0, 0x80, 0x80, 0x61])) == [
                .character("("), .character("a"),
            ])
        #expect(decoder.decode([0xE0, 0xB8]).isEmpty)
        #expect(decoder.giveUp().isEmpty)
    }

    @Test("Any bytes leave a decoder that hears the next key")
    func anyBytes() {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<300 {
            var decoder = InputDecoder()
            for _ in 0..<40 {
                // Half of it is what codes are made of.
                let bytes = (0..<Int.random(in: 1...64, using: &random)).map { _ in
                    Bool.random(using: &random)
                        ? UInt8.random(in: 0...255, using: &random)
                        : Array("\u{1B}[]OM<;0123456789~Pm".utf8).randomElement(using: &random) ?? 0x1B
                }
                _ = decoder.decode(bytes)
                // Memory is bounded: what waits is short.
                #expect(
                    Mirror(reflecting: decoder).children.allSatisfy { child in
                        (child.value as? [UInt8]).map { $0.count <= 1100 } ?? true
                    })
            }
            _ = decoder.giveUp()
            #expect(decoder.decode("\u{1B}[A".utf8) == [.key(.up)])
        }
    }
}
