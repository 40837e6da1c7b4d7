import ICU

/// The quotation marks that a language's texts may have.
struct QuotationConventions: Sendable {
    /// The language's own (CLDR, Delimiters).
    let marks: QuotationMarks?
    private let allowed: Set<Unicode.Scalar>
    /// Whether the language sets no-break spaces inside its marks.
    private let isSpaced: Bool

    /// Every mark that some language quotes by; `’` is an apostrophe as well, and is looked at apart.
    private static let known: Set<Unicode.Scalar> = [
        "\"", "“", "”", "„", "‟", "‘", "‚", "‛", "«", "»", "‹", "›", "「", "」", "『", "』", "〝", "〞", "〟", "＂",
    ]

    /// Looks a language's marks up.
    ///
    /// - Parameter locale: The language.
    init(locale: LanguageTag) {
        marks = try? QuotationMarks(locale: locale)
        var allowed: Set<Unicode.Scalar> = []
        if let marks {
            for mark in [marks.start, marks.end, marks.alternateStart, marks.alternateEnd] {
                allowed.formUnion(mark.unicodeScalars)
            }
        }
        // Korean encloses titles of works in corner brackets (문장 부호, 2015), which CLDR does not say.
        if locale.language == "ko" { allowed.formUnion(["「", "」", "『", "』"]) }
        self.allowed = allowed
        isSpaced = locale.language == "fr"
    }

    /// Whether a character is a quotation mark, but none of this language.
    ///
    /// - Parameter scalar: The character.
    /// - Returns: Whether the language does not quote by it.
    func isForeign(_ scalar: Unicode.Scalar) -> Bool { Self.known.contains(scalar) && !allowed.contains(scalar) }

    /// The language's marks for a reader: `“…”, ‘…’`.
    var example: String {
        guard let marks else { return "“…”" }
        if isSpaced, marks.start == "«" { return "«\u{A0}…\u{A0}», with no-break spaces (U+00A0) inside" }
        return "\(marks.start)…\(marks.end), or \(marks.alternateStart)…\(marks.alternateEnd) within"
    }
}
