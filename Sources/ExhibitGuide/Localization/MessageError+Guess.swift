import MessageFormat

extension MessageError {
    /// The error with a guess at what was meant: a variable that variants are chosen by may be a misspelt one, or none that can be declared.
    ///
    /// - Parameters:
    ///   - source: The message.
    ///   - variables: The variables that have a value.
    ///   - unmatchable: Those of them that variants cannot be chosen by.
    /// - Returns: The error, with another remedy where there is a guess.
    package func guessing(
        in source: String, variables: Set<String>, unmatchable: Set<String>
    ) -> MessageError {
        guard kind == .missingSelectorAnnotation, span.start < span.end, span.end <= source.utf8.count,
            let message = Message.parse(source).message
        else { return self }
        let start = source.utf8.index(source.startIndex, offsetBy: span.start)
        let end = source.utf8.index(source.startIndex, offsetBy: span.end)
        let name = String(source[start..<end].drop { $0 == "$" })
        if unmatchable.contains(name) {
            return MessageError(
                kind, "“$\(name)” is matched, and only a plain number can be", remedy: Self.matchRemedy, span: span)
        }
        let declared = message.declarations.map(\.name)
        guard !declared.contains(name), !variables.contains(name),
            let meant = Spelling.nearest(to: name, among: declared + variables.sorted())
        else { return self }
        return MessageError(kind, explanation, remedy: "did you mean “$\(meant)”?", span: span)
    }

    /// How a message is mended that chooses by what is no plain number.
    package static let matchRemedy =
        "match by a number fact, declared with :integer or :number, or write one text without .match"
}
