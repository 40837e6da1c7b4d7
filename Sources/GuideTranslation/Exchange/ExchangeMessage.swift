import ExhibitGuide
import ICU
import MessageFormat

/// A message in the form in which agencies translate it: one unit, or a group of units with one for each form that the target language needs.
///
/// A message of MessageFormat 2 that chooses by plural forms is no text that a translator's editor could show. Its patterns are: each
/// becomes a unit, and what is around them stays here.
struct ExchangeMessage: Sendable {
    /// One pattern to translate.
    struct Unit: Sendable {
        /// The id, unique in its file: the message's key, and the variant's keys where there are any.
        let id: String
        /// The keys of the variant; empty where the message does not choose.
        let keys: [Message.Variant.Key]
        /// The source's pattern for these keys.
        let source: Message.Pattern
        /// The translation's pattern for these keys, if there is one.
        let target: Message.Pattern?
        /// The selectors that have a form of their own here, whose numbers need not be said (“one guide”).
        let decided: Set<String>
    }

    /// More variants than this are not spread out: nobody translates hundreds of forms of one sentence.
    static let maximumVariants = 64

    /// The message.
    let text: SourceText
    /// What is translated.
    let units: [Unit]
    /// What chooses among the variants; empty where the message does not choose.
    let selectors: [Message.Selector]
    /// The translation as it is, where it can be read.
    let translation: Message?
    private let declarations: [Message.Declaration]

    /// Whether the message has variants, and its units form a group.
    var isGroup: Bool { !selectors.isEmpty }

    /// Prepares a message.
    ///
    /// - Parameters:
    ///   - text: The message.
    ///   - source: The message, read; without what only its own language needs.
    ///   - translation: The translation, where there is one that can be read.
    ///   - categories: The plural forms of the target language.
    init(
        _ text: SourceText, source: Message, translation: Message?,
        categories: (PluralRules.Kind) -> [PluralCategory]
    ) {
        self.text = text
        self.translation = translation
        let model = [translation, source].compactMap(\.self).first { !$0.selectors.isEmpty } ?? source
        selectors = model.selectors
        var declarations = translation?.declarations ?? source.declarations
        if !selectors.isEmpty {
            declarations += model.declarations.filter { new in !declarations.contains { $0.name == new.name } }
        }
        self.declarations = declarations
        guard !selectors.isEmpty else {
            units = [
                Unit(
                    id: Self.name(text.key), keys: [], source: source.patterns[0], target: translation?.patterns.first,
                    decided: [])
            ]
            return
        }
        let stars = Array(repeating: Message.Variant.Key.catchAll, count: selectors.count)
        let known = Self.variants(of: translation, stars: stars)
        var sources = Self.variants(of: source, stars: stars)
        if sources.isEmpty {
            sources = [Message.Variant(keys: stars, pattern: source.patterns.last ?? Message.Pattern([]))]
        }
        units = Self.keys(of: model, known + sources, categories: categories).map { keys in
            Unit(
                id: Self.name(text.key) + ":" + keys.map(Self.name(of:)).joined(separator: ":"), keys: keys,
                source: Self.best(for: keys, in: sources), target: known.first { $0.keys == keys }?.pattern,
                decided: Set(zip(model.selectors, keys).filter { $0.1 != .catchAll }.map(\.0.name)))
        }
    }

    // MARK: Variants

    /// The variants of a message; one that does not choose has one for everything.
    private static func variants(of message: Message?, stars: [Message.Variant.Key]) -> [Message.Variant] {
        switch message?.body {
        case nil: []
        case .pattern(let pattern): [Message.Variant(keys: stars, pattern: pattern)]
        // A translation may choose by more than its source does.
        case .select(let selectors, let variants): selectors.count == stars.count ? variants : []
        }
    }

    /// The combinations of keys that the target language needs.
    private static func keys(
        of model: Message, _ variants: [Message.Variant], categories: (PluralRules.Kind) -> [PluralCategory]
    ) -> [[Message.Variant.Key]] {
        var combinations: [[Message.Variant.Key]] = [[]]
        for (index, selector) in model.selectors.enumerated() {
            var own: [Message.Variant.Key] = []
            let kind = MessageSelection.pluralKind(of: selector, in: model)
            let wanted = kind.map(categories) ?? []
            for key in variants.map(\.keys[index]) where key != .catchAll && !own.contains(key) {
                // The source's plural forms are its own language's.
                if case .literal(let text) = key, kind != nil, let category = PluralCategory(keyword: text),
                    !wanted.contains(category)
                {
                    continue
                }
                own.append(key)
            }
            own.removeAll { key in wanted.contains { key == .literal($0.keyword) } }
            own += wanted.filter { $0 != .other }.map { .literal($0.keyword) } + [.catchAll]
            combinations = combinations.flatMap { before in own.map { before + [$0] } }
            if combinations.count > maximumVariants { break }
        }
        guard combinations.count <= maximumVariants else {
            return variants.map(\.keys).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
        return combinations
    }

    /// The variant of the source that says what a variant of these keys has to say.
    private static func best(for keys: [Message.Variant.Key], in variants: [Message.Variant]) -> Message.Pattern {
        let fitting = variants.filter { variant in
            zip(variant.keys, keys).allSatisfy { $0 == $1 || $0 == .catchAll }
        }
        // As MessageFormat chooses: the first selector decides before the second.
        let best = fitting.max { left, right in
            let rank = { (variant: Message.Variant) in variant.keys.map { $0 == .catchAll ? 0 : 1 } }
            return rank(left).lexicographicallyPrecedes(rank(right))
        }
        return (best ?? variants.last)?.pattern ?? Message.Pattern([])
    }

    /// The message with new patterns.
    ///
    /// - Parameter targets: The new patterns by the ids of their units; those of other units stay.
    /// - Returns: The message; `nil` where the form for everything else would be missing.
    func message(with targets: [String: Message.Pattern]) -> Message? {
        guard isGroup else {
            guard let pattern = targets[units[0].id] ?? units[0].target else { return nil }
            return Message(declarations: declarations, body: .pattern(pattern))
        }
        let stars = Array(repeating: Message.Variant.Key.catchAll, count: selectors.count)
        var variants = Self.variants(of: translation, stars: stars)
        for unit in units {
            guard let pattern = targets[unit.id] else { continue }
            if let index = variants.firstIndex(where: { $0.keys == unit.keys }) {
                variants[index].pattern = pattern
            } else {
                let end = variants.firstIndex { $0.keys == stars } ?? variants.endIndex
                variants.insert(Message.Variant(keys: unit.keys, pattern: pattern), at: end)
            }
        }
        guard variants.contains(where: { $0.keys == stars }) else { return nil }
        if case .pattern? = translation?.body, variants.count == 1, let translation {
            return Message(declarations: translation.declarations, body: .pattern(variants[0].pattern))
        }
        return Message(declarations: declarations, body: .select(selectors: selectors, variants: variants))
    }

    // MARK: Names

    /// The part of a unit's id that names its message.
    ///
    /// - Parameter id: The unit's id.
    /// - Returns: What stands before the keys of a variant.
    static func messageName(ofUnit id: String) -> String { String(id.prefix { $0 != ":" }) }

    /// A key of a variant as part of an id: a plural category, `other` for the catch-all.
    private static func name(of key: Message.Variant.Key) -> String {
        switch key {
        case .catchAll: "other"
        // It exists beside the catch-all, if anybody writes it.
        case .literal("other"): "_other"
        case .literal(let text): name(text)
        }
    }

    /// A text as an XML name token; no two texts have the same.
    private static func name(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-": String(scalar)
            default: "_" + String(scalar.value, radix: 16) + "_"
            }
        }.joined()
    }
}

extension Message {
    /// What the message chooses by.
    var selectors: [Selector] {
        if case .select(let selectors, _) = body { selectors } else { [] }
    }

    /// The message without Korean particles, which no other language has a use for.
    var withoutParticles: Message {
        func bare(_ expression: Expression) -> Expression {
            var expression = expression
            if expression.function?.name == "guide:particle" { expression.function = nil }
            return expression
        }
        func bare(_ pattern: Pattern) -> Pattern {
            Pattern(
                pattern.elements.map { (element) -> Pattern.Element in
                    if case .expression(let expression) = element { .expression(bare(expression)) } else { element }
                }, span: pattern.span)
        }
        var message = self
        for index in declarations.indices {
            message.declarations[index].expression = bare(declarations[index].expression)
        }
        switch body {
        case .pattern(let pattern): message.body = .pattern(bare(pattern))
        case .select(let selectors, let variants):
            message.body = .select(
                selectors: selectors,
                variants: variants.map { Variant(keys: $0.keys, pattern: bare($0.pattern), span: $0.span) })
        }
        return message
    }
}
