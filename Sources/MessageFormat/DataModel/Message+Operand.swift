extension Message {
    /// A literal or a variable: what a function works on, or the value of an option.
    public enum Operand: Hashable, Sendable {
        /// A literal, with its escapes decoded.
        case literal(String)
        /// A variable, by its name without `$`.
        case variable(String)
    }
}
