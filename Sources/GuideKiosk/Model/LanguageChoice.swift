import ICU

/// The choice of a language while it is being made.
struct LanguageChoice: Hashable, Sendable {
    /// What has been typed to find a language.
    var query = ""
    /// The language of the screen on which typing began: in it, too, languages are found by their names.
    var queryLanguage: LanguageTag?
    /// The languages that are listed, by their indices among all.
    var matches: [Int]
    /// Which of them is selected.
    var position = ListPosition()
    /// Where the visitor came from, and stays once the language has changed; `nil` where they begin.
    var origin: KioskModel.Screen?
    /// The language that was chosen, until it is known which economies it serves.
    var awaitedGreeting: LanguageTag?
    /// The locale that was chosen, until its products are there.
    var awaitedLocale: LanguageTag?
    /// The language that the visitor had before the present one, which one key brings back.
    var former: LanguageTag?

    /// A choice among all languages.
    ///
    /// - Parameter count: How many there are.
    init(count: Int) { matches = Array(0..<count) }
}
