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
    /// The error as a finding.
    func finding(in source: String) -> Finding {
        Finding(
            rule: Diagnostic.Rule(self, in: source), severity: .error, span: span, message: explanation,
            remedy: remedy)
    }
}
