/// The markup that guides know; any other leaves its words as they are.
package enum GuideMarkup: String, CaseIterable, Sendable {
    /// `{#em}…{/em}`: words that are set apart.
    case em
    /// `{#strong}…{/strong}`: words that matter.
    case strong
    /// `{#pause/}`: a moment of silence.
    case pause

    /// Whether it stands around words, and not alone.
    package var enclosesWords: Bool { self != .pause }

    /// The markup as it is written where it begins: `{#em}`, `{#pause/}`.
    package var tag: String { enclosesWords ? "{#\(rawValue)}" : "{#\(rawValue)/}" }
}
