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
        var functions: [String: Message.FunctionReference] = [:]
        for declaration in message.declarations {
            if let function = declaration.expression.function {
                functions[declaration.name] = function
            } else if case .variable(let name)? = declaration.expression.operand {
                functions[declaration.name] = functions[name]
            }
        }
        var kinds: [PluralRules.Kind] = []
        for selector in selectors {
            guard let function = functions[selector.name], numberFunctions.contains(function.name) else { continue }
            let kind: PluralRules.Kind? =
                switch function.options.first(where: { $0.name == "select" })?.value {
                case .literal("exact"): nil
                case .literal("ordinal"): .ordinal
                default: .cardinal
                }
            if let kind, !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }
}

extension PluralRules {
    /// The forms of the language with sample numbers: `one (1, 21, 31) few (2, 3, 4) many (0, 5, 6) other (0.5)`.
    var overview: String {
        categories.map { category in
            let samples = samples(of: category, count: 3).map(\.description).joined(separator: ", ")
            return samples.isEmpty ? category.keyword : "\(category.keyword) (\(samples))"
        }.joined(separator: " ")
    }
}
