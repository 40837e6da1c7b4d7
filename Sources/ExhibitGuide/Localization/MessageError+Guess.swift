import MessageFormat

extension MessageError {
    /// The error with a guess at what was meant: a variable that variants are chosen by may be a misspelt one.
    ///
    /// - Parameters:
    ///   - source: The message.
    ///   - variables: The variables that have a value.
    /// - Returns: The error, with another remedy where there is a guess.
    package func guessing(in source: String, variables: Set<String>) -> MessageError {
        guard kind == .missingSelectorAnnotation, span.start < span.end, span.end <= source.utf8.count,
            let message = Message.parse(source).message
        else { return self }
        let start = source.utf8.index(source.startIndex, offsetBy: span.start)
        let end = source.utf8.index(source.startIndex, offsetBy: span.end)
        let name = String(source[start..<end].drop { $0 == "$" })
        let declared = message.declarations.map(\.name)
        guard !declared.contains(name), !variables.contains(name),
            let meant = Spelling.nearest(to: name, among: declared + variables.sorted())
        else { return self }
        return MessageError(kind, explanation, remedy: "did you mean “$\(meant)”?", span: span)
    }
}
