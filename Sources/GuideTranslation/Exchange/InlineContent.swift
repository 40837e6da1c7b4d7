import ExhibitGuide
import MessageFormat

/// The patterns of a unit as texts with codes: placeholders and markup that a translator moves and cannot change.
struct InlineContent {
    /// What stands in a text.
    enum Element: Hashable {
        case text(String)
        /// A placeholder, by its code’s id.
        case placeholder(String)
        /// The beginning of what is marked up.
        case start(String)
        /// Its end.
        case end(String)
    }

    /// A code: a placeholder, or the two ends of what is marked up.
    struct Code: Hashable {
        /// The id, unique in the unit. The same code has the same in source and target.
        let id: String
        /// The placeholder, or the markup that opens.
        let element: Message.Pattern.Element
        /// The markup that closes.
        let closing: Message.Pattern.Element?

        /// What the code shows or marks, whatever its options.
        var identity: String { Self.identity(of: element) }

        static func identity(of element: Message.Pattern.Element) -> String {
            switch element {
            case .text(let text): text
            case .expression(let expression):
                switch expression.operand {
                case .variable(let name): "{$\(name)}"
                case .literal, nil: expression.serialized()
                }
            case .markup(let markup): markup.kind == .standalone ? "{#\(markup.name)/}" : "{#\(markup.name)}"
            }
        }

        fileprivate var written: [String] {
            [element, closing].compactMap { $0.map { Message.Pattern([$0]).serialized() } }
        }

        /// The variable that a placeholder shows, if any.
        var variable: String? {
            if case .expression(let expression) = element, case .variable(let name)? = expression.operand {
                name
            } else {
                nil
            }
        }
    }

    /// The source.
    let source: [Element]
    /// The translation, if there is one.
    let target: [Element]?
    /// The codes, those of the source first.
    let codes: [Code]
    /// How many of them are the source’s.
    let sourceCodeCount: Int

    /// The codes by their ids.
    let codesByID: [String: Code]
    /// The codes of the source by their ids.
    let sourceCodes: [String: Code]

    /// Finds the codes in the patterns of a unit.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - target: The translation, if there is one.
    init(source: Message.Pattern, target: Message.Pattern?) {
        var codes: [Code] = []
        self.source = Self.elements(of: source) { element, closing in
            codes.append(Code(id: String(codes.count + 1), element: element, closing: closing))
            return codes[codes.count - 1].id
        }
        sourceCodeCount = codes.count
        sourceCodes = Dictionary(uniqueKeysWithValues: codes.map { ($0.id, $0) })
        // Those that the target has not used yet, by how they are written; the first of each last.
        var free = target == nil ? [:] : Dictionary(grouping: codes.reversed(), by: \.written)
        self.target = target.map { target in
            Self.elements(of: target) { element, closing in
                let code = Code(id: String(codes.count + 1), element: element, closing: closing)
                if let known = free[code.written]?.popLast() { return known.id }
                codes.append(code)
                return code.id
            }
        }
        self.codes = codes
        codesByID = Dictionary(uniqueKeysWithValues: codes.map { ($0.id, $0) })
    }

    /// The elements of a pattern, given the ids of its codes.
    private static func elements(
        of pattern: Message.Pattern,
        id: (Message.Pattern.Element, _ closing: Message.Pattern.Element?) -> String
    ) -> [Element] {
        let pairs = pairs(in: pattern.elements)
        let openings = Dictionary(uniqueKeysWithValues: pairs.map { ($0.value, $0.key) })
        var ids: [Int: String] = [:]
        return pattern.elements.enumerated().map { index, element in
            if case .text(let text) = element { return .text(text) }
            if let opening = openings[index] { return .end(ids[opening] ?? "") }
            if let closing = pairs[index] {
                let id = id(element, pattern.elements[closing])
                ids[index] = id
                return .start(id)
            }
            return .placeholder(id(element, nil))
        }
    }

    /// The places of markup that opens, with those where it closes, as far as they are well nested.
    private static func pairs(in elements: [Message.Pattern.Element]) -> [Int: Int] {
        var open = OpenMarkup<Int>()
        var pairs: [Int: Int] = [:]
        for (index, element) in elements.enumerated() {
            guard case .markup(let markup) = element else { continue }
            switch markup.kind {
            case .open: open.open(markup.name, index)
            case .close:
                // What was opened since stays a code of its own.
                if let opening = open.closeWithContents(markup.name) { pairs[opening] = index }
            case .standalone: break
            }
        }
        return pairs
    }
}
