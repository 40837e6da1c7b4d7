import ICU

/// The languages that a table of terms may have columns for.
package struct TableLanguages: Sendable {
    private let languages: [LanguageTag]
    /// Whether further languages are no mistake, unless one of these seems to be meant.
    private let allowsOthers: Bool

    /// Names the languages.
    ///
    /// - Parameters:
    ///   - languages: The languages in which the table's words are looked for.
    ///   - allowsOthers: Whether further languages are no mistake, unless one of these seems to be meant.
    package init(_ languages: [LanguageTag], allowsOthers: Bool = false) {
        self.languages = languages
        self.allowsOthers = allowsOthers
    }

    /// What to do about a column that nobody reads.
    ///
    /// - Parameters:
    ///   - tag: The column's language.
    ///   - columns: The languages of all columns.
    /// - Returns: The remedy; `nil` where nothing is wrong.
    func remedy(for tag: LanguageTag, among columns: [LanguageTag]) -> String? {
        guard !languages.contains(where: { Self.lineage(of: $0).contains(tag) }) else { return nil }
        let wanting = languages.filter { language in !Self.lineage(of: language).contains(where: columns.contains) }
        let meant =
            wanting.first { $0.language == tag.language }?.identifier
            ?? Spelling.nearest(to: tag.identifier, among: wanting.map(\.identifier))
        if let meant { return "did you mean “\(meant)”?" }
        return allowsOthers
            ? nil
            : "name the column after a language of the exhibition, or begin the language with guide translations add \(tag)"
    }

    /// A language, and those whose columns do for it.
    private static func lineage(of locale: LanguageTag) -> [LanguageTag] {
        Array(sequence(first: locale, next: \.parent))
    }
}
