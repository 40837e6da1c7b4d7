import ICU

extension MessageParser {
    /// An expression or markup inside a pattern.
    mutating func placeholder() throws(MessageError) -> Message.Pattern.Element {
        let start = index
        index += 1
        skipOptionalWhitespace()
        let next = peek
        index = start
        if next == UInt8(ascii: "#") || next == UInt8(ascii: "/") { return .markup(try markup()) }
        return .expression(try expression())
    }

    /// `{…}` with an operand, a function, or both.
    mutating func expression() throws(MessageError) -> Message.Expression {
        let start = index
        index += 1
        skipOptionalWhitespace()
        guard let byte = peek else { throw unclosed(start) }
        var result = Message.Expression(operand: nil)
        switch byte {
        case UInt8(ascii: "$"): result.operand = .variable(try variable())
        case UInt8(ascii: ":"): result.function = try function()
        case UInt8(ascii: "}"):
            throw MessageError(
                .syntaxError, "a placeholder with nothing in it",
                remedy: "name a variable: {$name}; or write \\{\\} for braces",
                span: SourceSpan(start, index + 1))
        case UInt8(ascii: "{"):
            throw MessageError(
                .syntaxError, "{{ inside a text", remedy: "write \\{ for a brace in the text",
                span: SourceSpan(start, index + 1))
        default:
            guard byte == UInt8(ascii: "|") || isNameCharacterNext else {
                throw error(
                    "a placeholder begins with a character that has no meaning there",
                    remedy: "write {$name} or {|text|}")
            }
            result.operand = .literal(try literal())
        }
        if result.function == nil {
            let mark = index
            let hadWhitespace = skipRequiredWhitespace()
            if peek == UInt8(ascii: ":") {
                guard hadWhitespace else { throw error("no space before a function", remedy: "put a space before “:”") }
                result.function = try function()
            } else {
                index = mark
            }
        }
        result.attributes = try attributes()
        try closeBrace(start)
        result.span = SourceSpan(start, index)
        return result
    }

    private mutating func markup() throws(MessageError) -> Message.Markup {
        let start = index
        index += 1
        skipOptionalWhitespace()
        var kind: Message.Markup.Kind = peek == UInt8(ascii: "/") ? .close : .open
        index += 1
        let name = try identifier("markup without a name", remedy: "write a name after “#”, as in {#strong}")
        let options = try options()
        let attributes = try attributes()
        skipOptionalWhitespace()
        if kind == .open, peek == UInt8(ascii: "/") {
            kind = .standalone
            index += 1
            guard peek == UInt8(ascii: "}") else {
                throw error("“/” that does not end the markup", remedy: "write {#name/}")
            }
        }
        try closeBrace(start)
        return Message.Markup(
            kind: kind, name: name, options: options, attributes: attributes, span: SourceSpan(start, index))
    }

    private mutating func closeBrace(_ start: Int) throws(MessageError) {
        skipOptionalWhitespace()
        guard let byte = peek else { throw unclosed(start) }
        guard byte == UInt8(ascii: "}") else {
            throw error(
                "a character that has no place in a placeholder", remedy: "close the placeholder with } before it")
        }
        index += 1
    }

    private func unclosed(_ start: Int) -> MessageError {
        MessageError(
            .syntaxError, "a placeholder that is not closed", remedy: "add the missing }",
            span: SourceSpan(start, bytes.count))
    }

    private mutating func function() throws(MessageError) -> Message.FunctionReference {
        let start = index
        index += 1
        let name = try identifier("a colon without a function's name", remedy: "write a name after “:”, as in :number")
        let options = try options()
        return Message.FunctionReference(name: name, options: options, span: SourceSpan(start, index))
    }

    /// `*(s option)`: stops before what is no option.
    private mutating func options() throws(MessageError) -> [Message.Option] {
        var options: [Message.Option] = []
        // Of a few options the names are compared, of many they are hashed.
        var names: Set<String> = []
        while true {
            let mark = index
            guard skipRequiredWhitespace(), isNameStartNext else {
                index = mark
                return options
            }
            let start = index
            let name = try identifier("an option without a name", remedy: "write name=value")
            skipOptionalWhitespace()
            guard peek == UInt8(ascii: "=") else {
                throw error("no “=” after the option “\(name)”", remedy: "write \(name)=value")
            }
            index += 1
            skipOptionalWhitespace()
            let value: Message.Operand
            if peek == UInt8(ascii: "$") {
                value = .variable(try variable())
            } else if peek == UInt8(ascii: "|") || isNameCharacterNext {
                value = .literal(try literal())
            } else {
                throw error("no value for the option “\(name)”", remedy: "write \(name)=value")
            }
            let span = SourceSpan(start, index)
            let isRepeated =
                options.count < 8 ? options.contains { $0.name == name } : !names.insert(name).inserted
            if options.count == 7 { names = Set(options.map(\.name)).union([name]) }
            if isRepeated {
                errors.append(
                    MessageError(
                        .duplicateOptionName, "the option “\(name)” is set twice", remedy: "keep one of them",
                        span: span))
            }
            options.append(Message.Option(name: name, value: value, span: span))
        }
    }

    /// `*(s attribute)`: stops before what is no attribute.
    private mutating func attributes() throws(MessageError) -> [Message.Attribute] {
        var attributes: [Message.Attribute] = []
        while true {
            let mark = index
            let hadWhitespace = skipRequiredWhitespace()
            guard peek == UInt8(ascii: "@") else {
                index = mark
                return attributes
            }
            guard hadWhitespace else { throw error("no space before an attribute", remedy: "put a space before “@”") }
            index += 1
            let name = try identifier("an attribute without a name", remedy: "write a name after “@”")
            let afterName = index
            skipOptionalWhitespace()
            guard peek == UInt8(ascii: "=") else {
                index = afterName
                attributes.append(Message.Attribute(name: name))
                continue
            }
            index += 1
            skipOptionalWhitespace()
            guard peek == UInt8(ascii: "|") || isNameCharacterNext else {
                throw error("no value for the attribute “\(name)”", remedy: "write @\(name)=value, or @\(name) alone")
            }
            attributes.append(Message.Attribute(name: name, value: try literal()))
        }
    }
}
