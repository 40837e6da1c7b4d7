import CICU

/// How the direction of a paragraph is found (UAX #9, section 3.3.1).
public enum ParagraphDirection: Hashable, Sendable {
    /// It is known.
    case fixed(TextDirection)

    /// It is that of the first character that has one, else `otherwise`.
    case firstStrong(otherwise: TextDirection = .leftToRight)

    var code: Int32 {
        switch self {
        case .fixed(.leftToRight): Int32(CICU_DIRECTION_LEFT_TO_RIGHT)
        case .fixed(.rightToLeft): Int32(CICU_DIRECTION_RIGHT_TO_LEFT)
        case .firstStrong(otherwise: .leftToRight): Int32(CICU_DIRECTION_FIRST_STRONG_ELSE_LEFT_TO_RIGHT)
        case .firstStrong(otherwise: .rightToLeft): Int32(CICU_DIRECTION_FIRST_STRONG_ELSE_RIGHT_TO_LEFT)
        }
    }
}
