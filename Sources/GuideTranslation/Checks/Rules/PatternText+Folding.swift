extension PatternText {
    /// The characters without case and width, as ``PhraseMatcher`` looks at them.
    var folded: [Unicode.Scalar] { scalars.map(\.folded) }
}
