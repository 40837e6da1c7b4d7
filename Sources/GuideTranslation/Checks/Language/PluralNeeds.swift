import ExhibitGuide
import ICU
import MessageFormat
import Synchronization

/// Which plural forms a number in a message can take in one language.
///
/// The message itself is asked: its declarations are formatted with one number after the other, so that every option and every
/// function counts as it does for readers.
final class PluralNeeds: Sendable {
    /// What a selector can come to.
    struct Forms: Sendable {
        /// Numbers that the fact could well have, by the form that they take.
        fileprivate(set) var likely: [PluralCategory: [DecimalNumber]] = [:]
        /// Every form that any number takes, with one such number.
        fileprivate(set) var possible: [PluralCategory: DecimalNumber] = [:]
        /// How the fact's numbers look, by the form that they take.
        fileprivate var texts: [PluralCategory: Set<String>] = [:]

        /// Whether a form is that of one number alone, so that who reads it knows which.
        ///
        /// - Parameter category: The form.
        /// - Returns: Whether it says the number: `one` in English, where Russian has it for 21 as well.
        func holdsOneNumber(_ category: PluralCategory) -> Bool { (texts[category]?.count ?? 0) <= 1 }
    }

    private let context: FormattingContext
    private let known = Mutex<[String: Forms]>([:])

    init(context: FormattingContext) { self.context = context }

    /// Small numbers, among which every rule of CLDR shows its pattern, and the large ones that some rules name.
    private static let wholeNumbers: [Int64] =
        Array(0...30) + [
            31, 32, 35, 40, 50, 70, 71, 80, 90, 91, 99, 100, 101, 102, 103, 105, 111, 112, 121, 199, 200, 201, 202,
            1000, 1001, 1002,
            1005, 10_000, 100_000, 1_000_000, 2_000_000,
        ]

    /// The forms of a selector.
    ///
    /// - Parameters:
    ///   - selector: The variable that variants are chosen by.
    ///   - message: The message.
    ///   - source: The message's source.
    ///   - facts: The facts by their ids; `nil` for the interface, whose numbers are counts.
    /// - Returns: The forms; `nil` where the selector is no number, or is matched exactly.
    func forms(
        of selector: String, in message: Message, source: String, facts: [String: FactValue]?
    ) -> Forms? {
        guard let root = message.root(of: selector), message.function(of: selector)?.selectsPlural == true else {
            return nil
        }
        let value: FactValue
        if let facts {
            guard let fact = facts[root], fact.number != nil else { return nil }
            value = fact
        } else {
            value = .number(10)
        }
        let declarations = message.declarations.map { source.text(in: $0.span) }.joined(separator: "\n")
        let key = "\(selector)\u{0}\(value.signature) \(value.pluralLimit)\u{0}\(declarations)"
        if let known = known.withLock({ $0[key] }) { return known }
        let forms = find(selector, root, declarations, value)
        known.withLock { $0[key] = forms }
        return forms
    }

    private func find(_ selector: String, _ root: String, _ declarations: String, _ value: FactValue) -> Forms {
        let variants = PluralCategory.allCases.map { "\($0.keyword) {{\($0.keyword) {$\(selector)}}}" }
            .joined(separator: "\n")
        let formatter = MessageFormatter("\(declarations)\n.match $\(selector)\n\(variants)\n* {{none}}", in: context)
        var forms = Forms()
        for (number, isLikely) in Self.candidates(for: value) {
            var arguments = MessageArguments()
            arguments[root] = value.replacing(number)
            let words = formatter.format(arguments).text.split(separator: " ", maxSplits: 1)
            guard words.count == 2, let category = PluralCategory(keyword: String(words[0])) else { continue }
            if forms.possible[category] == nil { forms.possible[category] = number }
            // A number with decimals is none of a whole fact's.
            if isLikely || number.fractionDigitCount == 0 {
                forms.texts[category, default: []].insert(String(words[1]))
            }
            if isLikely { forms.likely[category, default: []].append(number) }
        }
        return forms
    }

    /// Numbers to try, and whether the fact could well have them: whole ones if it is whole, of its own decimals if not, with no more
    /// digits than it has, and up to a thousand.
    private static func candidates(for value: FactValue) -> [(DecimalNumber, Bool)] {
        let limit = max(1000, value.pluralLimit)
        var candidates = wholeNumbers.map { (DecimalNumber($0), $0 < limit) }
        let digits = value.number?.fractionDigitCount ?? 0
        for whole in 0...21 {
            for fraction in ["1", "5"] {
                let own = digits > 0
                let text = "\(whole)." + String(repeating: "0", count: max(0, digits - 1)) + fraction
                if let number = DecimalNumber(text) { candidates.append((number, own)) }
            }
        }
        return candidates
    }
}

extension FactValue {
    /// The number, where the fact is one.
    var number: DecimalNumber? {
        switch self {
        case .number(let number), .percent(let number), .amount(let number, _), .measurement(let number, _, _): number
        case .date, .interval, .duration, .range, .languages, .economies: nil
        }
    }

    /// The first power of ten above the number.
    fileprivate var pluralLimit: Int64 {
        let digits = number?.description.drop { $0 == "-" }.prefix { $0 != "." }.count ?? 1
        return (0..<min(digits, 16)).reduce(1) { scale, _ in scale * 10 }
    }

    /// The fact with another number.
    fileprivate func replacing(_ number: DecimalNumber) -> MessageValue {
        switch self {
        case .percent: FactValue.percent(number).trialValue
        case .amount(_, let currency): .currency(number, code: currency)
        case .measurement(_, let unit, let usage): .unit(number, unit: unit, usage: usage)
        default: .number(number)
        }
    }
}

extension Message {
    /// The input that a variable stands for, through declarations; `nil` for what comes from a literal.
    func root(of name: String) -> String? {
        var name = name
        for declaration in declarations.reversed() where declaration.kind == .local && declaration.name == name {
            guard case .variable(let operand)? = declaration.expression.operand else { return nil }
            name = operand
        }
        return name
    }

    /// The function that says how a variable is matched.
    func function(of name: String) -> Message.FunctionReference? {
        var name = name
        for declaration in declarations.reversed() where declaration.name == name {
            if let function = declaration.expression.function { return function }
            guard case .variable(let operand)? = declaration.expression.operand else { return nil }
            name = operand
        }
        return nil
    }
}

extension Message.FunctionReference {
    /// Whether matching by the function looks at plural forms.
    var selectsPlural: Bool {
        guard ["number", "integer", "offset"].contains(name) else { return false }
        return options.first { $0.name == "select" }?.value != .literal("exact")
    }
}
