import ICU

/// A rule of `guide check` that the exhibition silences, everywhere or in some places.
public struct IgnoredRule: Hashable, Sendable {
    /// The rule's name.
    public let rule: Diagnostic.Rule
    /// Why.
    public let reason: String
    /// The languages in which it is silenced; every one where there are none.
    public let locales: [LanguageTag]
    /// The domains in which it is silenced (products' ids, `exhibition`, `interface`); every one where there are none.
    public let domains: [String]
    /// The keys of the messages for which it is silenced; every one where there are none.
    public let messages: [String]
    /// Where it stands.
    public let location: SourceLocation
}
