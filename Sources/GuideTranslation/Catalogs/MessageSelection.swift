import ICU
import MessageFormat

/// What a message chooses its variants by, as far as plural forms are concerned.
enum MessageSelection {
    private static let numberFunctions: Set = ["number", "integer", "percent", "currency", "unit", "offset"]

    /// The kinds of plural forms that a message's selectors look at, each once.
    ///
    /// - Parameter message: The message.
    /// - Returns: Nothing for a message that does not choose, or chooses by words or exact numbers alone.
    static func pluralKinds(of message: Message) -> [PluralRules.Kind] {
        guard case .select(let selectors, _) = message.body else { return [] }
        return selectors.reduce(into: []) { kinds, selector in
            if let kind = pluralKind(of: selector, in: message), !kinds.contains(kind) { kinds.append(kind) }
        }
    }

    /// The kind of plural forms that a selector looks at.
    ///
    /// - Parameters:
    ///   - selector: One of the message's selectors.
    ///   - message: The message.
    /// - Returns: `nil` where it chooses by words or exact numbers.
    static func pluralKind(of selector: Message.Selector, in message: Message) -> PluralRules.Kind? {
        var functions: [String: Message.FunctionReference] = [:]
        for declaration in message.declarations {
            if let function = declaration.expression.function {
                functions[declaration.name] = function
            } else if case .variable(let name)? = declaration.expression.operand {
                functions[declaration.name] = functions[name]
            }
        }
        guard let function = functions[selector.name], numberFunctions.contains(function.name) else { return nil }
        return switch function.options.first(where: { $0.name == "select" })?.value {
        case .literal("exact"): nil
        case .literal("ordinal"): .ordinal
        default: .cardinal
        }
    }
}

extension PluralRules {
    /// The forms of the language with sample numbers: `one (1, 21, 31) few (2, 3, 4) many (0, 5, 6) other (0.5)`.
    var overview: String {
        get throws(ICUError) {
            try categories.map { category throws(ICUError) in
                let samples = try sampleText(of: category)
                return samples.isEmpty ? category.keyword : "\(category.keyword) (\(samples))"
            }.joined(separator: " ")
        }
    }

    /// Three numbers that take a form: `2, 3, 4`.
    func sampleText(of category: PluralCategory) throws(ICUError) -> String {
        // CLDR names some of them twice, in compact notation.
        let samples = try samples(of: category, count: 8).map(\.description)
        return samples.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.prefix(3)
            .joined(separator: ", ")
    }
}
