extension Message: CustomStringConvertible {
    /// The message's source: reading it gives an equal message.
    public var description: String { serialized() }

    /// The message in the syntax of MessageFormat 2.
    ///
    /// A message without declarations is written without braces around it where that reads back as the same; variants stand
    /// on lines of their own.
    ///
    /// - Returns: The source.
    public func serialized() -> String {
        var lines = declarations.map { declaration in
            switch declaration.kind {
            case .input: ".input " + declaration.expression.serialized()
            case .local: ".local $\(declaration.name) = " + declaration.expression.serialized()
            }
        }
        switch body {
        case .pattern(let pattern):
            let text = pattern.serialized()
            if declarations.isEmpty, !Self.looksComplex(text) { return text }
            lines.append("{{" + text + "}}")
        case .select(let selectors, let variants):
            lines.append(".match " + selectors.map { "$" + $0.name }.joined(separator: " "))
            for variant in variants {
                let keys = variant.keys.map { key in
                    switch key {
                    case .catchAll: "*"
                    case .literal(let text): Self.serializedLiteral(text)
                    }
                }
                lines.append(keys.joined(separator: " ") + " {{" + variant.pattern.serialized() + "}}")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// Whether a simple message of this source would be read as a complex one.
    private static func looksComplex(_ source: String) -> Bool {
        let start = source.unicodeScalars.first {
            !CharacterClasses.isWhitespace($0.value) && !CharacterClasses.isBidi($0.value)
        }
        return start == "."
    }

    /// A literal, with bars where it needs them.
    static func serializedLiteral(_ text: String) -> String {
        let isUnquoted = !text.isEmpty && text.unicodeScalars.allSatisfy { CharacterClasses.isNameCharacter($0.value) }
        return isUnquoted ? text : "|" + escapingLiteral(text) + "|"
    }

    /// A quoted literal's content, escaped.
    static func escapingLiteral(_ text: String) -> String { escaping(text) { $0 == "\\" || $0 == "|" } }

    fileprivate static func escaping(_ text: String, where needsEscape: (Unicode.Scalar) -> Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if needsEscape(scalar) { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }
}

extension Message.Pattern {
    /// The pattern's source, without braces around it.
    ///
    /// - Returns: The source.
    public func serialized() -> String {
        elements.map { element in
            switch element {
            case .text(let text): Message.escaping(text) { $0 == "\\" || $0 == "{" || $0 == "}" }
            case .expression(let expression): expression.serialized()
            case .markup(let markup): markup.serialized()
            }
        }.joined()
    }
}

extension Message.Operand {
    /// The operand's source.
    ///
    /// - Returns: `$name`, or the literal with bars where it needs them.
    public func serialized() -> String {
        switch self {
        case .variable(let name): "$" + name
        case .literal(let text): Message.serializedLiteral(text)
        }
    }
}

extension Message.Expression {
    /// The expression's source, with its braces.
    ///
    /// - Returns: The source.
    public func serialized() -> String {
        var words: [String] = []
        if let operand { words.append(operand.serialized()) }
        if let function { words.append(":" + function.name + serialize(function.options)) }
        return "{" + words.joined(separator: " ") + serialize(attributes) + "}"
    }
}

extension Message.Markup {
    /// The markup's source, with its braces.
    ///
    /// - Returns: The source.
    public func serialized() -> String {
        let inner = name + serialize(options) + serialize(attributes)
        return switch kind {
        case .open: "{#" + inner + "}"
        case .standalone: "{#" + inner + (options.isEmpty && attributes.isEmpty ? "/}" : " /}")
        case .close: "{/" + inner + "}"
        }
    }
}

private func serialize(_ options: [Message.Option]) -> String {
    options.map { " " + $0.name + "=" + $0.value.serialized() }.joined()
}

private func serialize(_ attributes: [Message.Attribute]) -> String {
    attributes.map { " @" + $0.name + ($0.value.map { "=" + Message.serializedLiteral($0) } ?? "") }.joined()
}
