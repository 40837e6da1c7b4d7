import CICU

/// The direction in which text runs.
public enum TextDirection: String, Hashable, Sendable, CaseIterable {
    /// From left to right, as Latin, Hangul or Thai.
    case leftToRight
    /// From right to left, as Hebrew or Arabic.
    case rightToLeft

    /// The direction of the first character of a text that has one (UAX #9, rules P2 and P3).
    ///
    /// - Parameter text: The text; only its first paragraph that is not empty matters.
    /// - Returns: The direction, or `nil` where no character has one, as in digits and punctuation alone.
    public static func firstStrong(in text: String) -> TextDirection? {
        switch Int(text.withICUText { cicu_bidi_first_strong($0, $1) }) {
        case CICU_DIRECTION_LEFT_TO_RIGHT: .leftToRight
        case CICU_DIRECTION_RIGHT_TO_LEFT: .rightToLeft
        default: nil
        }
    }
}
