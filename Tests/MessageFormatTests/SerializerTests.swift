import MessageFormat
import TestSupport
import Testing

@Suite("Writing a message")
struct SerializerTests {
    @Test(
        "A name whose composition would be none is written as it was read",
        arguments: ["{$a\u{37E}}", "{$\u{1FEF}b}", "{$x :f o\u{37E}=1}", "{#m\u{37E}/}"])
    func namesThatComposeToOtherCharacters(source: String) throws {
        let message = try Message(source)
        #expect(message.serialized() == source)
        #expect(try Message(message.serialized()) == message)
    }

    @Test(
        "gives its plainest source",
        arguments: [
            ("{{a}}", "a"), ("{{.a}}", "{{.a}}"), ("{{ .a}}", "{{ .a}}"), ("{ $x }", "{$x}"), ("{|a|}", "{a}"),
            ("{|a b|}", "{|a b|}"), ("{||}", "{||}"), ("{|\\||}", "{|\\||}"), ("\\{a\\}\\\\", "\\{a\\}\\\\"),
            ("a\\|b", "a|b"),
            ("{$x  :number  a = 1  b=|c d|  @e @f = g}", "{$x :number a=1 b=|c d| @e @f=g}"),
            ("{#a b=1 /}{/a}", "{#a b=1 /}{/a}"), ("{#a /}{#a @b/}", "{#a/}{#a @b /}"),
            (".input{$x :integer}.match $x one{{a}}*{{b}}", ".input {$x :integer}\n.match $x\none {{a}}\n* {{b}}"),
            (".local $x={1} {{}}", ".local $x = {1}\n{{}}"),
        ])
    func plainest(source: String, expected: String) throws {
        let message = try #require(Message.parse(source).message)
        #expect(message.serialized() == expected)
        #expect(message.description == expected)
        #expect(Message.parse(expected).message == message)
    }

    @Test("A message that was made is read back as the same")
    func roundTrip() throws {
        var maker = MessageMaker(seed: 20_250_904)
        var kinds: Set<String> = []
        for _ in 0..<3000 {
            let message = maker.message()
            let source = message.serialized()
            let result = Message.parse(source)
            #expect(result.message == message, "\(source.debugDescription)")
            #expect(result.message?.serialized() == source)
            if case .select = message.body { kinds.insert("select") } else { kinds.insert("pattern") }
            if !message.declarations.isEmpty { kinds.insert("declarations") }
        }
        #expect(kinds == ["select", "pattern", "declarations"])
    }
}

/// Makes messages that are as odd as the data model allows.
struct MessageMaker {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

    private mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }

    private mutating func several<Item>(_ most: Int, _ make: (inout MessageMaker) -> Item) -> [Item] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in make(&self) }
    }

    mutating func message() -> Message {
        // Names of their own, so that no variable is declared twice.
        let declarations = (0..<Int.random(in: 0...3, using: &random)).map { index -> Message.Declaration in
            let name = "v\(index)"
            guard chance(2) else {
                return Message.Declaration(kind: .input, name: name, expression: expression(operand: .variable(name)))
            }
            return Message.Declaration(kind: .local, name: name, expression: expression())
        }
        guard chance(3) else { return Message(declarations: declarations, body: .pattern(pattern())) }
        let selectors = (0...Int.random(in: 0...1, using: &random)).map { Message.Selector(name: "s\($0)") }
        let variants = (0...Int.random(in: 0...3, using: &random)).map { _ in
            Message.Variant(keys: selectors.map { _ in chance(3) ? .catchAll : .literal(text()) }, pattern: pattern())
        }
        return Message(declarations: declarations, body: .select(selectors: selectors, variants: variants))
    }

    private mutating func pattern() -> Message.Pattern {
        var elements: [Message.Pattern.Element] = []
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            // No two texts follow each other, and none is empty.
            if case .text? = elements.last {
            } else if chance(2) {
                let text = text()
                if !text.isEmpty { elements.append(.text(text)) }
            }
            elements.append(chance(4) ? .markup(markup()) : .expression(expression()))
        }
        if chance(2) { elements.append(.text(text() + ".")) }
        var merged: [Message.Pattern.Element] = []
        for element in elements {
            if case .text(let text) = element, case .text(let before)? = merged.last {
                merged[merged.count - 1] = .text(before + text)
            } else {
                merged.append(element)
            }
        }
        return Message.Pattern(merged)
    }

    private mutating func expression(operand: Message.Operand? = nil) -> Message.Expression {
        let operand = operand ?? (chance(5) ? nil : self.operand())
        let function =
            operand == nil || chance(2) ? Message.FunctionReference(name: identifier(), options: options()) : nil
        return Message.Expression(operand: operand, function: function, attributes: attributes())
    }

    private mutating func markup() -> Message.Markup {
        Message.Markup(
            kind: pick([.open, .close, .standalone]), name: identifier(), options: options(), attributes: attributes())
    }

    private mutating func operand() -> Message.Operand { chance(2) ? .variable(name()) : .literal(text()) }

    private mutating func options() -> [Message.Option] {
        var seen: Set<String> = []
        return several(3) { Message.Option(name: $0.identifier(), value: $0.operand()) }.filter {
            seen.insert($0.name).inserted
        }
    }

    private mutating func attributes() -> [Message.Attribute] {
        several(2) { Message.Attribute(name: $0.identifier(), value: $0.chance(2) ? nil : $0.text()) }
    }

    private mutating func identifier() -> String { chance(4) ? name() + ":" + name() : name() }

    private mutating func name() -> String {
        pick(["a", "count", "Ünïcode", "한글", "_", "x-1", "x.y", "ไทย", "é", "名", "+", "A1"])
    }

    private mutating func text() -> String {
        let pieces = [
            "", "a", " ", "{", "}", "|", "\\", "{{", "}}", ".", ".input", "*", "@", "#", "/", ":", "$x", "\n", "\t",
            "가나", "😀",
            "\u{3000}", "\u{2066}", "\u{2069}", "0", "-1.5", "one", "=", "\u{301}", "\r\n", "\u{7F}",
        ]
        return several(4) { $0.pick(pieces) }.joined()
    }
}
