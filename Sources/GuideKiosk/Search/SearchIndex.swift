import ICU

/// What finds the products of a language.
struct SearchIndex: Sendable {
    /// The language.
    let locale: LanguageTag
}
