import ExhibitGuide
import MessageFormat

/// A message that was read once and is looked at by every rule.
struct CheckedMessage: Sendable {
    /// The message as it was written.
    let source: String
    /// The message, where it can be shown.
    let message: Message?
    /// Whether it can be read, be there a value for each variable or not.
    let isReadable: Bool
    /// What keeps it from being shown.
    let errors: [MessageError]
    /// Its patterns as readers see them; empty where it cannot be read.
    let patterns: [PatternText]
    /// Which facts, functions and markup it has.
    let shape: MessageShape

    /// Reads a message.
    ///
    /// - Parameters:
    ///   - source: The message.
    ///   - check: Which variables it may use.
    init(_ source: String, check: MessageCheck) {
        var source = source
        source.makeContiguousUTF8()
        self.source = source
        let outcome = check.check(source)
        message = outcome.message
        isReadable = outcome.parsed != nil
        errors = outcome.errors
        // What it says is looked at also where a variable has no value.
        patterns =
            outcome.parsed.map { message in
                source.utf8.withContiguousStorageIfAvailable { bytes in
                    message.patterns.map { PatternText($0, in: bytes) }
                } ?? []
            } ?? []
        shape = outcome.parsed.map(MessageShape.init) ?? MessageShape()
    }

    /// Whether some pattern has a trait.
    ///
    /// - Parameter trait: The trait.
    /// - Returns: Whether it is worth to look for it.
    func has(_ trait: PatternText.Traits) -> Bool { patterns.contains { !$0.traits.isDisjoint(with: trait) } }
}
