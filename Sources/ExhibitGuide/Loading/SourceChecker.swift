/// Checks the messages that authors wrote: that they can be read, and that every variable is a fact.
enum SourceChecker {
    static func check(_ texts: [SourceText], variables: Set<String>, facts: [Fact]) -> [Diagnostic] {
        let check = MessageCheck(variables: variables, unmatchable: facts.unmatchableNames)
        return texts.flatMap { text in
            let errors = check.check(text.source).errors
            guard !errors.isEmpty else { return [Diagnostic]() }
            let places = text.places
            return zip(errors, Diagnostic.Rule.rules(of: errors, in: text.source)).map { error, rule in
                Diagnostic(
                    rule: rule, at: places.location(ofUTF8Offset: error.span.start),
                    length: places.length(of: error.span), error.explanation, remedy: error.remedy)
            }
        }
    }
}
