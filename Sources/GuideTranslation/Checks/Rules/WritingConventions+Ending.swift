extension WritingConventions {
    /// The mark that ends a pattern, before closing quotation marks and brackets, and its place.
    ///
    /// - Parameter pattern: The pattern.
    /// - Returns: Nothing where no mark ends it.
    func ending(of pattern: PatternText) -> (ending: Ending?, index: Int?) {
        var index = pattern.scalars.count - 1
        while index >= 0, Self.isCloser(pattern.scalars[index]) { index -= 1 }
        guard index >= 0, let ending = ending(pattern.scalars[index]) else { return (nil, nil) }
        // Three full stops are an ellipsis.
        if ending == .fullStop, index >= 2, pattern.scalars[index - 1] == ".", pattern.scalars[index - 2] == "." {
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
