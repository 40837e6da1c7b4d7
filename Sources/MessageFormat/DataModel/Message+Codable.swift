/// The interchange form of a message (LDML part 9, Interchange Data Model; `spec/data-model/message.json`).
///
/// Fields that are not known are left aside, options and attributes may be missing, and what is left out of a message is
/// refused. The order of options means nothing; they are read in the order of their names.
extension Message: Codable {
    private enum Keys: String, CodingKey {
        case type, declarations, pattern, selectors, variants
    }

    /// Reads a message.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is no message.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let declarations = try container.decode([Message.Declaration].self, forKey: .declarations)
        switch try container.decode(String.self, forKey: .type) {
        case "message":
            self.init(
                declarations: declarations, body: .pattern(try container.decode(Message.Pattern.self, forKey: .pattern))
            )
        case "select":
            let selectors = try container.decode([Message.Operand].self, forKey: .selectors).map { operand in
                guard case .variable(let name) = operand else {
                    throw DecodingError.dataCorruptedError(
                        forKey: .selectors, in: container, debugDescription: "a selector is a variable")
                }
                return Selector(name: name)
            }
            let variants = try container.decode([Message.Variant].self, forKey: .variants)
            self.init(declarations: declarations, body: .select(selectors: selectors, variants: variants))
        case let type:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "“\(type)” is no type of message")
        }
    }

    /// Writes the message.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(declarations, forKey: .declarations)
        switch body {
        case .pattern(let pattern):
            try container.encode("message", forKey: .type)
            try container.encode(pattern, forKey: .pattern)
        case .select(let selectors, let variants):
            try container.encode("select", forKey: .type)
            try container.encode(selectors.map { Message.Operand.variable($0.name) }, forKey: .selectors)
            try container.encode(variants, forKey: .variants)
        }
    }
}

extension Message.Declaration: Codable {
    private enum Keys: String, CodingKey {
        case type, name, value
    }

    /// Reads a declaration.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is no declaration.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let name = try container.decode(String.self, forKey: .name)
        let expression = try container.decode(Message.Expression.self, forKey: .value)
        switch try container.decode(String.self, forKey: .type) {
        case "input":
            guard expression.operand == .variable(name) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .value, in: container, debugDescription: "an input declaration is about its own variable")
            }
            self.init(kind: .input, name: name, expression: expression)
        case "local": self.init(kind: .local, name: name, expression: expression)
        case let type:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "“\(type)” is no type of declaration")
        }
    }

    /// Writes the declaration.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(kind == .input ? "input" : "local", forKey: .type)
        try container.encode(name, forKey: .name)
        try container.encode(expression, forKey: .value)
    }
}

extension Message.Variant: Codable {
    private enum Keys: String, CodingKey {
        case keys, value
    }

    private struct KeyForm: Codable {
        var type: String
        var value: String?
    }

    /// Reads a variant.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is no variant.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let keys = try container.decode([KeyForm].self, forKey: .keys).map { form -> Key in
            switch (form.type, form.value) {
            case ("*", _): return .catchAll
            case ("literal", let value?): return .literal(composed(value))
            default:
                throw DecodingError.dataCorruptedError(
                    forKey: .keys, in: container, debugDescription: "a key is a literal or “*”")
            }
        }
        self.init(keys: keys, pattern: try container.decode(Message.Pattern.self, forKey: .value))
    }

    /// Writes the variant.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        let forms = keys.map { key in
            switch key {
            case .catchAll: KeyForm(type: "*")
            case .literal(let text): KeyForm(type: "literal", value: text)
            }
        }
        try container.encode(forms, forKey: .keys)
        try container.encode(pattern, forKey: .value)
    }
}
