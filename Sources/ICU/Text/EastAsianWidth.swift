/// How many cells a character takes in East Asian typography (UAX #11).
public enum EastAsianWidth: String, Hashable, Sendable, CaseIterable {
    /// Neutral: not used in East Asian typography.
    case neutral = "N"
    /// Ambiguous: wide among East Asian text, narrow elsewhere.
    case ambiguous = "A"
    /// Half-width form of a character that is wide by nature.
    case halfwidth = "H"
    /// Full-width form of a character that is narrow by nature.
    case fullwidth = "F"
    /// Narrow: has a full-width counterpart.
    case narrow = "Na"
    /// Wide by nature.
    case wide = "W"

    init(code: Int32) {
        self =
            switch code {
            case 1: .ambiguous
            case 2: .halfwidth
            case 3: .fullwidth
            case 4: .narrow
            case 5: .wide
            default: .neutral
            }
    }
}
