/// A message as data: the data model of Unicode MessageFormat 2 (LDML part 9, Data Model).
///
/// Two messages are equal when they say the same, wherever their parts stood in their sources.
public struct Message: Hashable, Sendable {
    /// What a message shows: one pattern, or the one of several that its selectors choose.
    public enum Body: Hashable, Sendable {
        /// A message without choice.
        case pattern(Pattern)
        /// A `.match` statement: the selectors' variable names and the variants.
        case select(selectors: [Selector], variants: [Variant])
    }

    /// A variable that a `.match` statement looks at.
    public struct Selector: Hashable, Sendable {
        /// The variable's name, without `$`.
        public var name: String
        /// Where it stands in the source.
        public var span: SourceSpan

        /// Creates a selector.
        ///
        /// - Parameters:
        ///   - name: The variable's name, without `$`.
        ///   - span: Where it stands in the source.
        public init(name: String, span: SourceSpan = .none) {
            self.name = name
            self.span = span
        }
    }

    /// The `.input` and `.local` declarations in their order.
    public var declarations: [Declaration]

    /// What the message shows.
    public var body: Body

    /// Creates a message.
    ///
    /// - Parameters:
    ///   - declarations: The `.input` and `.local` declarations in their order.
    ///   - body: What the message shows.
    public init(declarations: [Declaration] = [], body: Body) {
        self.declarations = declarations
        self.body = body
    }

    /// The text of a message that is text and nothing else, whatever its values; `nil` for any other.
    public var plainText: String? {
        guard declarations.isEmpty, case .pattern(let pattern) = body, pattern.elements.count <= 1 else { return nil }
        switch pattern.elements.first {
        case nil: return ""
        case .text(let text): return text
        default: return nil
        }
    }

    /// Every pattern of the message: its only one, or those of its variants in their order.
    public var patterns: [Pattern] {
        switch body {
        case .pattern(let pattern): [pattern]
        case .select(_, let variants): variants.map(\.pattern)
        }
    }
}
