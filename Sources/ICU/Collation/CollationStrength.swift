import CICU

/// Which differences count when texts are compared (UTS #10, “Multi-Level Comparison”).
public enum CollationStrength: Hashable, Sendable, CaseIterable {
    /// Letters only: “resume”, “Résumé” and “RESUME” are the same.
    case primary
    /// Letters and accents: “Résumé” and “RÉSUMÉ” are the same, “resume” is not.
    case secondary
    /// Letters, accents and case. The usual strength for lists that people read.
    case tertiary
    /// As tertiary, and punctuation where it is otherwise passed over; the difference of hiragana and katakana in Japanese.
    case quaternary
    /// As quaternary, and in the end the code points of the normalized texts. Makes the order of unlike texts total.
    case identical

    var code: Int32 {
        switch self {
        case .primary: Int32(CICU_STRENGTH_PRIMARY)
        case .secondary: Int32(CICU_STRENGTH_SECONDARY)
        case .tertiary: Int32(CICU_STRENGTH_TERTIARY)
        case .quaternary: Int32(CICU_STRENGTH_QUATERNARY)
        case .identical: Int32(CICU_STRENGTH_IDENTICAL)
        }
    }
}
