import MessageFormat

/// Where a message uses facts, and how it shows each. It is the same in every language.
public struct FactUses: Sendable {
    /// How a fact is shown.
    enum Display: Hashable, Sendable {
        /// By its type, as without a function.
        case own
        /// As a placeholder of the message shows it: a message of that placeholder alone.
        case placeholder(Message)
    }

    /// The facts in the order in which the message first uses them, each with the different ways in which it is shown.
    let displays: [(fact: String, ways: [Display])]

    /// Finds the facts in a message.
    ///
    /// - Parameters:
    ///   - facts: The facts that the message may use.
    ///   - message: The message.
    public init(of facts: [Fact], in message: Message) {
        let known = Set(facts.map(\.id))
        let used = message.inputVariables.filter(known.contains)
        guard !used.isEmpty else {
            displays = []
            return
        }
        let origins = Self.origins(of: message, facts: used)
        var ways: [String: [Display]] = [:]
        for pattern in message.patterns {
            for case .expression(let expression) in pattern.elements {
                guard case .variable(let name)? = expression.operand, let fact = origins[name] else { continue }
                let way = Self.display(expression, in: message)
                if ways[fact]?.contains(way) != true { ways[fact, default: []].append(way) }
            }
        }
        displays = used.map { ($0, ways[$0] ?? [.own]) }
    }

    /// The fact that each variable stands for: itself, or what a local variable was made from.
    private static func origins(of message: Message, facts: [String]) -> [String: String] {
        var origins = Dictionary(uniqueKeysWithValues: facts.map { ($0, $0) })
        for declaration in message.declarations where declaration.kind == .local {
            guard case .variable(let name)? = declaration.expression.operand else { continue }
            origins[declaration.name] = origins[name]
        }
        return origins
    }

    private static func display(_ expression: Message.Expression, in message: Message) -> Display {
        var expression = expression
        // A Korean particle is of no use in any other language, and on its own shows no fact.
        if expression.function?.name == "guide:particle" { expression.function = nil }
        if expression.function == nil, message.declarations.isEmpty { return .own }
        return .placeholder(
            Message(declarations: message.declarations, body: .pattern(Message.Pattern([.expression(expression)]))))
    }
}
