import ICU

/// The direction of a script, as HTML writes it.
public enum DirectionDocument: String, Hashable, Sendable, Codable, JSONWritable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"

    init(_ direction: TextDirection) { self = direction == .rightToLeft ? .rightToLeft : .leftToRight }
}
