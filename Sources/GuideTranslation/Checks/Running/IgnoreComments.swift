import ExhibitGuide
import Gettext

/// What a translator's comments on one entry silence: `# guide:ignore RULE reason`.
struct IgnoreComments: Sendable {
    private struct Ignored: Sendable {
        let rule: String
        let comment: String
        var isUsed = false
    }

    private static let keyword = "guide:ignore"
    private var ignored: [Ignored] = []
    /// Comments without a rule that exists, or without a reason, with what is wrong.
    private(set) var faults: [(message: String, remedy: String)] = []

    /// Reads comments.
    ///
    /// - Parameter comments: The entry's translator comments.
    init(_ comments: [String]) {
        for comment in comments where comment.contains(Self.keyword) {
            let words = comment.split(separator: " ", omittingEmptySubsequences: true)
            guard words.first == Self.keyword[...] else { continue }
            guard words.count > 1, let rule = CheckRules.rule(named: String(words[1])) else {
                let name = words.count > 1 ? String(words[1]) : ""
                let guess = Spelling.nearest(to: name, among: CheckRules.all.map(\.name.name))
                faults.append(
                    (
                        name.isEmpty ? "guide:ignore without a rule" : "there is no rule “\(name)”",
                        guess.map { "did you mean “\($0)”?" } ?? CheckRules.badIgnore.remedy
                    ))
                continue
            }
            guard words.count > 2 else {
                faults.append(
                    ("guide:ignore \(rule.name) without a reason", "write why after the rule's name"))
                continue
            }
            ignored.append(Ignored(rule: rule.name.name, comment: comment))
        }
    }

    /// Whether there is nothing to look at.
    var isEmpty: Bool { ignored.isEmpty && faults.isEmpty }

    /// Whether a rule is silenced; it then counts as used.
    mutating func silences(_ rule: Diagnostic.Rule) -> Bool {
        guard let index = ignored.firstIndex(where: { $0.rule == rule.name }) else { return false }
        ignored[index].isUsed = true
        return true
    }

    /// The rules that are silenced and found nothing.
    var unused: [String] { ignored.filter { !$0.isUsed }.map(\.rule) }
}
