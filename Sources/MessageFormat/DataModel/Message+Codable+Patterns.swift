extension Message.Pattern: Codable {
    /// Reads a pattern.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is no pattern.
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([Element].self))
    }

    /// Writes the pattern.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(elements)
    }
}

private enum TypeKey: String, CodingKey {
    case type
}

extension Message.Pattern.Element: Codable {
    /// Reads an element of a pattern.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is none.
    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self = .text(text)
            return
        }
        let container = try decoder.container(keyedBy: TypeKey.self)
        switch try container.decode(String.self, forKey: .type) {
        case "expression": self = .expression(try Message.Expression(from: decoder))
        case "markup": self = .markup(try Message.Markup(from: decoder))
        case let type:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "“\(type)” is no element of a pattern")
        }
    }

    /// Writes the element.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .expression(let expression): try expression.encode(to: encoder)
        case .markup(let markup): try markup.encode(to: encoder)
        }
    }
}

extension Message.Operand: Codable {
    private enum Keys: String, CodingKey {
        case type, name, value
    }

    /// Reads a literal or a variable.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is neither.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        switch try container.decode(String.self, forKey: .type) {
        case "literal": self = .literal(try container.decode(String.self, forKey: .value))
        case "variable": self = .variable(try container.decode(String.self, forKey: .name))
        case let type:
            throw DecodingError.dataCorruptedError(
                forKey: .type, in: container, debugDescription: "“\(type)” is neither a literal nor a variable")
        }
    }

    /// Writes the literal or variable.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        switch self {
        case .literal(let text):
            try container.encode("literal", forKey: .type)
            try container.encode(text, forKey: .value)
        case .variable(let name):
            try container.encode("variable", forKey: .type)
            try container.encode(name, forKey: .name)
        }
    }
}

extension Message.Expression: Codable {
    private enum Keys: String, CodingKey {
        case type, arg, function, attributes
    }

    /// Reads an expression.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let operand = try container.decodeIfPresent(Message.Operand.self, forKey: .arg)
        let function = try container.decodeIfPresent(Message.FunctionReference.self, forKey: .function)
        guard operand != nil || function != nil else {
            throw DecodingError.dataCorruptedError(
                forKey: .arg, in: container, debugDescription: "an expression has an argument or a function")
        }
        let attributes = try container.decodeIfPresent(AttributeMap.self, forKey: .attributes)?.attributes ?? []
        self.init(operand: operand, function: function, attributes: attributes)
    }

    /// Writes the expression.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode("expression", forKey: .type)
        try container.encodeIfPresent(operand, forKey: .arg)
        try container.encodeIfPresent(function, forKey: .function)
        try container.encode(AttributeMap(attributes: attributes), forKey: .attributes)
    }
}

extension Message.FunctionReference: Codable {
    private enum Keys: String, CodingKey {
        case type, name, options
    }

    /// Reads a function's name and options.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let options = try container.decodeIfPresent(OptionMap.self, forKey: .options)?.options ?? []
        self.init(name: try container.decode(String.self, forKey: .name), options: options)
    }

    /// Writes the function's name and options.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode("function", forKey: .type)
        try container.encode(name, forKey: .name)
        try container.encode(OptionMap(options: options), forKey: .options)
    }
}

extension Message.Markup: Codable {
    private enum Keys: String, CodingKey {
        case type, kind, name, options, attributes
    }

    /// Reads markup.
    ///
    /// - Parameter decoder: The decoder.
    /// - Throws: A `DecodingError` where the data is none.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        let rawKind = try container.decode(String.self, forKey: .kind)
        guard let kind = Kind(rawValue: rawKind) else {
            throw DecodingError.dataCorruptedError(
                forKey: .kind, in: container, debugDescription: "“\(rawKind)” is no kind of markup")
        }
        let options = try container.decodeIfPresent(OptionMap.self, forKey: .options)?.options ?? []
        let attributes = try container.decodeIfPresent(AttributeMap.self, forKey: .attributes)?.attributes ?? []
        let name = try container.decode(String.self, forKey: .name)
        self.init(kind: kind, name: name, options: options, attributes: attributes)
    }

    /// Writes the markup.
    ///
    /// - Parameter encoder: The encoder.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode("markup", forKey: .type)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(name, forKey: .name)
        try container.encode(OptionMap(options: options), forKey: .options)
        try container.encode(AttributeMap(attributes: attributes), forKey: .attributes)
    }
}

/// A key that is known only when it is met.
private struct NameKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// `options`: a mapping from names to literals and variables.
private struct OptionMap: Codable {
    let options: [Message.Option]

    init(options: [Message.Option]) { self.options = options }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NameKey.self)
        options = try container.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
            Message.Option(name: $0.stringValue, value: try container.decode(Message.Operand.self, forKey: $0))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NameKey.self)
        for option in options { try container.encode(option.value, forKey: NameKey(stringValue: option.name)) }
    }
}

/// `attributes`: a mapping from names to literals, or to `true` where there is no value.
private struct AttributeMap: Codable {
    let attributes: [Message.Attribute]

    init(attributes: [Message.Attribute]) { self.attributes = attributes }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: NameKey.self)
        attributes = try container.allKeys.sorted { $0.stringValue < $1.stringValue }.map { key in
            if (try? container.decode(Bool.self, forKey: key)) == true {
                return Message.Attribute(name: key.stringValue)
            }
            guard case .literal(let text) = try container.decode(Message.Operand.self, forKey: key) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "an attribute is a literal or true")
            }
            return Message.Attribute(name: key.stringValue, value: text)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NameKey.self)
        for attribute in attributes {
            let key = NameKey(stringValue: attribute.name)
            if let value = attribute.value {
                try container.encode(Message.Operand.literal(value), forKey: key)
            } else {
                try container.encode(true, forKey: key)
            }
        }
    }
}
