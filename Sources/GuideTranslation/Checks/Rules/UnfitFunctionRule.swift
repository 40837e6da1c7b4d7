import ExhibitGuide
import MessageFormat

/// A function that does not fit the type of the fact, or an option with a value that it cannot have.
struct UnfitFunctionRule: MessageRule {
    let name: Diagnostic.Rule = "unfit-function"
    let severity = Diagnostic.Severity.error
    let group = CheckGroup.messages
    let explanation =
        "The function cannot work on a fact of this type (a date as a percentage), or shows its number alone "
        + "(an amount of money without its currency, a measurement without its unit), or an option has a value "
        + "that it cannot have. Readers would see the name of the fact instead of the fact, or a number of nothing."
    let remedy =
        "write the placeholder without a function, which shows a fact by its type, or one that fits"

    func check(_ unit: CheckUnit, _ findings: inout Findings) {
        guard let message = unit.text.message, let facts = unit.facts else { return }
        var seen: Set<String> = []
        for call in unit.text.shape.calls where unit.evaluator.function(call.function.name) != nil {
            if let variable = call.variable, let fact = facts[variable], Self.clashes(call.function.name, with: fact) {
                findings.add(
                    self, call.expression.span, "“:\(call.function.name)” shows no fact of the type \(fact.typeName)",
                    remedy: Self.remedy(for: variable, fact))
                continue
            }
            let errors = unit.evaluator.errors(
                calling: call, in: message, source: unit.text.source, facts: facts, locale: unit.language.locale)
            for error in errors where error.kind != .unresolvedVariable && error.kind != .unknownFunction {
                // What a declaration has wrong shows again wherever its variable is used.
                guard seen.insert(error.explanation).inserted else { continue }
                var remedy = error.remedy.isEmpty ? nil : error.remedy
                // What a fact is, a translator cannot change.
                if error.kind == .badOperand, let variable = call.variable, let fact = facts[variable],
                    !fact.functions.contains(call.function.name)
                {
                    remedy = Self.remedy(for: variable, fact)
                }
                findings.add(self, call.expression.span, error.explanation, remedy: remedy)
            }
        }
    }

    /// How a fact is shown instead.
    private static func remedy(for variable: String, _ fact: FactValue) -> String {
        let fitting = fact.functions.map { ":" + $0 }.joined(separator: " or ")
        return "write {$\(variable)}, which shows a fact by its type" + (fitting.isEmpty ? "" : ", or \(fitting)")
    }

    /// Whether a number function would show the number and leave out what it is a number of.
    private static func clashes(_ function: String, with fact: FactValue) -> Bool {
        switch (function, fact) {
        case ("percent", .amount), ("percent", .measurement), ("currency", .percent), ("currency", .measurement),
            ("unit", .percent), ("unit", .amount), ("number", .amount), ("number", .measurement),
            ("integer", .amount), ("integer", .measurement), ("offset", .amount), ("offset", .measurement):
            true
        default: false
        }
    }
}

extension FactValue {
    /// The functions that show a fact of this type.
    fileprivate var functions: [String] {
        switch self {
        case .number: ["number", "integer"]
        case .percent: ["percent"]
        case .amount: ["currency"]
        case .measurement: ["unit"]
        case .date(let date): date.hasTime ? ["datetime", "date", "time"] : ["date"]
        case .interval, .duration, .range, .languages, .economies: []
        }
    }
}
