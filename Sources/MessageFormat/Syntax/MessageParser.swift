import ICU

/// Reads the syntax of MessageFormat 2 (`message.abnf`, LDML 47 and later) into the data model.
///
/// The parser works on UTF-8 bytes in one pass, without recursion, and stops at the first error: what follows a missing brace
/// is not worth a guess.
struct MessageParser {
    /// Longer messages are refused, so that no message fills the memory.
    static let maximumLength = 1 << 20

    let bytes: [UInt8]
    var index = 0
    /// Errors of the data model that are seen on the way.
    var errors: [MessageError] = []

    init(_ source: some StringProtocol) { bytes = Array(source.utf8) }

    /// Reads the whole source.
    mutating func message() throws(MessageError) -> Message {
        guard bytes.count <= Self.maximumLength else {
            throw MessageError(
                .syntaxError, "the message is longer than \(Self.maximumLength) bytes", remedy: "split it",
                span: SourceSpan(Self.maximumLength, bytes.count))
        }
        skipOptionalWhitespace()
        let isComplex = peek == UInt8(ascii: ".") || starts(with: "{{")
        guard isComplex else {
            index = 0
            let pattern = try pattern(isQuoted: false)
            return Message(body: .pattern(pattern))
        }
        var declarations: [Message.Declaration] = []
        while true {
            if starts(with: ".input") {
                declarations.append(try inputDeclaration())
            } else if starts(with: ".local") {
                declarations.append(try localDeclaration())
            } else {
                break
            }
            skipOptionalWhitespace()
        }
        let body: Message.Body
        if starts(with: ".match") {
            body = try matcher()
        } else if starts(with: "{{") {
            body = .pattern(try quotedPattern())
        } else if peek == UInt8(ascii: ".") {
            throw unknownKeyword()
        } else {
            throw error("the message has no text after its declarations", remedy: "enclose the text in {{…}}")
        }
        skipOptionalWhitespace()
        guard isAtEnd else {
            throw error("text after the end of the message", remedy: "put all text inside {{…}}")
        }
        return Message(declarations: declarations, body: body)
    }

    // MARK: Declarations

    private mutating func inputDeclaration() throws(MessageError) -> Message.Declaration {
        let start = index
        index += ".input".utf8.count
        skipOptionalWhitespace()
        guard peek == UInt8(ascii: "{") else {
            throw error(".input without a variable in braces", remedy: "write .input {$name}")
        }
        let expression = try expression()
        guard case .variable(let name) = expression.operand else {
            throw MessageError(
                .syntaxError, ".input declares something that is no variable", remedy: "write .input {$name}",
                span: expression.span)
        }
        return Message.Declaration(kind: .input, name: name, expression: expression, span: SourceSpan(start, index))
    }

    private mutating func localDeclaration() throws(MessageError) -> Message.Declaration {
        let start = index
        index += ".local".utf8.count
        guard skipRequiredWhitespace() else {
            throw error("no space after .local", remedy: "write .local $name = {…}")
        }
        guard peek == UInt8(ascii: "$") else {
            throw error(".local without a variable", remedy: "write .local $name = {…}")
        }
        let name = try variable()
        skipOptionalWhitespace()
        guard peek == UInt8(ascii: "=") else {
            throw error("no “=” after the variable of .local", remedy: "write .local $name = {…}")
        }
        index += 1
        skipOptionalWhitespace()
        guard peek == UInt8(ascii: "{") else {
            throw error("no expression after “=”", remedy: "write .local $name = {…}")
        }
        let expression = try expression()
        return Message.Declaration(kind: .local, name: name, expression: expression, span: SourceSpan(start, index))
    }

    // MARK: Matcher

    private mutating func matcher() throws(MessageError) -> Message.Body {
        index += ".match".utf8.count
        var selectors: [Message.Selector] = []
        var hadWhitespace = skipRequiredWhitespace()
        while peek == UInt8(ascii: "$") {
            guard hadWhitespace else { throw error("no space before a selector", remedy: "put a space before “$”") }
            let start = index
            let name = try variable()
            selectors.append(Message.Selector(name: name, span: SourceSpan(start, index)))
            hadWhitespace = skipRequiredWhitespace()
        }
        guard !selectors.isEmpty else {
            throw error(".match without a selector", remedy: "name a declared variable: .match $count")
        }
        guard hadWhitespace else {
            throw error("no space between the selectors and the first variant", remedy: "begin variants on a new line")
        }
        var variants: [Message.Variant] = []
        while !isAtEnd {
            variants.append(try variant())
            skipOptionalWhitespace()
        }
        guard !variants.isEmpty else {
            throw error(".match without variants", remedy: "add at least “* {{…}}”")
        }
        return .select(selectors: selectors, variants: variants)
    }

    private mutating func variant() throws(MessageError) -> Message.Variant {
        let start = index
        var keys: [Message.Variant.Key] = []
        while true {
            if peek == UInt8(ascii: "*") {
                index += 1
                keys.append(.catchAll)
            } else {
                guard peek == UInt8(ascii: "|") || isNameCharacterNext else {
                    throw error("a variant begins with no key", remedy: "write a key such as one or *, then {{…}}")
                }
                keys.append(.literal(composed(try literal())))
            }
            let end = index
            let hadWhitespace = skipRequiredWhitespace()
            if starts(with: "{{") {
                let pattern = try quotedPattern()
                return Message.Variant(keys: keys, pattern: pattern, span: SourceSpan(start, end))
            }
            guard hadWhitespace else {
                throw error("neither a space nor {{ after a key", remedy: "write the variant's text as {{…}}")
            }
            if isAtEnd { throw error("a variant without text", remedy: "write the variant's text as {{…}}") }
        }
    }

    // MARK: Patterns

    private mutating func quotedPattern() throws(MessageError) -> Message.Pattern {
        let start = index
        index += 2
        let pattern = try pattern(isQuoted: true)
        guard starts(with: "}}") else {
            throw MessageError(
                .syntaxError, "a text that begins with {{ has no end", remedy: "close it with }}",
                span: SourceSpan(start, bytes.count))
        }
        index += 2
        return pattern
    }

    /// Reads to the end of the source, or to the `}}` of a quoted pattern.
    private mutating func pattern(isQuoted: Bool) throws(MessageError) -> Message.Pattern {
        let start = index
        var elements: [Message.Pattern.Element] = []
        var text: [UInt8] = []
        func flush() {
            if !text.isEmpty { elements.append(.text(String(decoding: text, as: UTF8.self))) }
            text = []
        }
        scan: while let byte = peek {
            switch byte {
            case UInt8(ascii: "\\"): text.append(try escape())
            case UInt8(ascii: "{"):
                flush()
                elements.append(try placeholder())
            case UInt8(ascii: "}"):
                if isQuoted, starts(with: "}}") { break scan }
                throw error(
                    "a closing brace that nothing opened",
                    remedy: (isQuoted ? "end the text with }}, " : "")
                        + "begin a placeholder with {, or write \\} for a brace in the text")
            case 0: throw error("a NUL character", remedy: "remove it")
            default:
                // A run up to the next byte that means something.
                let end = bytes.withUnsafeBufferPointer { PatternText.end(in: $0, from: index + 1) }
                if text.isEmpty, end == bytes.count || bytes[end] != UInt8(ascii: "\\") {
                    elements.append(.text(String(decoding: bytes[index..<end], as: UTF8.self)))
                } else {
                    text += bytes[index..<end]
                }
                index = end
            }
        }
        flush()
        return Message.Pattern(elements, span: SourceSpan(start, index))
    }
}
