// swift-format-ignore-file: NeverForceUnwrap, NeverUseForceTry
import Foundation
import ICU
import MessageFormat
import TestSupport
import Testing

@Suite("Any source, any values, any number of tasks")
struct HostileInputTests {
    private static let own = [
        "Hello {$name}!", ".input {$n :integer} .match $n one {{{$n} tom}} * {{{$n} toms}}",
        ".local $x = {|a b| :string u:dir=rtl @c=d} {{a {#b e=$x /} {$x :number minimumFractionDigits=2} {/b}}}",
        "{$d :datetime dateLength=long timeZone=|Asia/Seoul| calendar=buddhist} \\{ {|\\|| :string}",
        ".input {$a :number} .input {$b :string} .match $a $b 1 x {{1x}} one * {{one}} * |y z| {{yz}} * * {{*}}",
        "{1.5e3 :currency currency=KRW} {$u :unit unit=meter usage=person-height} {0.5 :percent} {2 :offset add=1}",
    ]

    /// The project's own sources and those of the Unicode suite, where it is.
    private static let sources: [String] = {
        guard let folder = Surroundings.messageFormatSuite,
            let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects
                as? [URL]
        else {
            print(
                "The Unicode MessageFormat suite is neither at MF2_TESTS nor in ../shared/mf2-tests: own sources only")
            return own
        }
        let files = paths.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        return own
            + files.flatMap { file -> [String] in
                let json = (try? Data(contentsOf: file)).flatMap { try? JSONSerialization.jsonObject(with: $0) }
                let tests = (json as? [String: Any])?["tests"] as? [[String: Any]] ?? []
                return tests.compactMap { $0["src"] as? String }
            }
    }()

    private static let arguments: MessageArguments = [
        "name": .string("\u{202E}x\0"), "n": .number(DecimalNumber("-0.00001")!), "d": .instant(1e300), "a": .number(1),
        "b": .list([.number(1), .list([])]), "u": .unit(2, unit: "nonsense", usage: "nothing"), "foo": .string("1"),
        "x": .dateTime(CivilDateTime("0001-01-01")!), "y": .currency(1, code: "🤖"), "z": .instant(.nan),
    ]

    /// Formats whatever the source is; what comes back must hang together.
    private func exercise(_ source: String, in context: FormattingContext) {
        let formatter = MessageFormatter(source, in: context)
        let (text, errors) = formatter.format(Self.arguments)
        let (parts, partErrors) = formatter.formatToParts(Self.arguments)
        #expect(parts.map(\.plainText).joined() == text, "\(source.debugDescription)")
        #expect(errors.map(\.kind) == partErrors.map(\.kind), "\(source.debugDescription)")
        #expect(errors.allSatisfy { $0.span.start <= $0.span.end && $0.span.end <= source.utf8.count })
        let result = Message.parse(source)
        guard let message = result.message else {
            #expect(!result.errors.isEmpty)
            return
        }
        #expect(Message.parse(message.serialized()).message == message, "\(source.debugDescription)")
    }

    @Test(
        "Sources that were cut, doubled, swapped and mixed never stop the program", arguments: [1, 2, 3, 4] as [UInt64])
    func mutations(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let contexts = try ["en", "ar", "th-u-nu-thai"].map {
            FormattingContext(locale: try LanguageTag($0), functions: FunctionRegistry.default.addingTestFunctions())
        }
        let pieces =
            Array("{}|\\.$:@#/=* \n\0\u{301}\u{2067}é가😀01-eE").map(String.init) + [
                "{{", "}}", ".match", ".input", "$n", ":number",
            ]
        for _ in 0..<1500 {
            var scalars = Array(Self.sources.randomElement(using: &random)!.unicodeScalars)
            for _ in 0...Int.random(in: 0...3, using: &random) {
                let index = Int.random(in: 0...scalars.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0: scalars.removeSubrange(index...)
                case 1: if index < scalars.count { scalars.remove(at: index) }
                case 2: scalars.insert(contentsOf: pieces.randomElement(using: &random)!.unicodeScalars, at: index)
                case 3: scalars.insert(contentsOf: scalars.prefix(Int.random(in: 0...20, using: &random)), at: index)
                default:
                    scalars.insert(
                        contentsOf: Self.sources.randomElement(using: &random)!.unicodeScalars.prefix(30), at: index)
                }
            }
            exercise(String(String.UnicodeScalarView(scalars)), in: contexts.randomElement(using: &random)!)
        }
    }

    @Test("Messages that were made never stop the program")
    func madeMessages() throws {
        var maker = MessageMaker(seed: 7)
        let context = FormattingContext(locale: try LanguageTag("en"))
        for _ in 0..<1000 { exercise(maker.message().serialized(), in: context) }
    }

    @Test("Ten thousand placeholders, declarations, options, keys and variants are no trouble")
    func size() throws {
        let context = FormattingContext(locale: try LanguageTag("en"), bidiIsolation: .none)
        let count = 10_000
        func repeated(_ make: (Int) -> String) -> String { (0..<count).map(make).joined() }
        for (source, expected) in [
            (repeated { _ in "{1}" }, String(repeating: "1", count: count)),
            (repeated { ".local $v\($0) = {\($0)}\n" } + "{{{$v\(count - 1)}}}", "\(count - 1)"),
            (
                ".local $v0 = {7 :number}\n" + (1..<1000).map { ".local $v\($0) = {$v\($0 - 1)}\n" }.joined()
                    + "{{{$v999}}}", "7"
            ),
            ("{1 :number" + repeated { " o\($0)=1" } + "}", "1"),
            (".input {$foo :string}\n.match $foo\n" + repeated { "k\($0) {{no}}\n" } + "1 {{yes}}\n* {{*}}", "yes"),
        ] {
            #expect(
                MessageFormatter(source, in: context).format(Self.arguments).text == expected, "\(source.prefix(40))")
        }
    }

    @Test("Many tasks share one formatter")
    func concurrency() async throws {
        let context = FormattingContext(locale: try LanguageTag("th"), bidiIsolation: .none)
        let formatter = MessageFormatter(
            ".input {$n :integer} .match $n 1 {{one {$d :date length=long}}} * {{{$n} {$d :datetime} {$p} {$l}}}",
            in: context)
        @Sendable func text(_ number: Int) -> String {
            formatter.format([
                "n": .number(DecimalNumber(number)), "d": .dateTime(CivilDateTime("2025-09-04T10:00:00")!),
                "p": .percent(DecimalNumber("0.5")!), "l": .list([.string("a"), .number(DecimalNumber(number))]),
            ]).text
        }
        let expected = (0..<8).map(text)
        #expect(Set(expected).count == 8)
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<32 { group.addTask { (0..<200).map { text($0 % 8) } } }
            for await texts in group {
                for (index, text) in texts.enumerated() { #expect(text == expected[index % 8]) }
            }
        }
    }
}
