extension WritingConventions {
    /// The mark that ends a pattern, before closing quotation marks and brackets, and its place.
    ///
    /// - Parameter pattern: The pattern.
    /// - Returns: Nothing where no mark ends it.
    func ending(of pattern: PatternText) -> (ending: Ending?, index: Int?) { ending(of: pattern.scalars) }

    /// The mark that ends some characters, before closing quotation marks and brackets, and its place.
    ///
    /// - Parameter scalars: The characters.
    /// - Returns: Nothing where no mark ends them.
    func ending(of scalars: [Unicode.Scalar]) -> (ending: Ending?, index: Int?) {
        var index = scalars.count - 1
        while index >= 0, Self.isCloser(scalars[index]) { index -= 1 }
        guard index >= 0, let ending = ending(scalars[index]) else { return (nil, nil) }
        // Three full stops are an ellipsis.
        if ending == .fullStop, index >= 2, scalars[index - 1] == ".", scalars[index - 2] == "." {
            return (.ellipsis, index)
        }
        return (ending, index)
    }

    /// Whether the language may end a text in another way than the source does.
    func accepts(_ found: Ending?, for wanted: Ending?) -> Bool {
        var plain: Set<Ending?> = [.fullStop]
        if endsWithoutMarks { plain.insert(nil) }
        if asksByWords { plain.formUnion([.question, nil]) }
        guard plain.count > 1, plain.contains(found), plain.contains(wanted) else { return false }
        // A statement needs its full stop, where the language writes one.
        return endsWithoutMarks || wanted == .question
    }

    private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "’", "”", "“", "»", "›", "」", "』", ")", "]", "）", "］", "】", "》", "〉", "\n": true
        default: scalar.isSpace
        }
    }
}
