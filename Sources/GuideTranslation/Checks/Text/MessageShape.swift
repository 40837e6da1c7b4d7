import MessageFormat

/// What a message has besides words: the facts that it shows, the functions that it calls, its markup.
struct MessageShape: Sendable {
    /// A function that is called on a fact.
    struct Call: Sendable {
        /// The fact, or what a local variable was made from; `nil` for a literal.
        let variable: String?
        let function: Message.FunctionReference
        let expression: Message.Expression
        /// The variable that the call declares; `nil` where it stands in the text.
        let declared: String?

        /// Whether it stands in a declaration rather than in the text.
        var isDeclaration: Bool { declared != nil }
    }

    /// The facts that the text shows, in the order of their first placeholder.
    private(set) var shown: [String] = []
    /// The facts that each pattern shows.
    private(set) var shownByPattern: [Set<String>] = []
    /// The first placeholder of each fact that is shown.
    private(set) var placeholders: [String: Message.Expression] = [:]
    /// Every call of a function.
    private(set) var calls: [Call] = []
    /// What is written in placeholders and declarations in place of a fact, such as the 99 of `{99 :integer}`.
    private(set) var literals: [(text: String, expression: Message.Expression)] = []
    /// The markup of each pattern.
    private(set) var markup: [[Message.Markup]] = []
    /// The variables that variants are chosen by.
    private(set) var selectors: [String] = []

    /// The shape of what cannot be read.
    init() {}

    /// Looks at a message.
    init(_ message: Message) {
        /// What local variables were made from; `nil` for a literal.
        var origins: [String: String?] = [:]
        func origin(_ operand: Message.Operand?) -> String? {
            guard case .variable(let name)? = operand else { return nil }
            return origins[name] ?? name
        }
        for declaration in message.declarations {
            let expression = declaration.expression
            if declaration.kind == .local { origins.updateValue(origin(expression.operand), forKey: declaration.name) }
            if case .literal(let text)? = expression.operand { literals.append((text, expression)) }
            if let function = expression.function {
                calls.append(
                    Call(
                        variable: origin(expression.operand), function: function, expression: expression,
                        declared: declaration.name))
            }
        }
        if case .select(let names, _) = message.body { selectors = names.compactMap { origin(.variable($0.name)) } }
        for pattern in message.patterns {
            var marks: [Message.Markup] = []
            var facts: Set<String> = []
            for element in pattern.elements {
                switch element {
                case .text: break
                case .markup(let markup): marks.append(markup)
                case .expression(let expression):
                    if case .literal(let text)? = expression.operand { literals.append((text, expression)) }
                    let variable = origin(expression.operand)
                    if let variable {
                        facts.insert(variable)
                        if placeholders[variable] == nil {
                            shown.append(variable)
                            placeholders[variable] = expression
                        }
                    }
                    if let function = expression.function {
                        calls.append(
                            Call(
                                variable: variable, function: function, expression: expression, declared: nil))
                    }
                }
            }
            markup.append(marks)
            shownByPattern.append(facts)
        }
    }
}
