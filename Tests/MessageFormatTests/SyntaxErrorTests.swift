import MessageFormat
import Testing

@Suite("A message that cannot be read")
struct SyntaxErrorTests {
    @Test(
        "says where reading stopped, and why",
        arguments: [
            ("{", 0, "a placeholder that is not closed"), ("a {$x", 2, "a placeholder that is not closed"),
            ("a {$x :number", 2, "a placeholder that is not closed"),
            ("}", 0, "a closing brace that nothing opened: “}”"),
            ("가 } 나", 4, "a closing brace that nothing opened: “}”"), ("{}", 0, "a placeholder with nothing in it"),
            ("a {  } b", 2, "a placeholder with nothing in it"), ("a {{b}}", 2, "{{ inside a text"),
            ("{$}", 2, "a “$” without a variable's name: “}”"), ("{$1a}", 2, "a “$” without a variable's name: “1”"),
            ("{:}", 2, "a colon without a function's name: “}”"),
            ("{$x :}", 5, "a colon without a function's name: “}”"),
            ("{$x:number}", 3, "no space before a function: “:”"),
            ("{|a|:number}", 4, "no space before a function: “:”"),
            ("{$x :a:}", 7, "a namespace without a name after it: “}”"),
            ("{$x :number a}", 13, "no “=” after the option “a”: “}”"),
            ("{$x :number a=}", 14, "no value for the option “a”: “}”"),
            ("{$x :number a=$}", 15, "a “$” without a variable's name: “}”"),
            ("{$x :number a=|b}", 14, "a literal that is not closed"), ("{|a", 1, "a literal that is not closed"),
            ("{|a\\b|}", 3, "a backslash before a character that needs none: “\\”"),
            ("\\a", 0, "a backslash before a character that needs none: “\\”"),
            ("a\\", 1, "a backslash before a character that needs none: “\\”"),
            ("{$x@a}", 3, "no space before an attribute: “@”"), ("{$x @}", 5, "an attribute without a name: “}”"),
            ("{$x @a=}", 7, "no value for the attribute “a”: “}”"),
            ("{$x !}", 4, "a character that has no place in a placeholder: “!”"),
            ("{!a}", 1, "a placeholder begins with a character that has no meaning there: “!”"),
            ("{#}", 2, "markup without a name: “}”"), ("{/}", 2, "markup without a name: “}”"),
            ("{#a/ }", 4, "“/” that does not end the markup: “ ”"), ("{#a", 0, "a placeholder that is not closed"),
            ("a\0b", 1, "a NUL character"), ("{|a\0|}", 3, "a NUL character"), ("{{a\0}}", 3, "a NUL character"),
            (".", 0, "an unknown keyword: “.”"), (".other {$x}", 0, "an unknown keyword: “.other”"),
            (".input", 6, ".input without a variable in braces"),
            (".input $x {{}}", 7, ".input without a variable in braces: “$”"),
            (".input {|a|} {{}}", 7, ".input declares something that is no variable"),
            (".input {:number} {{}}", 7, ".input declares something that is no variable"),
            (".local$x = {1} {{}}", 6, "no space after .local: “$”"),
            (".local x = {1} {{}}", 7, ".local without a variable: “x”"),
            (".local $x {1} {{}}", 10, "no “=” after the variable of .local: “{”"),
            (".local $x = 1 {{}}", 12, "no expression after “=”: “1”"),
            (".input {$x}", 11, "the message has no text after its declarations"),
            (".input {$x} a", 12, "the message has no text after its declarations: “a”"),
            (".input {$x} .other", 12, "an unknown keyword: “.other”"),
            ("{{a", 0, "a text that begins with {{ has no end"),
            ("{{a}", 3, "a closing brace that nothing opened: “}”"),
            ("{{a}} b", 6, "text after the end of the message: “b”"),
            (".match * {{}}", 7, ".match without a selector: “*”"),
            (".match$x * {{}}", 6, "no space before a selector: “$”"),
            (".match $x$y * {{}}", 9, "no space before a selector: “$”"),
            (".match $x", 9, "no space between the selectors and the first variant"),
            (".match $x ", 10, ".match without variants"), (".match $x {{a}}", 10, "a variant begins with no key: “{”"),
            (".match $x a", 11, "neither a space nor {{ after a key"), (".match $x a ", 12, "a variant without text"),
            (".match $x *{{a}} |b", 17, "a literal that is not closed"),
            (".match $x *b {{a}}", 11, "neither a space nor {{ after a key: “b”"),
        ])
    func positions(source: String, offset: Int, explanation: String) throws {
        let result = Message.parse(source)
        #expect(result.message == nil)
        try #require(result.errors.count == 1)
        let error = result.errors[0]
        #expect(error.kind == .syntaxError)
        #expect(error.explanation == explanation)
        #expect(error.span.start == offset)
        #expect(error.span.start <= error.span.end && error.span.end <= source.utf8.count)
        #expect(!error.remedy.isEmpty)
        #expect(error.isFatal)
        #expect(error.description.hasPrefix("syntax-error: \(explanation) ("))
    }

    @Test("throws its first error where a message must be valid")
    func throwing() throws {
        #expect(throws: MessageError.self) { try Message("{") }
        #expect(throws: MessageError.self) { try Message(".match $x * {{a}}") }
        #expect(try Message("{$x}").inputVariables == ["x"])
    }

    @Test("does not echo control characters", arguments: ["{\u{1}}", "{$x \u{1B}}", "}\u{7F}", "{\u{7F}}", "\\\u{1B}"])
    func controlCharacters(source: String) throws {
        let error = try #require(Message.parse(source).errors.first)
        #expect(error.kind == .syntaxError)
        #expect(!error.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }

    @Test("has no more than a mebibyte")
    func length() throws {
        let longest = String(repeating: "a", count: 1 << 20)
        #expect(Message.parse(longest).isValid)
        let error = try #require(Message.parse(longest + "a").errors.first)
        #expect(error.explanation == "the message is longer than 1048576 bytes")
    }

    @Test(
        "names every fault of the data model, each where it is",
        arguments: [
            (".input {$x} .input {$x} {{}}", [(MessageError.Kind.duplicateDeclaration, 12)]),
            (".local $x = {1} .local $x = {2} {{}}", [(.duplicateDeclaration, 16)]),
            (".local $x = {$x} {{}}", [(.duplicateDeclaration, 0)]),
            (".local $y = {$x} .input {$x} {{}}", [(.duplicateDeclaration, 17)]),
            (".input {$x :number a=$x} {{}}", [(.duplicateDeclaration, 0)]),
            ("{$x :number a=1 b=2 a=3}", [(.duplicateOptionName, 20)]),
            ("{#a b=1 b=2}", [(.duplicateOptionName, 8)]),
            (".match $x * {{}}", [(.missingSelectorAnnotation, 7)]),
            (".input {$x} .match $x * {{}}", [(.missingSelectorAnnotation, 19)]),
            (".input {$x} .local $y = {$x} .match $y * {{}}", [(.missingSelectorAnnotation, 36)]),
            (".local $y = {a} .match $y * {{}}", [(.missingSelectorAnnotation, 23)]),
            (".input {$x :string} .match $x a {{}}", [(.missingFallbackVariant, 27)]),
            (".input {$x :string} .match $x a b {{}} * {{}}", [(.variantKeyMismatch, 30)]),
            (".input {$x :string} .match $x $x * {{}} * * {{}}", [(.variantKeyMismatch, 33)]),
            (".input {$x :string} .match $x a {{}} a {{}} * {{}}", [(.duplicateVariant, 37)]),
            (
                ".input {$x :string} .match $x |a| {{}} a {{}} * {{}} * {{}}",
                [(.duplicateVariant, 39), (.duplicateVariant, 53)]
            ),
            (
                ".input {$x} .input {$x} .match $y a {{}}",
                [(.duplicateDeclaration, 12), (.missingSelectorAnnotation, 31), (.missingFallbackVariant, 31)]
            ),
        ] as [(String, [(MessageError.Kind, Int)])])
    func dataModel(source: String, expected: [(MessageError.Kind, Int)]) {
        let result = Message.parse(source)
        #expect(result.message != nil)
        #expect(!result.isValid)
        #expect(result.errors.map(\.kind) == expected.map(\.0))
        #expect(result.errors.map(\.span.start) == expected.map(\.1))
        #expect(result.errors.allSatisfy { $0.isFatal && !$0.remedy.isEmpty })
    }

    @Test(
        "is valid where nothing is wrong",
        arguments: [
            "", " ", "a", "{{}}", ".input {$x}{{}}", ".input{$x :string}.match $x a{{}}*{{}}",
            ".local $x = {1 :number} .local $y = {$x} .match $y * {{}}", "{$x @a @b=|c|}", "{|a b| @c}", "{#a/}{/a}",
            "\\{\\}\\|\\\\", "{ $x }", "{$x\u{3000}:number}", "{\u{2066}$x\u{2069}}", "{-1.5e3}", "a . b",
            ".input {$x :string} .match $x * {{}}",
        ])
    func valid(source: String) {
        #expect(Message.parse(source).errors.isEmpty)
        #expect(Message.parse(source).isValid)
    }
}
