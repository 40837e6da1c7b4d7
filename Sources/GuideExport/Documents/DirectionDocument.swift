import ICU

/// The direction of a script, as HTML writes it.
public enum DirectionDocument: String, Hashable, Sendable, Codable, JSONWritable {
    /// As Latin letters run; HTML's `ltr`.
    case leftToRight = "ltr"
    /// As Arabic and Hebrew letters run; HTML's `rtl`.
    case rightToLeft = "rtl"

    init(_ direction: TextDirection) { self = direction == .rightToLeft ? .rightToLeft : .leftToRight }
}
