import ExhibitGuide
import ICU
import MessageFormat
import Synchronization

/// Formats messages for trial: whether a function fits a fact, which variant a number chooses.
final class MessageEvaluator: Sendable {
    /// Where formatters are shared.
    let formatters: FormatterCache
    private let functions = FunctionRegistry.default.addingGuideFunctions()
    private let timeZone: String
    private let tried = Mutex<[String: [MessageError]]>([:])

    /// Prepares trials.
    ///
    /// - Parameters:
    ///   - timeZone: The exhibition's time zone.
    ///   - formatters: Where formatters are shared.
    init(timeZone: String, formatters: FormatterCache) {
        self.timeZone = timeZone
        self.formatters = formatters
    }

    /// What formatting in a language depends on.
    func context(for locale: LanguageTag) -> FormattingContext {
        FormattingContext(
            locale: locale, bidiIsolation: .none, functions: functions, timeZone: timeZone, formatters: formatters)
    }

    /// The function of a name.
    func function(_ name: String) -> (any MessageFunction)? { functions[name] }

    /// The names of all functions.
    var functionNames: [String] { functions.names }

    /// What goes wrong when a function of a message is called.
    ///
    /// It depends on the types of the facts and not on the language, so that each kind of expression is tried once.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - message: The message, whose declarations the call may use.
    ///   - source: The message's source.
    ///   - facts: The facts by their ids.
    ///   - locale: The language.
    /// - Returns: The errors, with spans of the message's source where the expression itself is to blame.
    func errors(
        calling call: MessageShape.Call, in message: Message, source: String, facts: [String: FactValue],
        locale: LanguageTag
    ) -> [MessageError] {
        // A declared variable is shown as it is: to call its function once more would annotate it twice.
        let expression = call.declared.map { Message.Expression(operand: .variable($0)) } ?? call.expression
        let names = message.declarations.flatMap(\.expression.variables) + expression.variables
        let types = names.map { name in facts[name].map { "\(name):\($0.signature)" } ?? name }
        let declarations = message.declarations.map { source.text(in: $0.span) }
        let key = (types + declarations + [call.declared ?? source.text(in: expression.span)]).joined(
            separator: "\u{0}")
        if let known = tried.withLock({ $0[key] }) { return known }
        let errors = format(expression, in: message, names: names, facts: facts, locale: locale).errors
        tried.withLock { $0[key] = errors }
        return errors
    }

    /// What a placeholder shows.
    ///
    /// - Parameters:
    ///   - expression: The placeholder.
    ///   - message: Its message, whose declarations it may use.
    ///   - facts: The facts by their ids.
    ///   - locale: The language.
    /// - Returns: The text; `nil` where it cannot be shown.
    func text(
        of expression: Message.Expression, in message: Message, facts: [String: FactValue], locale: LanguageTag
    ) -> String? {
        let names = message.declarations.flatMap(\.expression.variables) + expression.variables
        let (text, errors) = format(expression, in: message, names: names, facts: facts, locale: locale)
        return errors.isEmpty ? text : nil
    }

    private func format(
        _ expression: Message.Expression, in message: Message, names: [String], facts: [String: FactValue],
        locale: LanguageTag
    ) -> (text: String, errors: [MessageError]) {
        let trial = Message(
            declarations: message.declarations, body: .pattern(Message.Pattern([.expression(expression)])))
        var arguments = MessageArguments()
        for name in names { arguments[name] = facts[name]?.trialValue }
        return MessageFormatter(trial, in: context(for: locale)).format(arguments)
    }
}

extension String {
    /// A stretch of the text.
    func text(in span: SourceSpan) -> String {
        guard span.start < span.end, span.end <= utf8.count else { return "" }
        let start = utf8.index(utf8.startIndex, offsetBy: span.start)
        return String(self[start..<utf8.index(start, offsetBy: span.end - span.start)])
    }
}

extension FactValue {
    /// What of the fact decides which functions fit it.
    var signature: String {
        switch self {
        case .amount(_, let currency): "amount \(currency)"
        case .measurement(_, let unit, let usage): "value \(unit) \(usage ?? "")"
        case .range(_, _, let unit): "range \(unit ?? "")"
        case .date(let date): date.hasTime ? "date and time" : "date"
        default: typeName
        }
    }

    /// The fact as messages take it, with names left as codes.
    var trialValue: MessageValue { messageValue(languageName: \.identifier, economyName: \.self) }
}
