/// Checks the messages that authors wrote: that they can be read, and that every variable is a fact.
enum SourceChecker {
    static func check(_ texts: [SourceText], variables: Set<String>) -> [Diagnostic] {
        let check = MessageCheck(variables: variables)
        return texts.flatMap { text in
            check.check(text.source).errors.map { error in
                Diagnostic(
                    rule: Diagnostic.Rule(error, in: text.source), at: text.location(ofUTF8Offset: error.span.start),
                    length: text.source.scalarCount(in: error.span), error.explanation, remedy: error.remedy)
            }
        }
    }
}
