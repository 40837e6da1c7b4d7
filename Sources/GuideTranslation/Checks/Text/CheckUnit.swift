import ExhibitGuide
import ICU

/// A message that is checked, with all that rules may want to know of it.
struct CheckUnit: Sendable {
    /// The message's key.
    let key: String
    /// The domain that it belongs to.
    let domain: String
    /// The facts that it may use, by their ids; `nil` for the interface.
    let facts: [String: FactValue]?
    /// What the message translates; `nil` where it is a guide's own text.
    let source: CheckedMessage?
    /// The message.
    let text: CheckedMessage
    /// Its language.
    let language: CheckLanguage
    /// The rows of the glossary whose terms the source has.
    let namedTerms: [Int]?
    /// What formats messages for trial.
    let evaluator: MessageEvaluator
    /// The language of its source.
    let sourceLanguage: CheckLanguage

    /// The traits of all patterns of the source.
    var sourceHas: PatternText.Traits { source?.patterns.reduce(into: []) { $0.formUnion($1.traits) } ?? [] }
}
