import ExhibitGuide
import Gettext
import MessageFormat

/// Passes one message through every rule.
enum MessageChecker {
    /// What is wrong with a message, with spans of its source.
    ///
    /// - Parameter unit: The message.
    /// - Returns: The findings in the order of their places.
    static func findings(in unit: CheckUnit) -> [Finding] {
        var findings = Findings()
        for rule in CheckRules.messageRules { rule.check(unit, &findings) }
        return findings.all
    }
}

extension MessageError {
    /// The errors of a message as findings.
    ///
    /// - Parameters:
    ///   - errors: The errors.
    ///   - source: The message.
    /// - Returns: A finding for each.
    static func findings(_ errors: [MessageError], in source: String) -> [Finding] {
        zip(errors, Diagnostic.Rule.rules(of: errors, in: source)).map { error, rule in
            Finding(
                rule: rule, severity: .error, span: error.span, message: error.explanation, remedy: error.remedy)
        }
    }
}
