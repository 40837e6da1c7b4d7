import MessageFormat

/// Reads a message and checks that every variable in it has a value.
package struct MessageCheck: Sendable {
    /// What was found.
    package struct Outcome {
        /// The message, where it can be shown.
        package let message: Message?
        /// The message, where it can be read, be there a value for each variable or not.
        package let parsed: Message?
        /// What is wrong with it.
        package let errors: [MessageError]
    }

    /// The variables that have a value.
    let variables: Set<String>
    /// The variables whose fact is wrong: a message that uses them cannot be shown, and is not wrong itself.
    let damaged: Set<String>
    /// The variables that variants cannot be chosen by.
    let unmatchable: Set<String>

    /// How many errors of one message are named; a message that is not one at all has as many as it has characters.
    private static let errorLimit = 100

    /// How many variables a remedy lists.
    private static let listLimit = 12

    /// A check of messages that may use some variables.
    ///
    /// - Parameters:
    ///   - variables: The variables that have a value.
    ///   - damaged: Those whose fact is wrong.
    ///   - unmatchable: Those that variants cannot be chosen by.
    package init(variables: Set<String>, damaged: Set<String> = [], unmatchable: Set<String> = []) {
        self.variables = variables
        self.damaged = damaged
        self.unmatchable = unmatchable
    }

    /// Reads a message.
    ///
    /// - Parameter source: The message.
    /// - Returns: The message, and what is wrong with it.
    package func check(_ source: String) -> Outcome {
        let result = Message.parse(source)
        guard let message = result.message, result.isValid else {
            let known = variables.union(damaged)
            return Outcome(
                message: nil, parsed: nil,
                errors: Self.limited(result.errors).map {
                    $0.guessing(in: source, variables: known, unmatchable: unmatchable)
                })
        }
        if message.plainText != nil { return Outcome(message: message, parsed: message, errors: []) }
        let unknown = message.inputVariables.filter { !variables.contains($0) }
        guard !unknown.isEmpty else { return Outcome(message: message, parsed: message, errors: []) }
        return Outcome(
            message: nil, parsed: message, errors: errors(of: unknown.filter { !damaged.contains($0) }, in: message))
    }

    private func errors(of unknown: [String], in message: Message) -> [MessageError] {
        let known = variables.union(damaged).sorted()
        let list = known.prefix(Self.listLimit).map { "$" + $0 }.joined(separator: ", ")
        let choice =
            known.isEmpty
            ? "remove it, or add the fact"
            : "use one of \(list)\(known.count > Self.listLimit ? " …" : ""), or add the fact"
        let errors = unknown.prefix(Self.errorLimit).map { name in
            MessageError(
                .unresolvedVariable, "no fact defines the variable “$\(name)”",
                remedy: NodeReader.nearest(to: name, among: known).map { "did you mean “$\($0)”?" } ?? choice,
                span: message.firstSpan(ofVariable: name) ?? .none)
        }
        return Self.limited(errors, of: unknown.count)
    }

    /// The first errors, and in the place of the others their number.
    private static func limited(_ errors: [MessageError], of count: Int? = nil) -> [MessageError] {
        let count = count ?? errors.count
        guard count > errorLimit, let last = errors.prefix(errorLimit).last else { return errors }
        let more = count - errorLimit
        let rest = MessageError(
            last.kind, "the message has \(more) more \(more == 1 ? "error" : "errors")", remedy: "mend these first",
            span: last.span)
        return errors.prefix(errorLimit) + [rest]
    }
}

extension Message {
    /// Where a variable is first used.
    func firstSpan(ofVariable name: String) -> SourceSpan? {
        for declaration in declarations where declaration.expression.variables.contains(name) {
            return declaration.expression.span
        }
        if case .select(let selectors, _) = body, let selector = selectors.first(where: { $0.name == name }) {
            return selector.span
        }
        for pattern in patterns {
            for element in pattern.elements {
                switch element {
                case .text: break
                case .expression(let expression):
                    if expression.variables.contains(name) { return expression.span }
                case .markup(let markup):
                    if markup.options.contains(where: { $0.value == .variable(name) }) { return markup.span }
                }
            }
        }
        return nil
    }
}
