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
        "{#b}{$n}{/b} \\{ {$u}, {$y :currency} {#c/}",
        ".input{$n :number}\t.match $n\n-1{{{$n}}} 12 {{a\\}}} many{{{$name}}} *{{}}",
        ".input {$n :integer} {{{$n} {$x :date length=long} {$a :number minimumFractionDigits=2 select=exact}}}",
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
        // What is read in one pass, without the data model, is valid and says the same.
        #expect(formatter.sourceErrors == result.errors, "\(source.debugDescription)")
        guard let message = result.message else {
            #expect(!result.errors.isEmpty)
            return
        }
        #expect(Message.parse(message.serialized()).message == message, "\(source.debugDescription)")
        let whole = MessageFormatter(message, in: context).format(Self.arguments)
        if result.isValid { #expect(whole.text == text, "\(source.debugDescription)") }
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

    @Test("Declarations that build on each other are bounded, with an error")
    func nesting() throws {
        let context = FormattingContext(locale: try LanguageTag("en"))
        func chain(_ count: Int) -> String {
            (1...count).map { ".local $v\($0) = {$v\($0 - 1)}\n" }.joined() + "{{{$v\(count)}}}"
        }
        let deepest = MessageFormatter(chain(Message.maximumNesting), in: context).format(["v0": .string("x")])
        #expect(deepest.text == "\u{2068}x\u{2069}" && deepest.errors.isEmpty)
        for count in [Message.maximumNesting + 1, 20_000] {
            let source = chain(count)
            let formatter = MessageFormatter(source, in: context)
            let error = try #require(formatter.sourceErrors.first)
            #expect(error.kind == .syntaxError && error.explanation.contains("1000 deep"))
            #expect(error.span.start > 0 && error.span.end <= source.utf8.count)
            #expect(formatter.format(["v0": .string("x")]).text == "{\u{FFFD}}")
        }
        // The same where the message comes as data.
        let declarations = (1...2_000).map {
            Message.Declaration(
                kind: .local, name: "v\($0)", expression: Message.Expression(operand: .variable("v\($0 - 1)")))
        }
        let message = Message(declarations: declarations, body: .pattern(Message.Pattern([.text("x")])))
        #expect(message.dataModelErrors.map(\.kind) == [.syntaxError])
    }

    @Test("More spellings of a function's call than are remembered are no trouble")
    func spellings() throws {
        let context = FormattingContext(locale: try LanguageTag("en"), bidiIsolation: .none)
        for round in 0..<2 {
            for digits in 0..<600 {
                let (fraction, integer) = (digits % 50, 1 + digits / 50)
                let formatter = MessageFormatter(
                    "{$n :number minimumFractionDigits=\(fraction) minimumIntegerDigits=\(integer) useGrouping=never}",
                    in: context)
                let expected =
                    String(repeating: "0", count: integer - 1) + "7"
                    + (fraction == 0 ? "" : "." + String(repeating: "0", count: fraction))
                #expect(formatter.format(["n": .number(7)]).text == expected, "\(round)")
            }
        }
    }

    @Test("Facts show by their types, in one pass and in parts alike")
    func facts() throws {
        let values: [MessageValue] = [
            .number(DecimalNumber("1234.5")!), .number(DecimalNumber("0.123456789")!),
            .percent(DecimalNumber("0.975")!),
            .currency(18_500_000, code: "KRW"), .unit(DecimalNumber("1.8")!, unit: "meter", usage: "person-height"),
            .unit(3, unit: "nonsense", usage: nil), .dateTime(CivilDateTime("2019-05-13")!),
            .dateTime(CivilDateTime("2019-05-13T10:30:00")!), .dateTime(CivilDateTime("2019-05-13T10:30:00+09:00")!),
            .instant(0), .list([.string("a"), .currency(5, code: "USD")]), .string("x"),
        ]
        for tag in ["ko", "en", "th", "es-PE", "ar"] {
            for isolation in [FormattingContext.BidiIsolation.default, .none] {
                let context = FormattingContext(locale: try LanguageTag(tag), bidiIsolation: isolation)
                for source in ["{$v}", "a{$v}b{$v}", "{$v :currency}", "{$v :unit unitDisplay=long}", "{$v :percent}"] {
                    let formatter = MessageFormatter(source, in: context)
                    for value in values {
                        let (text, errors) = formatter.format(["v": value])
                        let (parts, partErrors) = formatter.formatToParts(["v": value])
                        #expect(text == parts.map(\.plainText).joined(), "\(tag) \(source) \(value)")
                        #expect(errors.map(\.kind) == partErrors.map(\.kind), "\(tag) \(source) \(value)")
                        if source == "{$v}", isolation == .none, errors.isEmpty {
                            #expect(try context.text(of: value) == text)
                        }
                    }
                }
            }
        }
    }

    @Test("A message that is too long is an error")
    func length() throws {
        let formatter = MessageFormatter(
            String(repeating: "a", count: (1 << 20) + 1), in: FormattingContext(locale: try LanguageTag("en")))
        #expect(formatter.sourceErrors.map(\.kind) == [.syntaxError])
        #expect(formatter.format().text == "{\u{FFFD}}")
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
